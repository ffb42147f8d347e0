package org.factgate.server.http.stream;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.engine.Operation;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.request.RequestException;
import org.factgate.server.http.request.RequestReader;
import org.jspecify.annotations.Nullable;

/** One WebSocket that speaks graphql-transport-ws. Used on its event loop only. */
final class GraphQlSocket {
    private final Streams streams;
    private final Context context;
    private final Arrival arrival;
    private final ServerWebSocket socket;
    private final Map<String, StreamedOperation> operations = new HashMap<>();
    private final Outbox outbox;
    private boolean acknowledged;
    private boolean givenUp;
    private int started;
    private long timer;

    GraphQlSocket(Streams streams, Context context, Arrival arrival, ServerWebSocket socket) {
        this.streams = streams;
        this.context = context;
        this.arrival = arrival;
        this.socket = socket;
        this.outbox = new Outbox(streams.settings().maxUnread());
    }

    void open(Runnable closed) {
        socket.textMessageHandler(this::received);
        socket.binaryMessageHandler(_ -> close(CloseCode.INVALID_MESSAGE, "expected text messages"));
        timer = streams.vertx()
                .setTimer(
                        streams.settings().initTimeout().toMillis(),
                        _ -> close(CloseCode.INITIALISATION_TIMEOUT, "Connection initialisation timeout"));
        long heartbeat =
                streams.vertx().setPeriodic(streams.settings().heartbeat().toMillis(), _ -> heartbeat());
        socket.closeHandler(_ -> {
            streams.vertx().cancelTimer(timer);
            streams.vertx().cancelTimer(heartbeat);
            cancelAll();
            closed.run();
        });
    }

    private void cancelAll() {
        operations.values().forEach(StreamedOperation::cancel);
        operations.clear();
    }

    private void heartbeat() {
        if (outbox.isEmpty()) {
            socket.writePing(Buffer.buffer("-"));
        }
    }

    void close(CloseCode code, String reason) {
        if (!socket.isClosed()) {
            // a close frame has room for 123 bytes
            socket.close(code.number(), reason.length() <= 100 ? reason : reason.substring(0, 100));
        }
    }

    private void received(String text) {
        if (givenUp) {
            return;
        }
        try {
            received(Message.read(text));
        } catch (RequestException e) {
            close(CloseCode.INVALID_MESSAGE, e.reason());
        }
    }

    private void received(Message message) {
        switch (message.type()) {
            case "connection_init" -> initialise(message);
            case "ping" -> send(new Message("pong", null, message.payload()));
            case "pong" -> message.members();
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message.requiredId());
            default -> throw new RequestException(400, "the type of the message is unknown");
        }
    }

    private void initialise(Message message) {
        if (acknowledged) {
            close(CloseCode.TOO_MANY_INITIALISATIONS, "Too many initialisation requests");
            return;
        }
        message.members();
        acknowledged = true;
        send(new Message("connection_ack", null, null));
        idleFromNow();
    }

    private void subscribe(Message message) {
        String id = message.requiredId();
        if (!acknowledged) {
            close(CloseCode.UNAUTHORIZED, "Unauthorized");
            return;
        }
        if (operations.containsKey(id)) {
            close(CloseCode.SUBSCRIBER_EXISTS, "Subscriber for " + id + " already exists");
            return;
        }
        Map<String, @Nullable Object> members = message.members();
        if (!(members.get("query") instanceof String)
                && members.get("documentId") == null
                && members.get("extensions") == null) {
            throw new RequestException(400, "the payload has no query");
        }
        start(id, members);
    }

    private void start(String id, Map<String, @Nullable Object> members) {
        Replies replies = new Replies(id);
        if (operations.size() >= streams.settings().maxOperations()) {
            replies.refused(Answer.refused(
                    ErrorCode.LIMIT_EXCEEDED,
                    "the socket has " + operations.size() + " operations under way, expected "
                            + streams.settings().maxOperations() + " at most"));
            return;
        }
        Operation operation;
        try {
            operation = streams.documents().operation(RequestReader.fromMembers(members));
        } catch (RequestException e) {
            if (e.code() == ErrorCode.BAD_REQUEST) {
                throw e;
            }
            replies.refused(Answer.refused(e.code(), e.reason()));
            return;
        }
        started++;
        StreamedOperation streamed =
                new StreamedOperation(streams, context, arrival.next(String.valueOf(started)), operation, replies);
        operations.put(id, streamed);
        streams.vertx().cancelTimer(timer);
        streamed.start();
    }

    private void complete(String id) {
        StreamedOperation operation = operations.remove(id);
        if (operation != null) {
            operation.cancel();
            idleFromNow();
        }
    }

    private void over(String id) {
        operations.remove(id);
        idleFromNow();
    }

    private void idleFromNow() {
        streams.vertx().cancelTimer(timer);
        if (operations.isEmpty() && !socket.isClosed()) {
            timer = streams.vertx()
                    .setTimer(
                            streams.settings().idleTimeout().toMillis(),
                            _ -> close(CloseCode.GOING_AWAY, "no operation for too long"));
        }
    }

    private void send(Message message) {
        send(message.encode());
    }

    private void send(Buffer encoded) {
        if (socket.isClosed() || givenUp) {
            return;
        }
        if (outbox.isFull()) {
            giveUp();
            return;
        }
        outbox.add(encoded.length(), socket.writeTextMessage(encoded.toString()));
    }

    /**
     * The client does not read what it asks for. The code only reaches one that reads after all; of one that does not, nothing is read any
     * more either, so that its connection is idle and ends with the idle timeout.
     */
    private void giveUp() {
        givenUp = true;
        cancelAll();
        close(CloseCode.POLICY_VIOLATION, "too much is left unread");
        socket.pause();
    }

    private final class Replies implements StreamedOperation.Listener {
        private final String id;

        private Replies(String id) {
            this.id = id;
        }

        @Override
        public Buffer encode(Answer answer) {
            return new Message("next", id, answer.body()).encode();
        }

        @Override
        public void next(Buffer encoded) {
            send(encoded);
        }

        @Override
        public void refused(Answer answer) {
            Object errors = answer.body().get("errors");
            over(id);
            send(new Message("error", id, errors == null ? List.of() : errors));
        }

        @Override
        public void complete() {
            over(id);
            send(new Message("complete", id, null));
        }
    }
}
