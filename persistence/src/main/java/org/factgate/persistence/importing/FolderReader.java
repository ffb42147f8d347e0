package org.factgate.persistence.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files of a dataset folder, and nothing that lies outside of it or has no end. */
final class FolderReader {
    /** A dataset's file is written by people; the largest that is shipped has a quarter of a megabyte. */
    static final int MOST_BYTES = 64 << 20;

    private static final String SUFFIX = ".yaml";

    private final Path folder;

    FolderReader(Path folder) {
        this.folder = folder;
    }

    /** Whether a name is that of a file of a dataset; editors put links and copies beside it whose names begin with a dot. */
    static boolean counts(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(SUFFIX) && !name.startsWith(".");
    }

    NavigableMap<String, DatasetFile> read() throws IOException {
        NavigableMap<String, DatasetFile> files = new TreeMap<>();
        Path home = folder.toRealPath();
        try (Stream<Path> paths = Files.list(home)) {
            for (Path path : (Iterable<Path>) paths.filter(FolderReader::counts)::iterator) {
                files.put(path.getFileName().toString(), file(home, path));
            }
        }
        return files;
    }

    private static DatasetFile file(Path home, Path path) throws IOException {
        Path place;
        try {
            place = path.toRealPath();
        } catch (NoSuchFileException e) {
            return new DatasetFile.Refused("the link leads nowhere, expected a file in the folder");
        }
        if (!place.startsWith(home)) {
            return new DatasetFile.Refused("the link leads out of the folder, expected a file in it");
        }
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            return new DatasetFile.Refused("no regular file, expected one");
        }
        try (InputStream in = Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new DatasetFile.Refused("the file is too large, expected at most " + MOST_BYTES + " bytes")
                    : new DatasetFile.Content(bytes);
        } catch (AccessDeniedException e) {
            return new DatasetFile.Refused("the file may not be read, expected the right to");
        }
    }
}
