package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A small valid dataset, written into a folder of the test, which can then be spoilt edit by edit. */
public final class LeagueDataset {
    private final Path folder;

    private LeagueDataset(Path folder) {
        this.folder = folder;
    }

    public static LeagueDataset in(Path folder) {
        LeagueDataset dataset = new LeagueDataset(folder);
        for (String name : DatasetReader.fileNames()) {
            try (InputStream in = LeagueDataset.class.getResourceAsStream("/league/" + name)) {
                Files.write(
                        folder.resolve(name), Objects.requireNonNull(in, name).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return dataset;
    }

    /** Replaces a text that occurs once in a file. */
    public LeagueDataset with(String file, String text, String replacement) {
        String content = read(file);
        assertThat(content.split(Pattern.quote(text), -1))
                .as("%s holds once: %s", file, text)
                .hasSize(2);
        return write(file, content.replace(text, replacement));
    }

    LeagueDataset withMore(String file, String text) {
        return write(file, read(file) + text);
    }

    LeagueDataset without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LeagueDataset write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DatasetFolder open() {
        return DatasetFolder.of(folder);
    }

    /** The errors, one a line; none for a valid dataset. */
    List<String> errors() {
        try {
            Importer.check(open());
            return List.of();
        } catch (InvalidDatasetException e) {
            return e.errors().stream().map(DatasetError::toString).toList();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
