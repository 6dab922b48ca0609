package vigil.web;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.jspecify.annotations.Nullable;
import vigil.web.readers.EditionFiles;

/// Hands readers a file of the edition at once, if the door behind has served it before and it is still so: headers and
/// bytes are ready, nothing is looked up, and no thread is taken. Whatever is not as plain as that goes on to the door,
/// on a thread of its own.
final class Hatch extends Handler.Wrapper {
    /// As many files as are kept ready to be sent; then the ready ones are made anew.
    private static final int MOST = 4_000;

    /// An answer in the form in which it goes out.
    private record Ready(Answer of, List<HttpField> headers, ByteBuffer body) {
        static Ready of(Answer answer) {
            var headers = new ArrayList<HttpField>();
            answer.headers().forEach((name, value) -> headers.add(new PreEncodedHttpField(name, value)));
            int length = answer.body().length;
            if (length > 0) {
                headers.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, answer.type()));
                headers.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(length)));
            }
            var body = ByteBuffer.allocateDirect(length).put(answer.body()).flip();
            return new Ready(answer, List.copyOf(headers), body);
        }
    }

    private record Asked(String path, int status, @Nullable String tag) {}

    private final EditionFiles edition;
    private final WebSettings settings;
    private final IntSupplier port;
    private final Map<Asked, Ready> ready = new ConcurrentHashMap<>();
    private volatile @Nullable HostCheck hosts;

    Hatch(EditionFiles edition, WebSettings settings, IntSupplier port) {
        this.edition = edition;
        this.settings = settings;
        this.port = port;
    }

    /// Nothing here waits.
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<Answer> answer = atOnce(request);
        if (answer.isEmpty()) {
            further(request, response, callback);
            return true;
        }
        Ready file = ready(request.getHttpURI().getPath(), answer.get());
        response.setStatus(answer.get().status());
        file.headers().forEach(response.getHeaders()::add);
        response.write(true, file.body().duplicate(), callback);
        return true;
    }

    private Optional<Answer> atOnce(Request request) {
        var headers = request.getHeaders();
        boolean plain = request.getMethod().equals("GET")
                && request.getHttpURI().getQuery() == null
                && !headers.contains(HttpHeader.CONTENT_LENGTH)
                && !headers.contains(HttpHeader.TRANSFER_ENCODING)
                && hosts().isOurs(headers.get(HttpHeader.HOST));
        try {
            return plain
                    ? edition.atOnce(
                            request.getHttpURI().getPath(),
                            headers.get(HttpHeader.ACCEPT_ENCODING),
                            headers.get(HttpHeader.IF_NONE_MATCH))
                    : Optional.empty();
        } catch (RuntimeException fault) { // the door will meet it too, and knows what to say
            return Optional.empty();
        }
    }

    private HostCheck hosts() {
        HostCheck known = hosts;
        if (known == null) {
            known = new HostCheck(settings, port.getAsInt());
            hosts = known;
        }
        return known;
    }

    private Ready ready(String path, Answer answer) {
        var asked = new Asked(path, answer.status(), answer.headers().get("ETag"));
        Ready known = ready.get(asked);
        if (known == null || known.of() != answer) {
            if (known != null || ready.size() >= MOST) {
                ready.clear(); // another edition stands
            }
            known = Ready.of(answer);
            ready.put(asked, known);
        }
        return known;
    }

    private void further(Request request, Response response, Callback callback) {
        Executor virtual = VirtualThreads.getVirtualThreadsExecutor(getServer().getThreadPool());
        Executor executor = virtual == null ? getServer().getThreadPool() : virtual;
        executor.execute(() -> {
            try {
                if (!super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Throwable fault) {
                Response.writeError(request, response, callback, fault);
            }
        });
    }
}
