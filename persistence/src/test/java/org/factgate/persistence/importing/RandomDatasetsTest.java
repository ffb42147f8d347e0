package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of any dataset, tried on random ones; a failure names the seed that makes the same again. */
final class RandomDatasetsTest {
    private static final int DATASETS = Integer.getInteger("factgate.random.datasets", 25);
    private static final int MUTATIONS = Integer.getInteger("factgate.random.mutations", 150);

    /** Texts that a writer of YAML gets wrong, and some that one gets right. */
    private static final List<String> TEXTS = List.of(
            "plain",
            "true",
            "No",
            "null",
            "~",
            "2001",
            "2001-06-15",
            "1e3",
            "0x1f",
            "- item",
            "-",
            "key: value",
            "ends with:",
            "a # remark",
            "#",
            "&anchor",
            "*alias",
            "!tag",
            "%directive",
            "@at",
            "`tick`",
            "{a: b}",
            "[a]",
            "? what",
            "| literal",
            "> folded",
            "'single'",
            "\"double\"",
            "back\\slash \\n",
            "two\nlines",
            "two\n\nparagraphs\n",
            "\ttab",
            "blank at the end ",
            " blank at the start",
            "---",
            "...",
            "Шанхайская организация",
            "上海合作组织：成员",
            "“quoted”",
            "\u00a0no break",
            "zero\u200bwidth",
            "mark\ufeffinside",
            "line\u2028separator",
            "\ud83d\ude00 smile",
            "e\u0301 combined",
            "\ue000 private");

    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private Map<String, String> league = Map.of();

    @BeforeEach
    void read() throws IOException {
        LeagueDataset.in(folder);
        Map<String, String> files = new TreeMap<>();
        for (String name : DatasetReader.fileNames()) {
            files.put(name, Files.readString(folder.resolve(name)));
        }
        league = files;
    }

    @Test
    void aDatasetThatKeepsTheInvariantsIsImportedAndExportedToTheSame() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < DATASETS; i++) {
            Map<String, String> files = variation(random);
            write(files);

            Path store = place.resolve("store.db");
            Importer.build(DatasetFolder.of(folder), store);

            assertThat(ExportedFiles.of(store, place))
                    .as("dataset %d of seed %d", i, seed)
                    .isEqualTo(files);
        }
    }

    @Test
    void anyMutationIsRefusedWithItsLineOrMakesADatasetThatIsExportedToTheSame() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Map<String, String> files = new TreeMap<>(league);
            String name = new ArrayList<>(files.keySet()).get(random.nextInt(files.size()));
            files.put(name, mutation(files.getOrDefault(name, ""), random));
            write(files);
            String mutated = "mutation %d of seed %d: %s".formatted(i, seed, files.get(name));
            try {
                Importer.build(DatasetFolder.of(folder), place.resolve("store.db"));
                accepted++;
                assertExportsToTheSame(mutated);
            } catch (InvalidDatasetException e) {
                assertThat(e.errors())
                        .as(mutated)
                        .isNotEmpty()
                        .allSatisfy(error ->
                                assertThat(error.line()).isBetween(1, lines(files.getOrDefault(error.file(), ""))));
            }
        }
        assertThat(accepted).as("accepted of %d, seed %d", MUTATIONS, seed).isBetween(1, MUTATIONS - 1);
    }

    private void assertExportsToTheSame(String what) {
        Path store = place.resolve("store.db");
        Path again = place.resolve("again.db");
        Map<String, String> exported = ExportedFiles.of(store, place);
        write(exported);
        Importer.build(DatasetFolder.of(folder), again);

        assertThat(rows(again)).as(what).isEqualTo(rows(store));
        assertThat(ExportedFiles.of(again, place)).as(what).isEqualTo(exported);
    }

    /** The league, with other texts, notes where there were none, and more topics; as an export writes it. */
    private Map<String, String> variation(Random random) {
        write(league);
        Path plain = place.resolve("plain.db");
        Importer.build(DatasetFolder.of(folder), plain);
        Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
        Exporter.records(
                plain,
                (kind, record) ->
                        records.computeIfAbsent(kind, key -> new ArrayList<>()).add(record));
        records.forEach((kind, list) -> list.replaceAll(record -> varied(kind, record, random)));
        List<Map<String, Object>> topics = records.getOrDefault("topics", new ArrayList<>());
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, Object> topic = new LinkedHashMap<>();
            topic.put("id", "topic-" + i);
            if (random.nextBoolean()) {
                topic.put("parent", "topic-economy");
            }
            topic.put("name", Map.of("en", text(random)));
            topic.put("citations", List.of(Map.of("source", "src-daily")));
            topics.add(topic);
        }
        Map<String, String> files = new TreeMap<>();
        YamlText head = new YamlText();
        head.top(records.getOrDefault(Exporter.HEAD, List.of()).getFirst());
        files.put(Dataset.HEAD_FILE, head.toString());
        for (Kind kind : Kind.values()) {
            YamlText file = new YamlText();
            if (random.nextBoolean()) {
                file.remarks("Of " + kind.key() + ":\n\n" + random.nextInt());
            }
            List<Map<String, Object>> list = records.getOrDefault(kind.key(), List.of());
            file.opening(kind.key(), list.isEmpty());
            for (int i = 0; i < list.size(); i++) {
                file.record(i == 0, list.get(i));
            }
            files.put(kind.file(), file.toString());
        }
        return files;
    }

    private static Map<String, Object> varied(String kind, Map<String, Object> record, Random random) {
        Map<String, Object> varied = new LinkedHashMap<>();
        record.forEach((key, value) -> {
            boolean free = key.equals("summary") || key.equals("statement") || key.equals("publisher");
            if (key.equals("citations") && !record.containsKey("note") && random.nextBoolean()) {
                varied.put("note", text(random));
            }
            varied.put(key, free && random.nextBoolean() ? text(random) : value);
        });
        if (kind.equals("states") && random.nextBoolean()) {
            varied.computeIfPresent("capital", (key, capital) -> Map.of("name", text(random)));
        }
        return varied;
    }

    private static String text(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(4) > 0 ? text : text + " " + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String mutation(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
            case 3 -> lines.set(at, " " + line);
            case 4 -> lines.set(at, line + text(random));
            case 5 -> {
                int cut = random.nextInt(line.length() + 1);
                lines.set(at, line.substring(0, cut) + (char) random.nextInt(0x250) + line.substring(cut));
            }
            case 6 -> lines.set(at, line.replaceFirst(": .*", ": " + random.nextInt(3000)));
            default -> lines.set(at, line.replaceFirst("[a-z]+-[a-z0-9]+", "topic-economy"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    }

    private void write(Map<String, String> files) {
        files.forEach((name, text) -> {
            try {
                Files.writeString(folder.resolve(name), text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Map<String, List<String>> rows(Path store) {
        Map<String, List<String>> rows = StoreRows.of(store);
        rows.remove("dataset");
        return rows;
    }
}
