package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.factgate.server.http.HttpSettings;
import org.factgate.server.http.Token;
import org.factgate.server.live.LiveDataset;
import org.factgate.server.live.LiveEngine;
import org.factgate.server.live.Reload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The call by which an operator has the dataset read anew, and what it changes in the metrics. */
final class ReloadCallTest {
    private static final String SECRET = "a secret of the operator";

    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private League league;
    private Path stores;
    private LiveEngine engine;
    private LiveDataset dataset;
    private @Nullable ShippedServer served;

    @BeforeEach
    void open() throws IOException {
        league = League.in(folder);
        stores = Files.createDirectory(place.resolve("stores"));
        Path store = stores.resolve("store.sqlite");
        engine = new LiveEngine(league.engine(store));
        dataset = new LiveDataset(folder, engine, next -> Gateway.assemble(Stores.rebuilt(store, next, 1)));
    }

    @AfterEach
    void close() {
        if (served != null) {
            served.close();
        }
        dataset.close();
        engine.close();
    }

    @Test
    void tellsWhatBecameOfIt() throws Exception {
        serve(Token.of(SECRET));
        assertAnswer(200, "UNCHANGED", 0, null);

        league.edition(2);
        assertAnswer(200, "TOOK_OVER", 0, null);
        assertThat(engine.fingerprint()).isEqualTo(league.open().fingerprint());

        league.spoilt();
        assertAnswer(422, "REFUSED", 1, null);
        assertThat(sample("factgate_dataset_errors")).isEqualTo("1.0");

        league.edition(3);
        blockStores();
        assertAnswer(500, "FAILED", 0, "IO_ERROR");
        assertThat(sample("factgate_dataset_errors")).isEqualTo("1.0");

        Files.delete(stores);
        assertAnswer(200, "TOOK_OVER", 0, null);
        assertThat(sample("factgate_dataset_errors")).isEqualTo("0.0");
        assertThat(sample("factgate_reloads_total{outcome=\"UNCHANGED\"}")).isEqualTo("1.0");
        assertThat(sample("factgate_reloads_total{outcome=\"TOOK_OVER\"}")).isEqualTo("2.0");
        assertThat(sample("factgate_reloads_total{outcome=\"REFUSED\"}")).isEqualTo("1.0");
        assertThat(sample("factgate_reloads_total{outcome=\"FAILED\"}")).isEqualTo("1.0");
    }

    @Test
    void isNotThereUnlessAnOperatorSetsAToken() throws Exception {
        serve(null);

        assertThat(call("POST", "Authorization", "Bearer " + SECRET).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer a secret of the operatoR", "Basic " + SECRET, SECRET})
    void wantsTheToken(String authorization) throws Exception {
        serve(Token.of(SECRET));
        league.edition(2);

        HttpResponse<String> response =
                authorization.isEmpty() ? call("POST") : call("POST", "Authorization", authorization);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"factgate\"");
        assertThat(code(response)).isEqualTo("UNAUTHENTICATED");
        assertNothingHappened();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://localhost:8080",
        "Sec-Fetch-Site, same-origin",
        "Forwarded, for=192.0.2.1",
        "X-Forwarded-For, 127.0.0.1",
        "X-Real-IP, 127.0.0.1",
        "Via, 1.1 proxy"
    })
    void isNotForBrowsersOrThroughProxies(String header, String value) throws Exception {
        serve(Token.of(SECRET));
        league.edition(2);

        HttpResponse<String> response = call("POST", "Authorization", "Bearer " + SECRET, header, value);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(code(response)).isEqualTo("FORBIDDEN");
        assertNothingHappened();
    }

    /** A browser asks first whether a page may send the token, and is not told that it may. */
    @Test
    void noPageMaySendTheToken() throws Exception {
        serve(Token.of(SECRET));

        HttpResponse<String> response = call(
                "OPTIONS",
                "Origin",
                "http://localhost:8080",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void readsNothingByAMethodThatOnlyReads() throws Exception {
        serve(Token.of(SECRET));
        league.edition(2);

        HttpResponse<String> response = call("GET", "Authorization", "Bearer " + SECRET);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
        assertNothingHappened();
    }

    @Test
    void isUnavailableOnceTheDatasetIsWatchedNoMore() throws Exception {
        serve(Token.of(SECRET));
        dataset.close();

        HttpResponse<String> response = call("POST", "Authorization", "Bearer " + SECRET);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(code(response)).isEqualTo("SERVICE_UNAVAILABLE");
    }

    private void serve(@Nullable Token token) {
        // a page of any origin may read answers to GraphQL
        HttpSettings http = ShippedServer.http("*", token);
        served = ShippedServer.start(engine, ShippedServer.settings(http, 1), dataset);
    }

    private void assertAnswer(int status, String outcome, int errors, @Nullable String fault) throws Exception {
        HttpResponse<String> response = call("POST", "Authorization", "bearer " + SECRET);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new JsonObject(response.body()))
                .isEqualTo(JsonObject.of(
                        "outcome", outcome, "fingerprint", engine.fingerprint(), "errors", errors, "fault", fault));
    }

    private void assertNothingHappened() throws Exception {
        assertThat(engine.fingerprint()).isNotEqualTo(league.open().fingerprint());
        for (Reload.Outcome outcome : Reload.Outcome.values()) {
            assertThat(sample("factgate_reloads_total{outcome=\"" + outcome + "\"}"))
                    .isEqualTo("0.0");
        }
    }

    /** Puts a file where the folder of the stores was. */
    private void blockStores() throws IOException {
        Files.delete(stores.resolve("store.sqlite"));
        Files.delete(stores);
        Files.writeString(stores, "no folder any more");
    }

    private HttpResponse<String> call(String method, String... headers) throws Exception {
        return Objects.requireNonNull(served).send(method, "/admin/reload", "", headers);
    }

    private static String code(HttpResponse<String> response) {
        return Found.parse(response.body()).text("errors.extensions.code");
    }

    private String sample(String name) throws Exception {
        return Objects.requireNonNull(served).sample(name);
    }
}
