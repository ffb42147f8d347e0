package org.factgate.persistence.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads all the files of a folder, some at a time, and reports each that is missing, unknown or broken. */
final class DatasetReader {
    private final DatasetFolder folder;
    private final Problems problems;
    private final Map<String, String> remarks = new ConcurrentHashMap<>();

    DatasetReader(DatasetFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The names of the files that a dataset has. */
    static List<String> fileNames() {
        return Stream.concat(
                        Stream.of(Dataset.HEAD_FILE),
                        Arrays.stream(Kind.values()).map(Kind::file))
                .sorted()
                .toList();
    }

    Dataset read() {
        for (String name : folder.names()) {
            if (!fileNames().contains(name)) {
                problems.add(name, 1, "unknown file, expected one of " + String.join(", ", fileNames()));
            }
        }
        Map<Kind, List<Entry>> byKind = new ConcurrentHashMap<>();
        Arrays.stream(Kind.values()).parallel().forEach(kind -> {
            List<Entry> entries = entries(kind);
            if (entries != null) {
                byKind.put(kind, entries);
            }
        });
        return ReadDataset.of(remarks, head(), byKind);
    }

    private Value.Mapping head() {
        MappingNode top = top(Dataset.HEAD_FILE);
        return top == null
                ? new Value.Mapping(1, Map.of())
                : new ShapeReader(Dataset.HEAD_FILE, problems).read(SourceShapes.dataset(), top);
    }

    /** The records of a file, or null if it could not be read. */
    private @Nullable List<Entry> entries(Kind kind) {
        MappingNode top = top(kind.file());
        SequenceNode list = top == null ? null : list(kind, top);
        if (list == null) {
            return null;
        }
        ShapeReader reader = new ShapeReader(kind.file(), problems);
        List<Entry> entries = new ArrayList<>();
        for (Node node : list.getValue()) {
            if (node instanceof MappingNode mapping) {
                entries.add(entry(kind, mapping, reader.read(kind.shape(), mapping)));
            } else {
                problems.add(
                        kind.file(),
                        YamlFile.line(node),
                        "no record, expected " + kind.shape().expected());
            }
        }
        return entries;
    }

    /** A record whose id is not one is still known by it, so that those who refer to it are not blamed. */
    private static Entry entry(Kind kind, MappingNode node, Value.Mapping fields) {
        String id = fields.text("id");
        return new Entry(kind, id == null ? writtenId(node) : id, fields);
    }

    private static String writtenId(MappingNode node) {
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals("id")
                    && tuple.getValueNode() instanceof ScalarNode id) {
                return id.getValue();
            }
        }
        return "";
    }

    private @Nullable MappingNode top(String name) {
        return switch (folder.file(name)) {
            case null -> refuse(name, "the file is missing, expected it in the folder");
            case DatasetFile.Refused(String why) -> refuse(name, why);
            case DatasetFile.Content content -> {
                YamlFile file = new YamlFile(name, problems);
                MappingNode top = file.read(content.bytes());
                remarks.put(name, file.remarks());
                yield top;
            }
        };
    }

    private @Nullable MappingNode refuse(String name, String why) {
        problems.add(name, 1, why);
        return null;
    }

    private @Nullable SequenceNode list(Kind kind, MappingNode top) {
        if (top.getValue().size() == 1
                && top.getValue().getFirst().getKeyNode() instanceof ScalarNode key
                && key.getValue().equals(kind.key())
                && top.getValue().getFirst().getValueNode() instanceof SequenceNode list) {
            return list;
        }
        problems.add(
                kind.file(),
                YamlFile.line(top),
                "wrong top of the file, expected the one key " + kind.key() + " with a list");
        return null;
    }
}
