package org.factgate.persistence.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the mappings of one file by their shapes. What does not fit is reported and left out. */
final class ShapeReader {
    private final String file;
    private final Problems problems;

    ShapeReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Value.Mapping read(Shape shape, MappingNode node) {
        Map<String, Integer> lines = new HashMap<>();
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Key key = key(shape, tuple.getKeyNode(), lines);
            Value value = key == null ? null : value(key.name(), key.form(), tuple.getValueNode());
            if (key != null && value != null) {
                values.put(key.name(), value);
            }
        }
        int line = YamlFile.line(node);
        for (Key key : shape.keys().values()) {
            if (key.required() && !lines.containsKey(key.name())) {
                add(
                        line,
                        "the key " + key.name() + " is missing, expected "
                                + key.form().expected());
            }
        }
        Value.Mapping mapping = new Value.Mapping(line, values);
        for (Rule rule : shape.rules()) {
            Rule.Broken broken = rule.check(mapping);
            if (broken != null) {
                add(mapping.lineOf(broken.key()), broken.message());
            }
        }
        return mapping;
    }

    /** The key if it is known and new; {@code lines} keeps where each was first seen. */
    private @Nullable Key key(Shape shape, Node node, Map<String, Integer> lines) {
        int line = YamlFile.line(node);
        String name = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        Key key = shape.keys().get(name);
        if (key == null) {
            add(
                    line,
                    "unknown key \"" + name + "\", expected one of "
                            + String.join(", ", shape.keys().keySet()));
            return null;
        }
        Integer first = lines.putIfAbsent(name, line);
        if (first != null) {
            add(line, "the key " + name + " stands twice, first on line " + first + ", expected it once");
            return null;
        }
        return key;
    }

    private @Nullable Value value(String key, Form form, Node node) {
        return switch (form) {
            case Form.Single single -> scalar(key, single, node);
            case Form.Group group -> mapping(key, group.shape(), node);
            case Form.Items items -> items(key, form, node, item -> scalar(key, items.item(), item));
            case Form.Rows rows -> items(key, form, node, item -> mapping(key, rows.shape(), item));
        };
    }

    private @Nullable Value mapping(String key, Shape shape, Node node) {
        return node instanceof MappingNode mapping ? read(shape, mapping) : wrong(key, node, shape.expected());
    }

    private interface ItemReader {
        @Nullable
        Value read(Node item);
    }

    private @Nullable Value items(String key, Form form, Node node, ItemReader reader) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrong(key, node, form.expected());
        }
        if (sequence.getValue().isEmpty()) {
            add(YamlFile.line(node), key + ": the list is empty, expected at least one item or no such key");
        }
        List<Value> values = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Node item : sequence.getValue()) {
            Value value = reader.read(item);
            if (value != null && seen.add(content(value))) {
                values.add(value);
            } else if (value != null) {
                add(value.line(), key + ": " + shown(value) + " stands twice in the list, expected it once");
            }
        }
        return new Value.Items(YamlFile.line(node), values);
    }

    /** What a value says, wherever it stands. */
    private static Object content(Value value) {
        return switch (value) {
            case Value.Scalar scalar -> scalar.content();
            case Value.Items items ->
                items.values().stream().map(ShapeReader::content).toList();
            case Value.Mapping mapping -> {
                Map<String, Object> contents = new HashMap<>();
                mapping.values().forEach((name, part) -> contents.put(name, content(part)));
                yield contents;
            }
        };
    }

    private static String shown(Value value) {
        return value instanceof Value.Scalar scalar ? "\"" + scalar.content() + "\"" : "the same item";
    }

    private @Nullable Value scalar(String key, Form.Single form, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return wrong(key, node, form.expected());
        }
        int line = YamlFile.line(node);
        String text = scalar.getValue();
        if (text.isBlank()) {
            add(line, key + ": the value is empty, expected " + form.expected());
            return null;
        }
        if (text.codePoints().anyMatch(ShapeReader::isNoText)) {
            add(line, key + ": the value has a character that is no text, expected " + form.expected());
            return null;
        }
        if (!form.tags().contains(scalar.getTag())) {
            return wrong(key, node, form.expected());
        }
        Object content = form.parse(text);
        if (content == null) {
            add(line, key + ": \"" + text + "\" is wrong, expected " + form.expected());
            return null;
        }
        return new Value.Scalar(line, content);
    }

    /** Escapes in double quotes can stand for what neither a database nor JSON keeps: control characters, halves of a pair. */
    private static boolean isNoText(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return control || Character.getType(character) == Character.SURROGATE || (character & 0xfffe) == 0xfffe;
    }

    private @Nullable Value wrong(String key, Node node, String expected) {
        add(YamlFile.line(node), key + ": " + type(node) + " is given, expected " + expected);
        return null;
    }

    private static String type(Node node) {
        return switch (node) {
            case MappingNode mapping -> "a mapping";
            case SequenceNode sequence -> "a list";
            case ScalarNode scalar when scalar.getTag().equals(Tag.STR) -> "the text \"" + scalar.getValue() + "\"";
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) -> "true or false without quotes";
            case ScalarNode scalar
            when scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT) ->
                "the number " + scalar.getValue() + " without quotes";
            default -> "a value with the tag " + node.getTag();
        };
    }

    private void add(int line, String message) {
        problems.add(file, line, message);
    }
}
