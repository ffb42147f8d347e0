package org.factgate.server;

import java.nio.file.Path;
import java.util.Optional;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.ImportReport;
import org.factgate.persistence.importing.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store that holds a dataset: opened if it is up to date, built anew if not. */
final class Stores {
    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    private Stores() {}

    static Archive upToDate(Path store, DatasetFolder dataset, int connections) {
        Optional<String> outdated = Archive.whyNot(store, dataset.fingerprint());
        if (outdated.isPresent()) {
            LOG.info("building {}: {}", store, outdated.get());
            ImportReport report = Importer.build(dataset, store);
            LOG.info("built in {} ms: {}", report.took().toMillis(), report.counts());
        }
        return Archive.open(store, connections);
    }
}
