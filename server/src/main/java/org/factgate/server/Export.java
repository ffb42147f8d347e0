package org.factgate.server;

import io.vertx.core.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.factgate.persistence.importing.Exporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the dataset in a store back as the files that it came from, or as JSON Lines.")
final class Export implements Callable<Integer> {
    /** As what a dataset is written. */
    enum Format {
        /** A folder of YAML files, which can be imported again. */
        YAML,
        /** A file with a JSON object for each record, whose member {@code kind} says what it is. */
        JSONL
    }

    @Mixin
    private Main.StoreOption store = new Main.StoreOption();

    @Option(
            names = "--format",
            defaultValue = "YAML",
            description = "YAML for a folder of the dataset's files, JSONL for one file with a JSON object a line "
                    + "(default: YAML).")
    private Format format = Format.YAML;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PATH",
            description = "The folder, which is empty or does not exist, or the file, which does not exist.")
    private @Nullable Path target;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path to = Objects.requireNonNull(target);
        switch (format) {
            case YAML -> Exporter.toFolder(store.file(), to);
            case JSONL -> toLines(to);
        }
        Objects.requireNonNull(spec).commandLine().getOut().printf("Exported %s to %s%n", store.file(), to);
        return 0;
    }

    private void toLines(Path to) {
        try (BufferedWriter writer = Files.newBufferedWriter(to, StandardOpenOption.CREATE_NEW)) {
            Exporter.records(store.file(), (kind, record) -> write(writer, kind, record));
        } catch (IOException e) {
            throw new UncheckedIOException("the dataset cannot be exported to " + to, e);
        }
    }

    private static void write(BufferedWriter writer, String kind, Map<String, Object> record) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.putAll(record);
        try {
            writer.append(Json.encode(line)).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("a record cannot be written", e);
        }
    }
}
