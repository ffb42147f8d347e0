package org.factgate.persistence.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a dataset as they were when it was opened: what is imported is what the fingerprint stands for, whatever happens to the
 * folder meanwhile. Immutable.
 */
public final class DatasetFolder {
    private static final String SCHEMA = "/schema.sql";
    private static final String DERIVATIONS = "/derived.sql";

    /** Someone may be writing; what is read must have been there at one time. */
    private static final int ATTEMPTS = 5;

    private final SortedMap<String, DatasetFile> files;

    private DatasetFolder(SortedMap<String, DatasetFile> files) {
        this.files = files;
    }

    /**
     * The files {@code *.yaml} of a folder; others, such as a README, and those whose name begins with a dot, do not count. A file that is
     * not fit to be read, is an error of the dataset.
     *
     * @throws UncheckedIOException if the folder cannot be read, or changes all the time
     */
    public static DatasetFolder of(Path folder) {
        try {
            FolderStamp before = FolderStamp.of(folder);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                DatasetFolder read = new DatasetFolder(new FolderReader(folder).read());
                FolderStamp after = FolderStamp.of(folder);
                if (after.equals(before)) {
                    return read;
                }
                before = after;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the dataset folder " + folder + " cannot be read", e);
        }
        throw new UncheckedIOException(
                "the dataset folder " + folder + " cannot be read",
                new IOException("it changed each time that it was read, " + ATTEMPTS + " times"));
    }

    /** The dataset in the jar. */
    public static DatasetFolder shipped() {
        NavigableMap<String, DatasetFile> files = new TreeMap<>();
        for (String name : DatasetReader.fileNames()) {
            byte[] content = resource("/dataset/" + name);
            if (content != null) {
                files.put(name, new DatasetFile.Content(content));
            }
        }
        return new DatasetFolder(files);
    }

    /** SHA-256 over the names and bytes of the files and the table definitions: it changes whenever another store would come of it. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        files.forEach((name, file) -> {
            update(digest, name.getBytes(StandardCharsets.UTF_8));
            update(digest, file.digested());
        });
        update(digest, schema().getBytes(StandardCharsets.UTF_8));
        update(digest, derivations().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** A file, or null if there is none of that name. */
    @Nullable
    DatasetFile file(String name) {
        return files.get(name);
    }

    /** The table definitions that a store is made from. */
    static String schema() {
        return script(SCHEMA);
    }

    /** The statements that derive ties and timeline from the records of a store. */
    static String derivations() {
        return script(DERIVATIONS);
    }

    private static String script(String name) {
        byte[] script = resource(name);
        if (script == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return new String(script, StandardCharsets.UTF_8);
    }

    /** With its length before it, so that no two lists of parts look alike. */
    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }

    private static byte @Nullable [] resource(String name) {
        try (InputStream in = DatasetFolder.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the class path", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
