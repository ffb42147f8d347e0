package org.factgate.persistence.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** One file as YAML: the mapping at its top, or the errors that kept it from being read. */
final class YamlFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final String REMARK = "#";

    private final String name;
    private final Problems problems;
    private String remarks = "";

    YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The mapping at the top, or null if the file is broken. */
    @Nullable
    MappingNode read(byte[] content) {
        String text = decode(content);
        if (text == null) {
            return null;
        }
        remarks = text.lines()
                .takeWhile(line -> line.startsWith(REMARK))
                .map(line -> line.substring(REMARK.length()).strip())
                .collect(Collectors.joining("\n"));
        return compose(text);
    }

    /** The remarks before anything else in the file that was read, one a line. */
    String remarks() {
        return remarks;
    }

    /** The line on which a node starts, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private @Nullable String decode(byte[] content) {
        if (isWide(content)) {
            problems.add(name, 1, "in UTF-16 or UTF-32, expected text in UTF-8");
            return null;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
        text.flip();
        if (result.isError()) {
            problems.add(name, lineAt(text, text.length()), "not UTF-8, expected text in UTF-8");
            return null;
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    /** YAML begins with ASCII or a byte-order mark, so a zero among the first bytes gives it away (YAML 1.2.2, section 5.2). */
    private static boolean isWide(byte[] content) {
        if (content.length < 2) {
            return false;
        }
        int first = (content[0] & 0xff) << 8 | (content[1] & 0xff);
        return first == 0xfeff || first == 0xfffe || content[0] == 0 || content[1] == 0;
    }

    private @Nullable MappingNode compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            StreamReader reader = new StreamReader(settings, text);
            Optional<Node> root =
                    new Composer(settings, new PlainEvents(new ParserImpl(settings, reader))).getSingleNode();
            return root.isPresent() ? top(root.get()) : refuse(1, "the file is empty, expected a mapping at its top");
        } catch (PlainEvents.Refused e) {
            return refuse(e.line(), String.valueOf(e.getMessage()));
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
        return root instanceof MappingNode mapping
                ? mapping
                : refuse(line(root), "the file holds no mapping, expected one at its top");
    }

    private @Nullable MappingNode refuse(int line, String message) {
        problems.add(name, line, message);
        return null;
    }

    /** Lines end with a line feed, with a carriage return, or with both. */
    private static int lineAt(CharSequence text, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            line += c == '\n' || (c == '\r' && !half) ? 1 : 0;
        }
        return line;
    }
}
