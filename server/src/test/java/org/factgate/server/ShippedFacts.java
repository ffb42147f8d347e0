package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.Importer;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;
import org.jspecify.annotations.Nullable;

/** The engine over the shipped dataset, built once for all tests of a run. */
final class ShippedFacts {
    private static final ShippedFacts SHARED = open();

    private final Archive archive;
    private final Engine engine;

    private ShippedFacts(Archive archive) {
        this.archive = archive;
        this.engine = Gateway.assemble(archive);
    }

    static ShippedFacts shared() {
        return SHARED;
    }

    Archive archive() {
        return archive;
    }

    Engine engine() {
        return engine;
    }

    /** The data of an answer without errors. */
    JsonObject data(String query) {
        return data(query, Map.of());
    }

    /** The data of an answer without errors. */
    JsonObject data(String query, Map<String, @Nullable Object> variables) {
        JsonObject body = body(query, variables);
        assertThat(body.getJsonArray("errors")).as(body.encodePrettily()).isNull();
        return body.getJsonObject("data");
    }

    /** The errors of an answer. */
    List<JsonObject> errors(String query) {
        JsonArray errors = body(query, Map.of()).getJsonArray("errors", new JsonArray());
        return errors.stream().map(JsonObject.class::cast).toList();
    }

    /** How many SQL statements a query costs. */
    int statements(String query) {
        Answer answer = engine.execute(Operation.of(query));
        assertThat(answer.body()).as(query).doesNotContainKey("errors");
        return answer.statements();
    }

    /** All nodes of a connection of the query type, page after page. */
    List<JsonObject> all(String field, String arguments, String selection) {
        java.util.ArrayList<JsonObject> nodes = new java.util.ArrayList<>();
        Predicate<JsonObject> more = page -> page.getJsonObject("pageInfo").getBoolean("hasNextPage");
        String after = "";
        JsonObject page;
        do {
            page = data("{ page: %s(first: 100%s%s) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
                            .formatted(field, after, arguments.isEmpty() ? "" : ", " + arguments, selection))
                    .getJsonObject("page");
            page.getJsonArray("nodes").forEach(node -> nodes.add((JsonObject) node));
            after = ", after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
        } while (more.test(page));
        return nodes;
    }

    private JsonObject body(String query, Map<String, @Nullable Object> variables) {
        Answer answer = engine.execute(new Operation(query, null, new LinkedHashMap<>(variables)));
        return new JsonObject(new JsonObject(new LinkedHashMap<>(answer.body())).toBuffer());
    }

    private static ShippedFacts open() {
        try {
            Path folder = Files.createTempDirectory("factgate");
            Path store = folder.resolve("store.sqlite");
            Importer.build(DatasetFolder.shipped(), store);
            Archive archive = Archive.open(store, 2);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(archive, store)));
            return new ShippedFacts(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Archive archive, Path store) {
        archive.close();
        try {
            Files.deleteIfExists(store);
            Files.deleteIfExists(store.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
