package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.live.LiveDataset;
import org.factgate.server.live.LiveEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** GraphiQL in a real browser that reaches nothing but this server; passed over where there is no Chromium. */
@ExtendWith(ShippedDataset.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphiQlTest {
    private static final String QUERY = ".graphiql-query-editor .view-lines";
    private static final String VARIABLES = ".graphiql-editor-tool .view-lines";
    private static final String RESPONSE = ".graphiql-response .view-lines";
    private static final String EXECUTE = ".graphiql-execute-button";

    private final ShippedServer served;

    @TempDir
    private Path profile = Path.of("");

    private @Nullable Chromium started;

    GraphiQlTest(ShippedServer served) {
        this.served = served;
    }

    @BeforeAll
    void startTheBrowser() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), "no chromium on the path: GraphiQL was not tried in a browser");
        started = Chromium.start(profile);
    }

    @AfterAll
    void endTheBrowser() throws InterruptedException {
        if (started != null) {
            started.end();
        }
    }

    /** Nothing is missing, nothing comes from elsewhere, and the content security policy forbids nothing that the page does. */
    @AfterEach
    void thePageHasNoComplaints() {
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void runsTheExampleWithWhichItOpens() {
        browser().open(graphiql(served, ""));
        browser().await(QUERY, "query MembersOnADay");
        browser().click(EXECUTE);
        browser().await(RESPONSE, "\"alpha3\": \"CHN\"");
    }

    @Test
    void showsTheDocumentationOfTheSchema() {
        browser().open(graphiql(served, ""));
        browser().click("[aria-label=\"Show Documentation Explorer\"]");
        browser().await(".graphiql-doc-explorer", "query: Query");
        browser().click(".graphiql-doc-explorer-type-name");
        browser().await(".graphiql-doc-explorer", "Anything by its id");
    }

    @Test
    void followsASharedLink() {
        browser()
                .open(graphiql(
                        served,
                        "?query=" + encoded("query Shared($code: String!) { state(alpha3: $code) { alpha3 } }")
                                + "&variables=" + encoded("{\"code\":\"KAZ\"}")));
        browser().await(QUERY, "query Shared");
        browser().await(VARIABLES, "\"code\": \"KAZ\"");
        browser().click(EXECUTE);
        browser().await(RESPONSE, "\"alpha3\": \"KAZ\"");
    }

    @Test
    void receivesAnEventWhenTheDatasetChanges(@TempDir Path folder, @TempDir Path stores) {
        League league = League.in(folder);
        Path store = stores.resolve("store.sqlite");
        LiveEngine engine = new LiveEngine(league.engine(store));
        try (ShippedServer live = ShippedServer.start(engine, ServerSettings.defaults(1));
                LiveDataset dataset = new LiveDataset(
                        folder, engine, changed -> Gateway.assemble(Stores.rebuilt(store, changed, 1)))) {
            dataset.watch(Duration.ofMillis(20));
            browser().open(graphiql(live, "?query=" + encoded("subscription Changes { datasetChanged { version } }")));
            browser().await(QUERY, "subscription Changes");
            browser().click(EXECUTE);
            ShippedServer.await(() -> live.server().changes().listeners() == 1, "the subscription");
            league.edition(2);
            browser().await(RESPONSE, "\"version\": \"2\"");
            // stops it, so that the page does not miss the server
            browser().click(EXECUTE);
            browser().leave();
        } finally {
            engine.close();
        }
    }

    private Chromium browser() {
        return Objects.requireNonNull(started);
    }

    private static URI graphiql(ShippedServer server, String query) {
        return server.address("http", "/graphiql/" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
