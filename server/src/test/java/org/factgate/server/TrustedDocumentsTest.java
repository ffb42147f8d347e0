package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.factgate.server.ShippedServer.GRAPHQL;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.factgate.server.http.HttpSettings;
import org.factgate.server.http.document.DocumentSettings;
import org.factgate.server.http.document.Hash;
import org.factgate.server.http.document.TrustMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents that the operator trusts, from manifests as GraphQL Code Generator, Relay and Apollo write them. */
@ExtendWith(ShippedDataset.class)
class TrustedDocumentsTest {
    private static final String OK = "{\"data\":{\"__typename\":\"Query\"}}";
    private static final String CODEGEN = "query C { __typename }";
    private static final String RELAY = "query R {\n  __typename\n}\n";
    private static final String APOLLO = "query A {\n  __typename\n}";
    /** Relay names a document by its MD5 unless it is told otherwise. */
    private static final String MD5 = "0123456789abcdef0123456789abcdef";

    private final Shipped shipped;

    @TempDir
    private Path folder = Path.of("");

    TrustedDocumentsTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @BeforeEach
    void writeTheManifests() throws IOException {
        Files.writeString(
                folder.resolve("codegen.json"),
                JsonObject.of(Hash.of(CODEGEN), CODEGEN).encodePrettily());
        Files.writeString(
                folder.resolve("relay.json"), JsonObject.of(MD5, RELAY).encode());
        JsonObject operation = JsonObject.of("id", Hash.of(APOLLO), "name", "A", "type", "query", "body", APOLLO);
        Files.writeString(
                folder.resolve("apollo.json"),
                JsonObject.of("format", "apollo-persisted-query-manifest", "version", 1)
                        .put("operations", new io.vertx.core.json.JsonArray().add(operation))
                        .encode());
        Files.writeString(folder.resolve("README.md"), "not a manifest");
    }

    @ParameterizedTest
    @EnumSource(TrustMode.class)
    void areFoundUnderTheIdsOfEachSortOfManifest(TrustMode mode) throws IOException, InterruptedException {
        try (ShippedServer served = start(mode)) {
            for (String id : new String[] {
                Hash.of(CODEGEN),
                "sha256:" + Hash.of(CODEGEN),
                "sha256:" + Hash.of(CODEGEN).toUpperCase(java.util.Locale.ROOT),
                MD5,
                Hash.of(APOLLO)
            }) {
                assertThat(served.post(JsonObject.of("documentId", id).encode(), GRAPHQL)
                                .body())
                        .as(id)
                        .isEqualTo(OK);
            }
            assertThat(served.send("GET", "/graphql?documentId=sha256:" + Hash.of(CODEGEN), "")
                            .body())
                    .isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(TrustMode.class)
    void areFoundAsAutomaticPersistedQueriesThatNobodyHasRegistered(TrustMode mode)
            throws IOException, InterruptedException {
        try (ShippedServer served = start(mode)) {
            assertThat(served.post(persisted(Hash.of(APOLLO)), GRAPHQL).body()).isEqualTo(OK);
            String extensions = URLEncoder.encode(
                    new JsonObject(persisted(Hash.of(APOLLO)))
                            .getJsonObject("extensions")
                            .encode(),
                    StandardCharsets.UTF_8);
            assertThat(served.send("GET", "/graphql?extensions=" + extensions, "")
                            .body())
                    .isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(TrustMode.class)
    void othersAreRefusedOnlyWhereTrustIsRequired(TrustMode mode) throws IOException, InterruptedException {
        try (ShippedServer served = start(mode)) {
            HttpResponse<String> other = served.post("{\"query\":\"{ a: __typename }\"}", GRAPHQL);
            if (mode == TrustMode.REQUIRED) {
                assertIsNotTrusted(other, 403);
                assertThat(served.post("{\"query\":\"{ a: __typename }\"}", "application/json")
                                .statusCode())
                        .isEqualTo(200);
            } else {
                assertThat(other.body()).isEqualTo("{\"data\":{\"a\":\"Query\"}}");
            }
            // the text of a trusted document is trusted, however it comes
            assertThat(served.post(JsonObject.of("query", CODEGEN).encode(), GRAPHQL)
                            .body())
                    .isEqualTo(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(TrustMode.class)
    void anIdThatIsNotKnownIsRefused(TrustMode mode) throws IOException, InterruptedException {
        try (ShippedServer served = start(mode)) {
            assertIsNotTrusted(served.post("{\"documentId\":\"sha256:0\"}", GRAPHQL), 403);
        }
    }

    @Test
    void aClientCannotRegisterWhatIsNotTrustedWhereTrustIsRequired() throws IOException, InterruptedException {
        try (ShippedServer served = start(TrustMode.REQUIRED)) {
            String document = "{ b: __typename }";
            JsonObject registration = new JsonObject(persisted(Hash.of(document))).put("query", document);
            assertIsNotTrusted(served.post(registration.encode(), GRAPHQL), 403);
            assertIsNotTrusted(served.post(registration.encode(), GRAPHQL), 403);
        }
    }

    @Test
    void aRequestGivesTheDocumentOrItsIdButNotBoth() throws IOException, InterruptedException {
        try (ShippedServer served = start(TrustMode.OFF)) {
            JsonObject both = JsonObject.of("query", CODEGEN, "documentId", Hash.of(CODEGEN));
            assertThat(served.post(both.encode(), GRAPHQL).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aFileThatIsNoManifestStopsTheStartAndIsNamed() throws IOException {
        Files.writeString(folder.resolve("wrong.json"), "[1]");
        assertThatThrownBy(() -> start(TrustMode.LOG))
                .hasMessageContaining("wrong.json")
                .hasMessageContaining("none that Apollo, Relay or GraphQL Code Generator writes");
    }

    private ShippedServer start(TrustMode mode) {
        return ShippedServer.start(
                shipped.engine(),
                ShippedServer.settings(
                        HttpSettings.DEFAULT, new DocumentSettings(10, folder, mode), shipped.connections()));
    }

    private static String persisted(String hash) {
        return "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}}";
    }

    private static void assertIsNotTrusted(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(new JsonObject(response.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions"))
                .isEqualTo(JsonObject.of("code", "DOCUMENT_NOT_TRUSTED"));
    }
}
