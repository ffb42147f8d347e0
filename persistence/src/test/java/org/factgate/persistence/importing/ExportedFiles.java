package org.factgate.persistence.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files that a store is exported to. */
final class ExportedFiles {
    private ExportedFiles() {}

    /** The text of each by its name; they are written into a new folder in another one. */
    static Map<String, String> of(Path store, Path place) {
        try {
            Path folder = Files.createTempDirectory(place, "exported");
            Exporter.toFolder(store, folder);
            Map<String, String> files = new TreeMap<>();
            for (String name : DatasetReader.fileNames()) {
                files.put(name, Files.readString(folder.resolve(name)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
