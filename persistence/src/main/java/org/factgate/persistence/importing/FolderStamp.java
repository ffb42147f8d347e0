package org.factgate.persistence.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tells at little cost, without reading a file, whether a dataset folder is still the same: two equal stamps, no change. */
public final class FolderStamp {
    private final Map<String, Mark> marks;

    private FolderStamp(Map<String, Mark> marks) {
        this.marks = marks;
    }

    /**
     * The stamp of a folder as it is now.
     *
     * @throws IOException if it cannot be listed
     */
    public static FolderStamp of(Path folder) throws IOException {
        Map<String, Mark> marks = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(FolderReader::counts)::iterator) {
                marks.put(path.getFileName().toString(), mark(path));
            }
        }
        return new FolderStamp(marks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FolderStamp stamp && stamp.marks.equals(marks);
    }

    @Override
    public int hashCode() {
        return marks.hashCode();
    }

    @Override
    public String toString() {
        return marks.toString();
    }

    private static Mark mark(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Mark(attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
        } catch (NoSuchFileException e) {
            return Mark.NOWHERE;
        }
    }

    /** A file that was moved here has the time at which it was written elsewhere, but a key of its own. */
    private record Mark(long size, FileTime modified, String key) {
        private static final Mark NOWHERE = new Mark(-1, FileTime.fromMillis(0), "");
    }
}
