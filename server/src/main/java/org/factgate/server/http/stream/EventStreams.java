package org.factgate.server.http.stream;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.engine.Operation;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.request.GraphQlRequest;
import org.factgate.server.http.request.MediaType;
import org.factgate.server.http.request.RequestException;

/** GraphQL over server-sent events, in distinct connections mode: what is wrong with an operation is an event as well. */
public final class EventStreams {
    private final Streams streams;
    private final Connections connections;

    /** Streams of events. */
    public EventStreams(Streams streams, Connections connections) {
        this.streams = streams;
        this.connections = connections;
    }

    /** Answers a request with a stream. */
    public void open(RoutingContext context, Arrival arrival, GraphQlRequest request) {
        Operation operation = streams.documents().operation(request);
        HttpServerResponse response = context.response();
        Runnable closer = response::end;
        if (!connections.enter(closer)) {
            response.putHeader("Retry-After", "10");
            throw new RequestException(
                    503, ErrorCode.SERVICE_UNAVAILABLE, "too many connections stay open; try again later");
        }
        // compressed, events would be held back until there are enough of them
        response.setChunked(true)
                .putHeader("Content-Type", MediaType.EVENT_STREAM.contentType())
                .putHeader("Content-Encoding", "identity")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.write(":\n\n");
        Context own = Objects.requireNonNull(context.vertx().getOrCreateContext());
        StreamedOperation streamed = new StreamedOperation(streams, own, arrival, operation, new Events(response));
        long heartbeat =
                context.vertx().setPeriodic(streams.settings().heartbeat().toMillis(), _ -> response.write(":\n\n"));
        Handler<Void> over = _ -> {
            context.vertx().cancelTimer(heartbeat);
            connections.leave(closer);
            streamed.cancel();
        };
        // the one is told of an end that comes from here, the other of a client that goes
        response.endHandler(over);
        response.closeHandler(over);
        streamed.start();
    }

    private record Events(HttpServerResponse response) implements StreamedOperation.Listener {
        @Override
        public Buffer encode(Answer answer) {
            return Buffer.buffer("event: next\ndata: ")
                    .appendBuffer(Json.encodeToBuffer(answer.body()))
                    .appendString("\n\n");
        }

        @Override
        public void next(Buffer encoded) {
            response.write(encoded);
        }

        @Override
        public void refused(Answer answer) {
            response.write(encode(answer));
            complete();
        }

        @Override
        public void complete() {
            response.end("event: complete\ndata: \n\n");
        }
    }
}
