package org.factgate.server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.factgate.persistence.importing.Enlargement;
import org.factgate.persistence.importing.Importer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Enlarges. */
@Command(
        name = "enlarge",
        mixinStandardHelpOptions = true,
        description = "Builds a store to try how the gateway behaves at scale: the dataset and many invented records.")
final class Enlarge implements Callable<Integer> {
    @Mixin
    private Main.DatasetOption dataset = new Main.DatasetOption();

    @Option(
            names = "--store",
            paramLabel = "FILE",
            required = true,
            description = "The store to build, an SQLite file; serve it with --as-is.")
    private Path file = Path.of("");

    @Option(
            names = "--documents",
            paramLabel = "N",
            required = true,
            description = "How many documents to invent, up to 10000000, with other records in proportion.")
    private int documents;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same dataset, number and seed give the same store (default: 1).")
    private long seed;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (documents < 1 || documents > Enlargement.MAX_DOCUMENTS) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--documents is " + documents + ", expected 1 to " + Enlargement.MAX_DOCUMENTS);
        }
        try (ProgressLine line = ProgressLine.onTerminal()) {
            Enlargement enlargement = new Enlargement(documents, seed);
            Main.report(spec, file, Importer.enlarge(dataset.dataset(), enlargement, file, line));
        }
        return 0;
    }
}
