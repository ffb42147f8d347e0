package org.factgate.persistence.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes YAML as the files of a dataset are written: blocks, one value a line, quotes only where they are needed. */
final class YamlText {
    /** Readers of older YAML take these for something else than text. */
    private static final Set<String> TAKEN = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    /** The remarks at the top of a file, if there are any. */
    void remarks(String remarks) {
        remarks.lines()
                .forEach(line ->
                        text.append(line.isEmpty() ? "#" : "# ").append(line).append('\n'));
    }

    /** The keys of a mapping at the top of a file. */
    void top(Map<String, ?> mapping) {
        mapping.forEach((key, value) -> entry(0, key, value));
    }

    /** The one key at the top of a file, whose list follows. */
    void opening(String key, boolean empty) {
        text.append(key).append(empty ? ": []\n" : ":\n");
    }

    /** A record of that list. */
    void record(boolean first, Map<String, ?> mapping) {
        text.append(first ? "" : "\n");
        item(1, mapping);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void entry(int level, String key, Object value) {
        text.append(INDENT.repeat(level)).append(key).append(':');
        switch (value) {
            case Map<?, ?> mapping -> {
                text.append('\n');
                mapping.forEach((name, part) -> entry(level + 1, name.toString(), part));
            }
            case List<?> list -> {
                text.append('\n');
                list.forEach(part -> item(level + 1, part));
            }
            default -> text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(int level, Object value) {
        int start = text.length();
        if (value instanceof Map<?, ?> mapping) {
            mapping.forEach((name, part) -> entry(level + 1, name.toString(), part));
        } else {
            text.append(INDENT.repeat(level + 1)).append(scalar(value)).append('\n');
        }
        text.setCharAt(start + INDENT.length() * level, '-');
    }

    private static String scalar(Object value) {
        return switch (value) {
            case String string -> isPlain(string) ? string : quoted(string);
            case Double number -> BigDecimal.valueOf(number).toPlainString();
            default -> value.toString();
        };
    }

    /** Whether a text needs no quotes: it begins with a letter, and holds nothing that YAML reads as the end of it. */
    private static boolean isPlain(String string) {
        return Character.isLetter(string.codePointAt(0))
                && !TAKEN.contains(string.toLowerCase(Locale.ROOT))
                && !string.contains(": ")
                && !string.contains(" #")
                && !string.endsWith(":")
                && !string.endsWith(" ")
                && string.codePoints().noneMatch(YamlText::isEscaped);
    }

    private static String quoted(String string) {
        StringBuilder quoted = new StringBuilder("\"");
        string.codePoints().forEach(character -> {
            switch (character) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(character);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isEscaped(character)) {
                        quoted.append((character > 0xffff ? "\\U%08x" : "\\u%04x").formatted(character));
                    } else {
                        quoted.appendCodePoint(character);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** What is not seen, or ends a line, stands as its number. */
    private static boolean isEscaped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
