package vigil.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vigil.claim.Refusal;
import vigil.web.session.Session;
import vigil.web.session.SessionCookie;
import vigil.web.session.Sessions;

/// Stands between Javalin and the actions: makes visits of requests, asks the guard, and writes answers. Nothing else
/// of the project knows which web server it runs on.
final class Door {
    private static final Logger LOG = Logger.getLogger("vigil.web");

    private static final String ANSWERED = "vigil.answered";

    private final Sessions sessions;
    private final WebSettings settings;
    private final IntSupplier port;

    Door(Sessions sessions, WebSettings settings, IntSupplier port) {
        this.sessions = sessions;
        this.settings = settings;
        this.port = port;
    }

    Handler behind(Route route) {
        return context -> {
            Words words = words(context, session(context));
            try {
                write(context, answer(route, context, words));
            } catch (Refusal refusal) {
                write(context, ErrorPage.refused(words, refusal.problems()));
            } catch (Forms.TooLarge tooLarge) {
                write(context, ErrorPage.of(413, words, "error.413"));
            }
        };
    }

    private Answer answer(Route route, Context context, Words words) throws IOException {
        var hosts = new HostCheck(settings, port.getAsInt());
        if (!hosts.isOurs(context.header("Host"))) {
            return Answer.text(421, words.say("error.421"));
        }
        Visit visit = visit(context, words);
        Optional<Answer> stopped = new Guard(hosts).stop(route, visit);
        return stopped.isPresent() ? stopped.get() : route.action().answer(visit);
    }

    private Visit visit(Context context, Words words) throws IOException {
        var query = new LinkedHashMap<String, String>();
        context.queryParamMap()
                .forEach((name, values) -> values.stream().findFirst().ifPresent(value -> query.put(name, value)));
        var headers = new LinkedHashMap<String, String>();
        context.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return new Visit(
                context.method().name(),
                context.path(),
                Caller.source(context.ip(), context.header("X-Forwarded-For"), settings.proxies()),
                Map.copyOf(context.pathParamMap()),
                query,
                headers,
                Forms.of(context),
                session(context),
                cookie(context),
                words);
    }

    private Optional<String> cookie(Context context) {
        return SessionCookie.of(settings.https()).in(context.header("Cookie"));
    }

    private Optional<Session> session(Context context) {
        return cookie(context).flatMap(sessions::find);
    }

    private Words words(Context context, Optional<Session> session) {
        String asked = context.queryParam("lang");
        String language = Languages.DESK.known(asked)
                ? asked
                : session.flatMap(Session::language)
                        .orElseGet(() -> Languages.DESK.preferred(context.header("Accept-Language")));
        return Words.in(language);
    }

    private static void write(Context context, Answer answer) {
        context.attribute(ANSWERED, true);
        context.status(answer.status());
        answer.headers().forEach(context::header);
        answer.cookies().forEach(cookie -> context.res().addHeader("Set-Cookie", cookie));
        if (answer.body().length > 0 || answer.status() == 200) {
            context.contentType(answer.type());
            context.result(answer.body());
        }
    }

    /// A fault: the visitor learns that it is ours, the log learns what it was.
    void fault(Exception fault, Context context) {
        switch (fault) {
            case HttpResponseException refused -> context.status(refused.getStatus());
            default -> {
                LOG.log(Level.SEVERE, context.method() + " " + context.path(), fault);
                context.status(500);
            }
        }
        error(context);
    }

    /// Gives a page to an error that came without one.
    void error(Context context) {
        if (context.attribute(ANSWERED) != null) {
            return;
        }
        int status = context.statusCode();
        Words words = words(context, Optional.empty());
        String key = "error." + status;
        if (status == 405) {
            context.header("Allow", allowed(context.path()));
        }
        write(context, ErrorPage.of(status, words, words.has(key) ? key : "error.400"));
    }

    private static String allowed(String path) {
        return path.startsWith("/desk/") && !path.startsWith("/desk/static/") ? "GET, HEAD, POST" : "GET, HEAD";
    }
}
