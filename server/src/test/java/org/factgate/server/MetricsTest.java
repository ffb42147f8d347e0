package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.server.http.Examples;
import org.factgate.server.http.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Prometheus reads. */
@ExtendWith(ShippedDataset.class)
class MetricsTest {
    private final Shipped shipped;
    private final ShippedServer served;

    MetricsTest(Shipped shipped) {
        this.shipped = shipped;
        this.served = ShippedServer.start(shipped.engine(), ServerSettings.defaults(shipped.connections()));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void countsOperationsByHowTheyCameAndEnded() throws IOException, InterruptedException {
        served.get("{__typename}");
        served.get("{__typename}");
        served.post("{\"query\":\"{ nothing }\"}", ShippedServer.GRAPHQL);
        assertThat(samples("factgate_operations_seconds_count"))
                .containsExactlyInAnyOrder(
                        "factgate_operations_seconds_count{operation=\"\",outcome=\"OK\",transport=\"GET\"} 2",
                        "factgate_operations_seconds_count{operation=\"\",outcome=\"GRAPHQL_VALIDATION_FAILED\","
                                + "transport=\"POST\"} 1");
        assertThat(samples("factgate_http_requests_seconds_count"))
                .contains(
                        "factgate_http_requests_seconds_count{method=\"GET\",route=\"/graphql\",status=\"200\"} 2",
                        "factgate_http_requests_seconds_count{method=\"POST\",route=\"/graphql\",status=\"400\"} 1");
    }

    @Test
    void countsWhatIsAnsweredFromMemoryAsWell() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            served.post("{\"query\":\"{__typename}\"}", ShippedServer.GRAPHQL);
        }
        assertThat(served.server().responses().hits()).isEqualTo(2);
        assertThat(samples("factgate_http_requests_seconds_count"))
                .contains("factgate_http_requests_seconds_count{method=\"POST\",route=\"/graphql\",status=\"200\"} 3");
    }

    @Test
    void labelsOnlyWhatIsKnown() throws IOException, InterruptedException {
        Examples.Example example = Examples.all().stream()
                .filter(one -> one.document().matches("(?s).*\\bquery \\w+.*"))
                .findFirst()
                .orElseThrow();
        String name = example.document().replaceAll("(?s).*?\\bquery (\\w+).*", "$1");
        served.post(
                JsonObject.of("query", example.document(), "operationName", name)
                        .encode(),
                ShippedServer.GRAPHQL);
        served.post(
                JsonObject.of("query", example.document(), "operationName", "Mine")
                        .encode(),
                ShippedServer.GRAPHQL);
        served.post("{\"query\":\"query Mine {__typename}\",\"operationName\":\"Mine\"}", ShippedServer.GRAPHQL);
        served.send("INVENTED", "/invented/by/a/client", "");
        served.send("INVENTED", "/graphql", "");
        assertThat(samples("factgate_"))
                .anyMatch(sample -> sample.contains("operation=\"" + name + "\""))
                .noneMatch(sample -> sample.contains("Mine"))
                .noneMatch(sample -> sample.toLowerCase(java.util.Locale.ROOT).contains("invented"));
    }

    @Test
    void tellsWhichDatasetIsServedAndWhatIsUnderWay() throws IOException, InterruptedException {
        assertThat(samples("factgate_store_info"))
                .containsExactly(
                        "factgate_store_info{fingerprint=\"" + shipped.engine().fingerprint() + "\"} 1");
        for (String gauge :
                List.of("operations_under_way", "operations_waiting", "connections_open", "subscriptions")) {
            assertThat(samples("factgate_" + gauge)).containsExactly("factgate_" + gauge + " 0");
        }
        assertThat(samples("jvm_memory_used_bytes")).isNotEmpty();
        // the page and its count
        served.get("{ states { totalCount } }");
        assertThat(samples("factgate_sql_statements_total")).containsExactly("factgate_sql_statements_total 2");
    }

    @Test
    void thePageListsEachMetricOfOurs() throws IOException, InterruptedException {
        served.get("{__typename}");
        Set<String> actual = scrape().lines()
                .filter(line -> line.startsWith("# TYPE factgate_"))
                .map(line -> line.split(" ", -1)[2].replace("_seconds_max", "_seconds"))
                .collect(Collectors.toSet());
        Set<String> told = Files.readAllLines(Path.of("..", "docs", "metrics.md")).stream()
                .filter(line -> line.startsWith("| `factgate_"))
                .map(line -> line.split("`", -1)[1])
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(actual);
    }

    private List<String> samples(String prefix) throws IOException, InterruptedException {
        return scrape().lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.replaceAll("\\.0$", ""))
                .toList();
    }

    private String scrape() throws IOException, InterruptedException {
        HttpResponse<String> response = served.send("GET", "/metrics", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        return response.body();
    }
}
