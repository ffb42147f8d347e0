package org.factgate.persistence.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.factgate.persistence.store.ReadOnly;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Makes a dataset of a store again. */
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
        Map<String, String> files = files(store);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> present = Files.list(folder)) {
                if (present.findAny().isPresent()) {
                    throw new IOException("it is not empty, expected an empty folder or none");
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
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
                dataset.forEach(kind, record -> action.accept(kind.key(), record));
            }
        });
    }

    /** The text of each file by its name. */
    static Map<String, String> files(Path store) {
        Map<String, String> files = new TreeMap<>();
        read(store, dataset -> {
            Map<String, String> remarks = dataset.remarks();
            YamlText head = new YamlText();
            head.remarks(remarks.getOrDefault(Dataset.HEAD_FILE, ""));
            head.top(dataset.head());
            files.put(Dataset.HEAD_FILE, head.toString());
            for (Kind kind : Kind.values()) {
                files.put(kind.file(), file(dataset, kind, remarks.getOrDefault(kind.file(), "")));
            }
        });
        return files;
    }

    private static String file(StoredDataset dataset, Kind kind, String remarks) {
        YamlText records = new YamlText();
        dataset.forEach(kind, record -> records.record(records.isEmpty(), record));
        YamlText file = new YamlText();
        file.remarks(remarks);
        file.opening(kind.key(), records.isEmpty());
        return file.toString() + records;
    }

    private static void read(Path store, Consumer<StoredDataset> action) {
        StoreCheck.whyNot(store).ifPresent(fault -> {
            throw new StoreException(fault);
        });
        try (Connection connection = ReadOnly.open(store)) {
            connection.setAutoCommit(false);
            Settings quiet = new Settings().withExecuteLogging(false);
            action.accept(new StoredDataset(DSL.using(connection, SQLDialect.SQLITE, quiet)));
        } catch (SQLException e) {
            throw new StoreException(StoreFault.of("the store " + store + " cannot be read", e), e);
        }
    }
}
