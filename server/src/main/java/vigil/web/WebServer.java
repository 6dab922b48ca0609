package vigil.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import vigil.web.readers.EditionFiles;
import vigil.web.session.Sessions;

/// The running server. It knows no address but those of the route list.
public final class WebServer implements AutoCloseable {
    /// Kept here, or the level set on it would be forgotten: each start would fill a screen.
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

    /// A connection that says nothing for so long is closed (milliseconds).
    private static final int SILENCE = 30_000;

    /// A request that trickles in more slowly than this holds a place on purpose (bytes per second).
    private static final int SLOWEST = 500;

    private final WebSettings settings;
    private final Javalin javalin;

    private WebServer(WebSettings settings, List<Route> routes, Sessions sessions, EditionFiles edition) {
        this.settings = settings;
        var door = new Door(sessions, settings, this::port);
        javalin = Javalin.create(config -> {
            configure(config, routes, door);
            config.jetty.modifyServer(server -> {
                server.insertHandler(new Hatch(edition, settings, this::port));
                server.setDynamic(false); // or every request would get a thread before it is looked at
            });
        });
    }

    /// Starts and returns when requests are answered.
    ///
    /// @param edition whose files are handed out at once where nothing else has to be asked
    public static WebServer start(WebSettings settings, List<Route> routes, Sessions sessions, EditionFiles edition) {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        var server = new WebServer(settings, routes, sessions, edition);
        server.javalin.start(settings.host(), settings.port());
        return server;
    }

    private static void configure(JavalinConfig config, List<Route> routes, Door door) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Forms.LARGEST_UPLOAD;
        config.router.ignoreTrailingSlashes = false;
        // what is uploaded stays in memory: a spilled part would leave a readable copy on the disk
        config.jetty.multipartConfig.maxInMemoryFileSize(Forms.LARGEST_UPLOAD, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(Forms.LARGEST_UPLOAD, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Forms.LARGEST_UPLOAD, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setSendDateHeader(false);
            http.addCustomizer((request, headers) -> {
                SafeHeaders.on(headers);
                return request;
            });
        });
        config.jetty.modifyServletContextHandler(context -> context.setMaxFormContentSize(Forms.LARGEST_UPLOAD));
        config.jetty.modifyServer(WebServer::harden);
        routes.forEach(route -> {
            config.routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), door.behind(route));
            if (route.method().equals("GET")) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), door.behind(route));
            }
        });
        config.routes.exception(Exception.class, door::fault);
        for (int status : new int[] {400, 404, 405, 413, 500}) {
            config.routes.error(status, door::error);
        }
    }

    private static void harden(Server server) {
        server.setErrorHandler(new BareErrors());
        server.insertHandler(new SizeLimitHandler(Forms.LARGEST_UPLOAD, -1));
        server.insertHandler(new MinimumDataRateHandler(SLOWEST, 0));
        for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setIdleTimeout(SILENCE);
            }
        }
    }

    /// The port it listens on, which the settings may have left open.
    public int port() {
        return javalin.port();
    }

    /// Where a browser on this machine finds it.
    public String address() {
        return "http://" + settings.host() + ":" + port();
    }

    /// Everything Javalin answers, as `METHOD path`: compared with the route list by a test.
    List<String> registered() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint.method.name() + " " + handler.endpoint.path)
                .toList();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
