package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.factgate.persistence.importing.DatasetError;
import org.factgate.server.engine.Operation;
import org.factgate.server.live.LiveDataset;
import org.factgate.server.live.LiveEngine;
import org.factgate.server.live.Reload;
import org.factgate.server.live.Reload.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a dataset changes while it serves. */
final class LiveDatasetTest {
    private static final Duration INTERVAL = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private final BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
    private League league;
    private Path stores;
    private LiveEngine engine;
    private LiveDataset dataset;

    @BeforeEach
    void serve() throws IOException {
        league = League.in(folder);
        stores = Files.createDirectory(place.resolve("stores"));
        Path store = stores.resolve("store.sqlite");
        engine = new LiveEngine(league.engine(store));
        dataset = new LiveDataset(folder, engine, changed -> Gateway.assemble(Stores.rebuilt(store, changed, 1)));
        dataset.onReload(reload -> {
            throw new IllegalStateException("a listener that fails");
        });
        dataset.onReload(reloads::add);
    }

    @AfterEach
    void stop() {
        dataset.close();
        engine.close();
    }

    @Test
    void aChangeTakesOverWithoutBeingAskedFor() throws Exception {
        dataset.watch(INTERVAL);
        assertThat(next().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertServes(1);

        league.edition(2);

        Reload reload = next();
        assertThat(reload.outcome()).isEqualTo(Outcome.TOOK_OVER);
        assertThat(reload.fingerprint()).isEqualTo(league.open().fingerprint());
        assertServes(2);
    }

    @Test
    void aFaultyDatasetChangesNothingUntilItIsRepaired() throws Exception {
        dataset.watch(INTERVAL);
        next();
        String former = engine.fingerprint();

        league.spoilt();

        Reload reload = next();
        assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reload.fingerprint()).isEqualTo(former);
        assertThat(reload.errors().stream().map(DatasetError::toString))
                .containsExactly("states.yaml:3: broken YAML: found unexpected end of stream, expected YAML 1.2");
        assertServes(1);
        league.edition(3);
        assertThat(next().outcome()).isEqualTo(Outcome.TOOK_OVER);
        assertServes(3);
    }

    @Test
    void aFolderThatVanishesChangesNothing() throws Exception {
        dataset.watch(INTERVAL);
        next();

        Path aside = place.resolve("aside");
        Files.move(folder, aside);

        assertThat(next().outcome()).isEqualTo(Outcome.FAILED);
        assertServes(1);
        Files.move(aside, folder);
        assertThat(next().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void whatIsAskedForIsDoneAndAnswered() throws Exception {
        assertThat(reload().outcome()).isEqualTo(Outcome.UNCHANGED);
        league.edition(2);
        assertThat(reload().outcome()).isEqualTo(Outcome.TOOK_OVER);
        assertServes(2);
    }

    @Test
    void aStoreThatCannotBeBuiltLeavesTheFormerOneServing() throws Exception {
        try (Stream<Path> files = Files.list(stores)) {
            files.forEach(LiveDatasetTest::delete);
        }
        delete(stores);
        Files.writeString(stores, "no folder any more");
        league.edition(2);

        assertThat(reload().outcome()).isEqualTo(Outcome.FAILED);

        assertServes(1);
        delete(stores);
        assertThat(reload().outcome()).isEqualTo(Outcome.TOOK_OVER);
        assertServes(2);
    }

    private Reload reload() throws InterruptedException {
        dataset.request();
        return next();
    }

    private Reload next() throws InterruptedException {
        Reload reload = reloads.poll(20, TimeUnit.SECONDS);
        assertThat(reload).as("a reload within 20 seconds").isNotNull();
        return java.util.Objects.requireNonNull(reload);
    }

    private void assertServes(int edition) {
        assertThat(engine.execute(Operation.of(League.EDITION)).body())
                .isEqualTo(League.answer(engine.fingerprint(), edition));
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
