package org.factgate.persistence.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.factgate.persistence.store.ReadOnly;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Makes a dataset of a store again, reading some records at a time: their number costs no memory. */
public final class Exporter {
    /** The name under which a dataset's own description is exported beside its records. */
    public static final String HEAD = "dataset";

    private Exporter() {}

    /**
     * Writes the files of the dataset into a folder that is empty or does not exist. Importing them makes the same store, but for its
     * fingerprint; exporting that makes the same files, byte for byte. Remarks between records are not kept.
     *
     * @throws StoreException if the store is no whole one
     * @throws UncheckedIOException if the folder holds something, or cannot be written
     */
    public static void toFolder(Path store, Path folder) {
        try {
            read(store, dataset -> {
                Files.createDirectories(folder);
                try (Stream<Path> present = Files.list(folder)) {
                    if (present.findAny().isPresent()) {
                        throw new IOException("it is not empty, expected an empty folder or none");
                    }
                }
                write(dataset, folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the dataset cannot be exported to " + folder, e);
        }
    }

    /**
     * Hands out all records, each with the key of its kind, first what the dataset is under {@link #HEAD}. A record is a map by key, in
     * the order in which people write them, of texts, numbers, true, lists and maps.
     *
     * @throws StoreException if the store is no whole one
     */
    public static void records(Path store, BiConsumer<String, Map<String, Object>> action) {
        read(store, dataset -> {
            action.accept(HEAD, dataset.head());
            for (Kind kind : Kind.values()) {
                dataset.records(kind).forEach(record -> action.accept(kind.key(), record));
            }
        });
    }

    private static void write(StoredDataset dataset, Path folder) throws IOException {
        Map<String, String> remarks = dataset.remarks();
        YamlText head = new YamlText();
        head.remarks(remarks.getOrDefault(Dataset.HEAD_FILE, ""));
        head.top(dataset.head());
        Files.writeString(folder.resolve(Dataset.HEAD_FILE), head.toString());
        for (Kind kind : Kind.values()) {
            try (Writer file = Files.newBufferedWriter(folder.resolve(kind.file()))) {
                write(dataset, kind, remarks.getOrDefault(kind.file(), ""), file);
            }
        }
    }

    private static void write(StoredDataset dataset, Kind kind, String remarks, Writer file) throws IOException {
        Iterator<Map<String, Object>> records = dataset.records(kind).iterator();
        YamlText opening = new YamlText();
        opening.remarks(remarks);
        opening.opening(kind.key(), !records.hasNext());
        file.write(opening.toString());
        for (boolean first = true; records.hasNext(); first = false) {
            YamlText record = new YamlText();
            record.record(first, records.next());
            file.write(record.toString());
        }
    }

    private static <E extends Exception> void read(Path store, Reading<E> action) throws E {
        StoreCheck.whyNot(store).ifPresent(fault -> {
            throw new StoreException(fault);
        });
        try (Connection connection = ReadOnly.open(store)) {
            connection.setAutoCommit(false);
            Settings quiet = new Settings().withExecuteLogging(false);
            action.read(new StoredDataset(DSL.using(connection, SQLDialect.SQLITE, quiet)));
        } catch (SQLException e) {
            throw new StoreException(StoreFault.of("the store " + store + " cannot be read", e), e);
        }
    }

    /** What is done with the dataset of a store while it is open. */
    @FunctionalInterface
    private interface Reading<E extends Exception> {
        void read(StoredDataset dataset) throws E;
    }
}
