package org.factgate.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The limit: a Vert.x handler that reads the request and sends bytes that are ready, without asking what they are. */
final class BareHandler {
    private BareHandler() {}

    static void serve(Path answer) throws IOException {
        Buffer bytes = Buffer.buffer(Files.readAllBytes(answer));
        Vertx vertx = Vertx.vertx();
        vertx.createHttpServer()
                .requestHandler(request -> request.body()
                        .onSuccess(_ -> request.response()
                                .putHeader("Content-Type", "application/graphql-response+json; charset=utf-8")
                                .end(bytes)))
                .listen(0, "localhost")
                .onSuccess(server -> System.out.println(ServerProcess.LISTENING + server.actualPort()))
                .onFailure(failure -> {
                    System.err.println("cannot listen: " + failure);
                    vertx.close();
                });
    }
}
