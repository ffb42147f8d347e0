package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What libraries log by {@code java.util.logging} is in the same log as all else. */
final class JavaLoggingTest {
    @TempDir
    private Path dataset;

    @TempDir
    private Path place;

    @Test
    void aCollectorThatIsAwayIsInTheLogAndNotOnStandardError() throws Exception {
        League.in(dataset);
        try (GatewayProcess process = GatewayProcess.start(
                        place,
                        // the exporter says so at once, not after some attempts
                        Map.of("OTEL_BSP_SCHEDULE_DELAY", "50", "OTEL_JAVA_EXPORTER_OTLP_RETRY_DISABLED", "true"),
                        "serve",
                        "--dataset",
                        dataset.toString(),
                        "--port",
                        "0",
                        "--tracing-endpoint",
                        "http://localhost:" + unused());
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(process.address().resolve("/graphql?query=%7B__typename%7D"))
                    .build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);

            assertThat(process.line("Failed to export")).matches("\\d{4}-\\d\\d-\\d\\dT\\S+ (WARN|ERROR) +\\S+ .*");
            assertThat(process.stop().errors()).isEmpty();
        }
    }

    /** A port at which nobody listens. */
    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
