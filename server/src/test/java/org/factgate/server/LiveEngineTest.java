package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;
import org.factgate.server.live.LiveEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One dataset takes over from another while operations run. */
final class LiveEngineTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private League league;

    @BeforeEach
    void writeDataset() {
        league = League.in(folder);
    }

    @Test
    void whoHasBegunEndsOnTheOldStoreAndWhoComesNextGetsTheNewOne() {
        Engine old = engine(1);
        Engine next = engine(2);
        try (LiveEngine live = new LiveEngine(old)) {
            try (LiveEngine.Lease begun = live.borrow()) {
                live.takeOver(next);

                assertThat(ask(begun.engine())).isEqualTo(League.answer(old.fingerprint(), 1));
                assertThat(live.execute(Operation.of(League.EDITION)).body())
                        .isEqualTo(League.answer(next.fingerprint(), 2));
                assertThat(live.fingerprint()).isEqualTo(next.fingerprint());
            }
        }
    }

    @Test
    void theOldStoreIsClosedWhenTheLastLeaseEnds() {
        Engine old = engine(1);
        LiveEngine live = new LiveEngine(old);
        LiveEngine.Lease first = live.borrow();
        LiveEngine.Lease last = live.borrow();
        live.takeOver(engine(2));

        first.close();
        first.close();

        assertThat(ask(old)).isEqualTo(League.answer(old.fingerprint(), 1));
        last.close();
        assertThatThrownBy(() -> ask(old)).hasMessageContaining("closed");
        live.close();
        assertThatThrownBy(live::borrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the engine is closed");
    }

    @Test
    void listenersAreToldTheFingerprintOnceTheDatasetServesAndCannotHinderIt() {
        Engine next = engine(2);
        List<String> told = new ArrayList<>();
        try (LiveEngine live = new LiveEngine(engine(1))) {
            live.onTakeOver(fingerprint -> {
                throw new IllegalStateException("a listener that fails");
            });
            live.onTakeOver(fingerprint -> told.add(fingerprint + " " + live.fingerprint()));

            assertThatCode(() -> live.takeOver(next)).doesNotThrowAnyException();

            assertThat(told).containsExactly(next.fingerprint() + " " + next.fingerprint());
        }
    }

    @Test
    void everyAnswerComesWhollyFromOneStoreWhileDatasetsTakeOver() throws Exception {
        Map<String, Integer> editions = new ConcurrentHashMap<>();
        Engine first = engine(1);
        editions.put(first.fingerprint(), 1);
        AtomicBoolean done = new AtomicBoolean();
        try (LiveEngine live = new LiveEngine(first);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Callable<Integer> asking = () -> {
                int answers = 0;
                while (!done.get() || answers == 0) {
                    Map<String, ?> body =
                            live.execute(Operation.of(League.EDITION)).body();
                    String fingerprint = new Found(body).text("data.dataset.fingerprint");
                    assertThat(body).isEqualTo(League.answer(fingerprint, editions.getOrDefault(fingerprint, 0)));
                    answers++;
                }
                return answers;
            };
            List<Future<Integer>> askers = List.of(threads.submit(asking), threads.submit(asking));
            try {
                for (int edition = 2; edition <= 8; edition++) {
                    Engine next = engine(edition);
                    editions.put(next.fingerprint(), edition);
                    live.takeOver(next);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> asker : askers) {
                assertThat(asker.get(20, TimeUnit.SECONDS)).isPositive();
            }
        }
    }

    @Test
    void aStoreThatTookOverInTheSamePlaceLeavesNoOtherFile() throws Exception {
        try (LiveEngine live = new LiveEngine(engine(1))) {
            live.takeOver(engine(2));
        }

        try (var files = Files.list(place)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("store.sqlite");
        }
    }

    private Engine engine(int edition) {
        return league.edition(edition).engine(place.resolve("store.sqlite"));
    }

    private static Map<String, ?> ask(Engine engine) {
        return engine.execute(Operation.of(League.EDITION)).body();
    }
}
