package org.factgate.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: each of some connections sends its next request when it has read the answer to the last. One thread with a selector, so that
 * of two processors nearly one and a half are left to the server. Every answer has to have status 200.
 */
final class LoadGenerator {
    private static final int CONNECTIONS = 16;
    private static final int BUFFER = 1 << 18;
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private LoadGenerator() {}

    /**
     * What was measured.
     *
     * @param latencies in nanoseconds
     * @param seconds how long it took
     */
    record Outcome(Histogram latencies, double seconds) {
        double perSecond() {
            return latencies.getTotalCount() / seconds;
        }
    }

    static Outcome run(int port, byte[] body, Duration duration) {
        byte[] request = request(port, body);
        Histogram latencies = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            try {
                for (int i = 0; i < CONNECTIONS; i++) {
                    connections.add(Connection.open(selector, port, request, latencies));
                }
                long start = System.nanoTime();
                long end = start + duration.toNanos();
                for (Connection connection : connections) {
                    connection.send();
                }
                while (System.nanoTime() < end) {
                    if (selector.select(1_000) == 0) {
                        continue;
                    }
                    for (SelectionKey key : selector.selectedKeys()) {
                        ((Connection) key.attachment()).receive();
                    }
                    selector.selectedKeys().clear();
                }
                return new Outcome(latencies, (System.nanoTime() - start) / 1e9);
            } finally {
                for (Connection connection : connections) {
                    connection.close();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the load on port " + port + " failed: " + e.getMessage(), e);
        }
    }

    private static byte[] request(int port, byte[] body) {
        byte[] head = ("POST /graphql HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: application/json\r\n"
                        + "Accept: application/graphql-response+json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** One connection with at most one request under way. */
    private static final class Connection {
        private final SocketChannel channel;
        private final byte[] request;
        private final Histogram latencies;
        private final ByteBuffer answer = ByteBuffer.allocate(BUFFER);
        private long sent;
        /** How many bytes the last answer had that was looked into; 0 before the first. */
        private int length;

        private Connection(SocketChannel channel, byte[] request, Histogram latencies) {
            this.channel = channel;
            this.request = request;
            this.latencies = latencies;
        }

        static Connection open(Selector selector, int port, byte[] request, Histogram latencies) throws IOException {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", port));
            channel.socket().setTcpNoDelay(true);
            channel.configureBlocking(false);
            Connection connection = new Connection(channel, request, latencies);
            channel.register(selector, SelectionKey.OP_READ, connection);
            return connection;
        }

        void send() throws IOException {
            sent = System.nanoTime();
            ByteBuffer out = ByteBuffer.wrap(request);
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        void receive() throws IOException {
            if (!answer.hasRemaining()) {
                throw new IOException("the answer is longer than " + BUFFER + " bytes");
            }
            if (channel.read(answer) < 0) {
                throw new IOException("the server closed the connection");
            }
            if (isComplete()) {
                latencies.recordValue(System.nanoTime() - sent);
                answer.clear();
                send();
            }
        }

        void close() throws IOException {
            channel.close();
        }

        /** An answer that is as long as the last one is taken for complete: reading each head would cost more than sending some of them. */
        private boolean isComplete() throws IOException {
            byte[] bytes = answer.array();
            boolean ok = Arrays.mismatch(bytes, 0, OK.length, OK, 0, OK.length) < 0;
            if (ok && answer.position() == length) {
                return true;
            }
            int head = headLength(bytes, answer.position());
            if (head < 0) {
                return false;
            }
            String fields = new String(bytes, 0, head, StandardCharsets.ISO_8859_1);
            if (!ok) {
                throw new IOException(
                        "the answer is " + fields.lines().findFirst().orElse("empty"));
            }
            length = head + contentLength(fields);
            return answer.position() >= length;
        }

        private static int headLength(byte[] bytes, int length) {
            for (int i = 3; i < length; i++) {
                if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        private static int contentLength(String fields) throws IOException {
            int at = fields.indexOf("ontent-");
            while (at >= 0) {
                if (fields.regionMatches(true, at, "ontent-length:", 0, 14)) {
                    int end = fields.indexOf('\r', at);
                    return Integer.parseInt(fields.substring(at + 14, end).trim());
                }
                at = fields.indexOf("ontent-", at + 7);
            }
            throw new IOException("the answer has no Content-Length");
        }
    }
}
