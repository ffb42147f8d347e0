package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.http.trace.Tracing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a collector of OpenTelemetry is told. */
@ExtendWith(ShippedDataset.class)
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String QUERY = JsonObject.of(
                    "query", "query Some($n: Int) { states(first: $n) { totalCount } }", "operationName", "Some")
            .encode();

    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
    private final HttpServer collector;
    private final Tracing tracing;
    private final ShippedServer served;

    TracingTest(Shipped shipped) throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            spans.addAll(Span.all(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        tracing = Tracing.to("http://localhost:" + collector.getAddress().getPort());
        served = ShippedServer.start(shipped.engine(), ServerSettings.defaults(shipped.connections()), tracing);
    }

    @AfterEach
    void close() {
        collector.stop(0);
    }

    @Test
    void anOperationIsASpanOfTheCallersTraceWithOneForItsExecution() throws IOException, InterruptedException {
        post(QUERY, "00-" + TRACE + "-" + CALLER + "-01");
        Map<String, Span> told = told();
        assertThat(told).containsOnlyKeys("POST /graphql", "GraphQL Operation");
        Span request = Objects.requireNonNull(told.get("POST /graphql"));
        assertThat(request.trace()).isEqualTo(TRACE);
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(request.attributes())
                .containsEntry("http.response.status_code", 200L)
                .containsEntry("graphql.operation.name", "Some")
                .containsEntry("factgate.transport", "POST")
                .containsKey("factgate.request.id")
                .doesNotContainKey("error.type");
        Span execution = Objects.requireNonNull(told.get("GraphQL Operation"));
        assertThat(execution.trace()).isEqualTo(TRACE);
        assertThat(execution.parent()).isEqualTo(request.id());
        assertThat(execution.attributes()).containsEntry("factgate.sql.statements", 2L);
        assertThat(execution.start()).isBetween(request.start(), execution.end());
        assertThat(execution.end()).isEqualTo(request.end());
    }

    @Test
    void whatIsAnsweredFromMemoryHasNoExecution() throws IOException, InterruptedException {
        post(QUERY, "00-" + TRACE + "-" + CALLER + "-00");
        post(QUERY, "00-" + TRACE + "-" + CALLER + "-01");
        assertThat(told()).containsOnlyKeys("POST /graphql");
    }

    @Test
    void whatIsRefusedSaysWhy() throws IOException, InterruptedException {
        post("{\"query\":\"{ nothing }\"}", "not a trace");
        Span request = Objects.requireNonNull(told().get("POST /graphql"));
        assertThat(request.parent()).isEmpty();
        assertThat(request.attributes())
                .containsEntry("http.response.status_code", 400L)
                .containsEntry("error.type", "GRAPHQL_VALIDATION_FAILED");
    }

    private void post(String body, String traceparent) throws IOException, InterruptedException {
        served.send(
                "POST",
                "/graphql",
                body,
                "Content-Type",
                "application/json",
                "Accept",
                ShippedServer.GRAPHQL,
                "traceparent",
                traceparent);
    }

    /** All that the collector was told, once nothing is left to tell. */
    private Map<String, Span> told() {
        served.close();
        tracing.close();
        return spans.stream().collect(Collectors.toMap(Span::name, span -> span));
    }

    /** A span out of an OTLP request, as much as is asked here (opentelemetry-proto, trace.proto). */
    private record Span(
            String trace, String id, String parent, String name, long start, long end, Map<String, Object> attributes) {
        static List<Span> all(byte[] request) {
            return messages(request, 1)
                    .flatMap(resource -> messages(resource, 2))
                    .flatMap(scope -> messages(scope, 2))
                    .map(Span::of)
                    .toList();
        }

        private static Span of(byte[] span) {
            Map<String, Object> attributes = new TreeMap<>();
            messages(span, 9)
                    .forEach(pair -> attributes.put(
                            text(pair, 1), value(messages(pair, 2).findFirst().orElseThrow())));
            return new Span(
                    hex(span, 1),
                    hex(span, 2),
                    hex(span, 4),
                    text(span, 5),
                    number(span, 7),
                    number(span, 8),
                    attributes);
        }

        private static Object value(byte[] any) {
            Field field = fields(any).getFirst();
            return field.value() instanceof byte[] text ? new String(text, StandardCharsets.UTF_8) : field.value();
        }

        private static Stream<byte[]> messages(byte[] message, int number) {
            return fields(message).stream()
                    .filter(field -> field.number() == number)
                    .map(field -> (byte[]) field.value());
        }

        private static String hex(byte[] message, int number) {
            return messages(message, number)
                    .map(HexFormat.of()::formatHex)
                    .findFirst()
                    .orElse("");
        }

        private static String text(byte[] message, int number) {
            return new String(messages(message, number).findFirst().orElseThrow(), StandardCharsets.UTF_8);
        }

        private static long number(byte[] message, int number) {
            return fields(message).stream()
                    .filter(field -> field.number() == number)
                    .mapToLong(field -> (Long) field.value())
                    .findFirst()
                    .orElseThrow();
        }

        /** The fields of a message in the wire format of Protocol Buffers. */
        private static List<Field> fields(byte[] message) {
            ByteBuffer rest = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
            List<Field> fields = new ArrayList<>();
            while (rest.hasRemaining()) {
                int tag = (int) varint(rest);
                fields.add(new Field(
                        tag >>> 3,
                        switch (tag & 7) {
                            case 0 -> varint(rest);
                            case 1 -> rest.getLong();
                            case 2 -> bytes(rest, (int) varint(rest));
                            case 5 -> (long) rest.getInt();
                            default -> throw new AssertionError("wire type " + (tag & 7));
                        }));
            }
            return fields;
        }

        private static long varint(ByteBuffer rest) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = rest.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private static byte[] bytes(ByteBuffer rest, int length) {
            byte[] bytes = new byte[length];
            rest.get(bytes);
            return bytes;
        }
    }

    private record Field(int number, Object value) {}
}
