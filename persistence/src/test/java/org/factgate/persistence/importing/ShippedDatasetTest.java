package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShippedDatasetTest {
    @TempDir
    private Path folder;

    @Test
    void becomesAStoreInWhichEveryIdRefersToSomething() {
        Path store = folder.resolve("store.db");

        ImportReport report = Importer.build(DatasetFolder.shipped(), store);

        assertThat(report.counts()).hasSize(Kind.values().length + 1);
        assertThat(StoreRows.<Integer>read(
                        store, dsl -> dsl.fetch("pragma foreign_key_check").size()))
                .isZero();
    }
}
