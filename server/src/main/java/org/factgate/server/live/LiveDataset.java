package org.factgate.server.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.factgate.persistence.importing.DatasetError;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.FolderStamp;
import org.factgate.persistence.importing.InvalidDatasetException;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.factgate.server.engine.Engine;
import org.factgate.server.live.Reload.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A dataset folder that changes while its dataset serves. What changes is brought in beside the store that serves; only a dataset without
 * errors takes over. All of that happens on one thread of its own. Safe for use by many threads.
 */
public final class LiveDataset implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveDataset.class);

    /** So many errors of a dataset go to the log; {@code check} shows the rest. */
    private static final int LOGGED_ERRORS = 50;

    private final Path folder;
    private final LiveEngine engine;
    private final Function<DatasetFolder, Engine> assembly;
    private final List<Consumer<Reload>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dataset").daemon().factory());

    /** The folder as it was when last looked at; null if it could not be looked at. */
    private @Nullable FolderStamp seen;

    /** Whether what was seen has been brought in. */
    private boolean settled;

    /**
     * A dataset that has been brought in once.
     *
     * @param assembly builds the store of a dataset and makes an engine of it
     */
    public LiveDataset(Path folder, LiveEngine engine, Function<DatasetFolder, Engine> assembly) {
        this.folder = folder;
        this.engine = engine;
        this.assembly = assembly;
    }

    /** Registers who is told what became of each reload, on the thread that did it. What a listener throws is logged. */
    public void onReload(Consumer<Reload> listener) {
        listeners.add(listener);
    }

    /**
     * Looks at the folder again and again. A change is brought in as soon as it has been the same for one interval, so that one who writes
     * several files is waited for.
     */
    public void watch(Duration interval) {
        LOG.info("watching {} for changes", folder);
        var _ = thread.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has the folder brought in as it is, once those asked for before are done; listeners are told what became of it. */
    public void request() {
        var _ = reload();
    }

    /**
     * The same.
     *
     * @return what became of it
     * @throws java.util.concurrent.RejectedExecutionException if this is closed
     */
    public CompletableFuture<Reload> reload() {
        LOG.info("reading {} anew", folder);
        return CompletableFuture.supplyAsync(this::bringIn, thread);
    }

    /** Lets a reload that has begun end, and begins no more. */
    @Override
    public void close() {
        thread.close();
    }

    private void look() {
        FolderStamp now = stamp();
        if (!Objects.equals(now, seen)) {
            seen = now;
            settled = false;
        } else if (!settled) {
            settled = true;
            var _ = bringIn();
        }
    }

    private @Nullable FolderStamp stamp() {
        try {
            return FolderStamp.of(folder);
        } catch (IOException e) {
            return null;
        }
    }

    /** Whatever happens here, what serves goes on to. */
    private Reload bringIn() {
        long start = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        List<DatasetError> errors = List.of();
        StoreFault fault = null;
        try {
            outcome = bringIn(DatasetFolder.of(folder));
        } catch (InvalidDatasetException e) {
            outcome = Outcome.REFUSED;
            errors = e.errors();
            logErrors(errors);
        } catch (StoreException e) {
            fault = e.fault();
            LOG.error("{} was not brought in, what serves goes on: {}", folder, fault, e);
        } catch (UncheckedIOException e) {
            LOG.error("{} was not brought in, what serves goes on: {}", folder, e.getMessage(), e);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("{} was not brought in, what serves goes on: unforeseen", folder, e);
        }
        Reload reload =
                new Reload(outcome, engine.fingerprint(), errors, fault, Duration.ofNanos(System.nanoTime() - start));
        listeners.forEach(listener -> tell(listener, reload));
        return reload;
    }

    private Outcome bringIn(DatasetFolder dataset) {
        String fingerprint = dataset.fingerprint();
        if (fingerprint.equals(engine.fingerprint())) {
            LOG.debug("{} has not changed", folder);
            return Outcome.UNCHANGED;
        }
        Engine next = assembly.apply(dataset);
        engine.takeOver(next);
        LOG.info("{} has changed: the dataset {} serves", folder, fingerprint);
        return Outcome.TOOK_OVER;
    }

    private void logErrors(List<DatasetError> errors) {
        LOG.error("{} has changed and has errors, {} of them; what serves goes on:", folder, errors.size());
        errors.stream().limit(LOGGED_ERRORS).forEach(error -> LOG.error("{}", error));
        if (errors.size() > LOGGED_ERRORS) {
            LOG.error("and {} more, which the command check shows", errors.size() - LOGGED_ERRORS);
        }
    }

    private static void tell(Consumer<Reload> listener, Reload reload) {
        try {
            listener.accept(reload);
        } catch (RuntimeException e) {
            LOG.error("a listener failed to take notice of a reload", e);
        }
    }
}
