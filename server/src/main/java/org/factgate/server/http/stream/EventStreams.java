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
    private static final String COMMENT = ":\n\n";

    private final Streams streams;
    private final Connections connections;

    /** Streams of events. */
    public EventStreams(Streams streams, Connections connections) {
        this.streams = streams;
        this.connections = connections;
    }

    /** Answers a request with a stream. */
    public void open(RoutingContext context, Arrival arrival, GraphQlRequest request) {
        HttpServerResponse response = context.response();
        Operation operation;
        try {
            operation = streams.documents().operation(request);
        } catch (RequestException e) {
            if (e.code() == ErrorCode.BAD_REQUEST) {
                throw e;
            }
            refuse(response, arrival, Answer.refused(e.code(), e.reason()));
            return;
        }
        Runnable closer = response::end;
        if (!connections.enter(closer)) {
            response.putHeader("Retry-After", "10");
            throw new RequestException(
                    503, ErrorCode.SERVICE_UNAVAILABLE, "too many connections stay open; try again later");
        }
        begin(response);
        Context own = Objects.requireNonNull(context.vertx().getOrCreateContext());
        Events events = new Events(response, new Outbox(streams.settings().maxUnread()));
        StreamedOperation streamed = new StreamedOperation(streams, own, arrival, operation, events);
        long heartbeat =
                context.vertx().setPeriodic(streams.settings().heartbeat().toMillis(), _ -> events.heartbeat());
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

    /** A request is well-formed and means no operation that is known or trusted. */
    private void refuse(HttpServerResponse response, Arrival arrival, Answer answer) {
        begin(response);
        new Events(response, new Outbox(streams.settings().maxUnread())).refused(answer);
        streams.refused(arrival, answer);
    }

    private static void begin(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", MediaType.EVENT_STREAM.contentType())
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.write(COMMENT);
    }

    private record Events(HttpServerResponse response, Outbox outbox) implements StreamedOperation.Listener {
        void heartbeat() {
            if (outbox.isEmpty()) {
                response.write(COMMENT);
            }
        }

        @Override
        public Buffer encode(Answer answer) {
            return Buffer.buffer("event: next\ndata: ")
                    .appendBuffer(Json.encodeToBuffer(answer.body()))
                    .appendString("\n\n");
        }

        @Override
        public void next(Buffer encoded) {
            if (outbox.isFull()) {
                // closes the connection of a client that does not read
                response.reset();
                return;
            }
            outbox.add(encoded.length(), response.write(encoded));
        }

        @Override
        public void refused(Answer answer) {
            next(encode(answer));
            complete();
        }

        @Override
        public void complete() {
            response.end("event: complete\ndata: \n\n");
        }
    }
}
