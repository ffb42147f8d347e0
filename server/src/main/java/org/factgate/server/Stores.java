package org.factgate.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.ImportReport;
import org.factgate.persistence.importing.Importer;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.factgate.persistence.store.StoreFault.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store that holds a dataset: opened if it is up to date, built anew if not. */
final class Stores {
    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    private Stores() {}

    static Archive upToDate(Path store, DatasetFolder dataset, int connections) {
        Importer.clear(store);
        String fingerprint = dataset.fingerprint();
        Optional<StoreFault> fault = StoreCheck.whyNot(store, fingerprint);
        if (fault.isPresent()) {
            LOG.info("building the store: {}", fault.get());
            if (fault.get().code() == Code.FOREIGN) {
                keepForeign(store);
            }
            build(store, dataset);
        }
        return open(store, fingerprint, connections);
    }

    /** Builds the store anew and opens it. */
    static Archive rebuilt(Path store, DatasetFolder dataset, int connections) {
        build(store, dataset);
        return open(store, dataset.fingerprint(), connections);
    }

    private static void build(Path store, DatasetFolder dataset) {
        ImportReport report = Importer.build(dataset, store);
        LOG.info("built {} in {} ms: {}", store, report.took().toMillis(), report.counts());
    }

    /** Another process may have put a store of its own in this place since. */
    static Archive open(Path store, String fingerprint, int connections) {
        Archive archive = Archive.open(store, connections);
        if (archive.fingerprint().equals(fingerprint)) {
            return archive;
        }
        archive.close();
        throw new StoreException(new StoreFault(
                Code.OTHER_DATASET,
                store + " was replaced by a store of another dataset, expected a place of its own"));
    }

    /** A store can be thrown away, but what is none may be all that somebody has. */
    private static void keepForeign(Path store) {
        Path kept = store.resolveSibling(store.getFileName() + ".foreign");
        try {
            Files.move(store, kept, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{} is no store; what it was is now {}", store, kept);
        } catch (IOException e) {
            throw new StoreException(StoreFault.of(store + " is no store and cannot be put aside", e), e);
        }
    }
}
