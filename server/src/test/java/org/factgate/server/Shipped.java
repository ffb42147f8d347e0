package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.Importer;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;

/** The shipped dataset in a store of its own, and the engine over it. A test class gets it from {@link ShippedDataset}. */
final class Shipped implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final Path folder;
    private final Archive archive;
    private final Engine engine;

    private Shipped(Path folder, Archive archive) {
        this.folder = folder;
        this.archive = archive;
        this.engine = Gateway.assemble(archive);
    }

    static Shipped build() {
        try {
            Path folder = Files.createTempDirectory("factgate-shipped");
            Path store = folder.resolve("store.sqlite");
            Importer.build(DatasetFolder.shipped(), store);
            return new Shipped(folder, Archive.open(store, CONNECTIONS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many operations can be executed at a time. */
    int connections() {
        return CONNECTIONS;
    }

    Archive archive() {
        return archive;
    }

    Engine engine() {
        return engine;
    }

    /** The reply to an operation. */
    Reply ask(String query) {
        return ask(query, Map.of());
    }

    /** The reply to an operation with variables; what is asked often should be, as it is then parsed and validated once. */
    Reply ask(String query, Map<String, Object> variables) {
        return new Reply(
                new Found(engine.execute(new Operation(query, null, variables)).body()));
    }

    /** How many SQL statements an operation takes, which must succeed. */
    int statements(String query) {
        Answer answer = engine.execute(Operation.of(query));
        assertThat(answer.body()).as(query).doesNotContainKey("errors");
        return answer.statements();
    }

    @Override
    public void close() throws IOException {
        archive.close();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
