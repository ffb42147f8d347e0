package org.factgate.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.concurrent.TimeUnit;
import org.factgate.server.live.LiveEngine;

/** The HTTP server over the engine that serves. */
public final class Server {
    private static final long MAX_BODY = 1_000_000;

    private final Vertx vertx;
    private final LiveEngine engine;
    private final int workers;

    /**
     * A server that is yet to start.
     *
     * @param workers how many operations are executed at a time
     */
    public Server(Vertx vertx, LiveEngine engine, int workers) {
        this.vertx = vertx;
        this.engine = engine;
        this.workers = workers;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for a free one
     * @return done when it listens; failed if it cannot
     */
    public Future<HttpServer> start(String host, int port) {
        WorkerExecutor executor = vertx.createSharedWorkerExecutor("execution", workers, 1, TimeUnit.HOURS);
        return vertx.createHttpServer(new HttpServerOptions().setHost(host).setPort(port))
                .requestHandler(router(executor))
                .listen();
    }

    private Router router(WorkerExecutor executor) {
        Router router = Router.router(vertx);
        String sdl = sdl();
        router.route("/graphql")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
                .handler(new GraphQlHandler(engine, executor));
        router.get("/schema.graphqls")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "text/plain; charset=utf-8")
                        .end(sdl));
        router.get("/health/live").handler(context -> context.response().end("ok\n"));
        router.get("/health/ready").handler(context -> context.response().end("ok\n"));
        Pages.mount(vertx, router);
        return router;
    }

    /** The same over all stores. */
    private String sdl() {
        try (LiveEngine.Lease lease = engine.borrow()) {
            return lease.engine().sdl();
        }
    }
}
