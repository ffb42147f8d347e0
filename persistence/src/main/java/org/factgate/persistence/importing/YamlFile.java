package org.factgate.persistence.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One file as YAML: the mapping at its top, or the errors that kept it from being read. */
final class YamlFile {
    private final String name;
    private final Problems problems;

    YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The mapping at the top, or null if the file is broken. */
    @Nullable
    MappingNode read(byte[] content) {
        String text = decode(content);
        return text == null ? null : compose(text);
    }

    /** The line on which a node starts, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private @Nullable String decode(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
        text.flip();
        if (result.isError()) {
            problems.add(name, lineAt(text, text.length()), "not UTF-8, expected text in UTF-8");
            return null;
        }
        return text.toString();
    }

    private @Nullable MappingNode compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isPresent() ? top(root.get()) : refuse(1, "the file is empty, expected a mapping at its top");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return refuse(line, "broken YAML: " + e.getProblem() + ", expected YAML 1.2");
        } catch (ReaderException e) {
            return refuse(
                    lineAt(text, text.offsetByCodePoints(0, e.getPosition())),
                    "broken YAML: a character that YAML does not allow, expected YAML 1.2");
        } catch (YamlEngineException e) {
            return refuse(1, "broken YAML: " + e.getMessage() + ", expected YAML 1.2");
        }
    }

    private @Nullable MappingNode top(Node root) {
        if (hasAnchors(root)) {
            return null;
        }
        return root instanceof MappingNode mapping
                ? mapping
                : refuse(line(root), "the file holds no mapping, expected one at its top");
    }

    /** Whoever reads a record should see all of it; what is anchored may also contain itself. */
    private boolean hasAnchors(Node node) {
        if (node.getAnchor().isPresent()) {
            refuse(
                    line(node),
                    "the anchor &" + node.getAnchor().get().getValue()
                            + " is not allowed, expected every value to be written out");
            return true;
        }
        boolean found = false;
        for (Node child : children(node)) {
            found |= hasAnchors(child);
        }
        return found;
    }

    private static List<Node> children(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
                        .toList();
            case SequenceNode sequence -> sequence.getValue();
            default -> List.of();
        };
    }

    private @Nullable MappingNode refuse(int line, String message) {
        problems.add(name, line, message);
        return null;
    }

    private static int lineAt(CharSequence text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }
}
