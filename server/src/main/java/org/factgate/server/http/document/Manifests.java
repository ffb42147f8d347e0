package org.factgate.server.http.document;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a folder of manifests, each a {@code .json} file as one of these tools writes it: GraphQL Code Generator and Relay (an object of
 * documents by hash), or Apollo ({@code format: apollo-persisted-query-manifest} with a list {@code operations}).
 */
final class Manifests {
    private Manifests() {}

    /** The documents by the hash under which a client asks for them, in lower case and without {@code sha256:}. */
    static Map<String, String> read(Path folder) {
        Map<String, String> documents = new HashMap<>();
        for (Path file : files(folder)) {
            try {
                JsonObject manifest = new JsonObject(Files.readString(file));
                documents.putAll(manifest.containsKey("operations") ? apollo(manifest) : byHash(manifest));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the manifest " + file, e);
            } catch (DecodeException | ClassCastException e) {
                throw new IllegalArgumentException(
                        "the manifest " + file + " is none that Apollo, Relay or GraphQL Code Generator writes", e);
            }
        }
        return documents;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of trusted documents " + folder, e);
        }
    }

    private static Map<String, String> apollo(JsonObject manifest) {
        Map<String, String> documents = new HashMap<>();
        JsonArray operations = manifest.getJsonArray("operations");
        for (int i = 0; i < operations.size(); i++) {
            JsonObject operation = operations.getJsonObject(i);
            documents.put(DocumentSource.key(operation.getString("id")), operation.getString("body"));
        }
        return documents;
    }

    private static Map<String, String> byHash(JsonObject manifest) {
        Map<String, String> documents = new HashMap<>();
        manifest.fieldNames().forEach(hash -> documents.put(DocumentSource.key(hash), manifest.getString(hash)));
        return documents;
    }
}
