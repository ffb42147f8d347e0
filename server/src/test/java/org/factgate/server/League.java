package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.Importer;
import org.factgate.server.engine.Engine;

/** A small dataset in a folder of the test, in editions that say in several places which they are. */
final class League {
    /** Asks in five places, which lie in five tables, for the edition. */
    static final String EDITION = """
            {
              dataset { fingerprint version }
              state(id: "ard") { summary }
              document(id: "doc-charter") { summary }
              topic(id: "topic-economy") { name }
              claim: node(id: "claim-1") { ... on Claim { statement } }
              source(id: "src-daily") { title }
            }""";

    private static final List<String> FILES = List.of(
            "chairmanships",
            "claims",
            "cooperations",
            "council-meetings",
            "dataset",
            "documents",
            "initiatives",
            "memberships",
            "offices",
            "organisations",
            "participations",
            "people",
            "principles",
            "sources",
            "states",
            "summits",
            "tenures",
            "topics",
            "un-links");

    private final Path folder;

    private League(Path folder) {
        this.folder = folder;
    }

    static League in(Path folder) {
        return new League(folder).edition(1);
    }

    /** Writes all files anew. */
    League edition(int number) {
        Map<String, String> files = new TreeMap<>();
        for (String name : FILES) {
            files.put(name, shipped(name + ".yaml"));
        }
        replace(files, "dataset", "version: \"1.0.0\"", "version: \"" + number + "\"");
        replace(files, "states", "summary: A state.", "summary: Of edition " + number);
        replace(files, "documents", "symbol: LN/1\n", "symbol: LN/1\n    summary: Of edition " + number + "\n");
        replace(files, "topics", "en: Economy", "en: Of edition " + number);
        replace(files, "claims", "statement: The League was founded in 2001.", "statement: Of edition " + number);
        replace(files, "sources", "title: Daily", "title: Of edition " + number);
        files.forEach((name, content) -> write(name + ".yaml", content));
        return this;
    }

    /** Spoils one line of the states: the second one is not ended by its quote. */
    League spoilt() {
        return write("states.yaml", "states:\n  - id: \"ard\n");
    }

    /** Replaces a text that stands once in a file. */
    League with(String file, String text, String replacement) {
        try {
            String content = Files.readString(folder.resolve(file));
            assertThat(content).as(file).containsOnlyOnce(text);
            return write(file, content.replace(text, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    League write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    DatasetFolder open() {
        return DatasetFolder.of(folder);
    }

    /** An engine over a store of the dataset as it is, with one connection. */
    Engine engine(Path store) {
        Importer.build(open(), store);
        return Gateway.assemble(Archive.open(store, 1));
    }

    /** The whole answer to {@link #EDITION} of one edition. */
    static Map<String, Object> answer(String fingerprint, int number) {
        String words = "Of edition " + number;
        return Map.of(
                "data",
                Map.of(
                        "dataset", Map.of("fingerprint", fingerprint, "version", String.valueOf(number)),
                        "state", Map.of("summary", words),
                        "document", Map.of("summary", words),
                        "topic", Map.of("name", words),
                        "claim", Map.of("statement", words),
                        "source", Map.of("title", words)));
    }

    private static void replace(Map<String, String> files, String name, String text, String replacement) {
        files.computeIfPresent(name, (same, content) -> {
            assertThat(content).as("%s.yaml", name).containsOnlyOnce(text);
            return content.replace(text, replacement);
        });
    }

    private static String shipped(String name) {
        try (InputStream in = League.class.getResourceAsStream("/league/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
