package org.factgate.persistence.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factgate.domain.Language;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a key's value has to look like. */
sealed interface Form {
    /** What was expected, as an error message ends. */
    String expected();

    /** A value without parts. */
    sealed interface Single extends Form {
        /** The types that YAML may see in it. */
        Set<Tag> tags();

        /** The value, or null if the text is none. */
        @Nullable
        Object parse(String text);

        /** What a dataset says for a value in the store. */
        default Object written(Object stored) {
            return stored;
        }
    }

    /** A value that stands for itself. */
    record Plain(String expected, Set<Tag> tags, Function<String, @Nullable Object> parser) implements Single {
        @Override
        public @Nullable Object parse(String text) {
            return parser.apply(text);
        }
    }

    /** A date; {@code full} if it must be known to the day, {@code ahead} if it may lie after what the dataset covers. */
    record Date(boolean full, boolean ahead) implements Single {
        @Override
        public String expected() {
            return full
                    ? "YYYY-MM-DD, a full date of the calendar"
                    : "YYYY, YYYY-MM or YYYY-MM-DD, a date of the calendar";
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.STR);
        }

        @Override
        public @Nullable Object parse(String text) {
            try {
                PartialDate date = new PartialDate(text);
                return full && !date.isFull() ? null : date;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    /** True or false; {@code stored} is what the column holds where the dataset says true, the contrary stands for no key. */
    record Flag(boolean stored) implements Single {
        @Override
        public String expected() {
            return "true, or no such key";
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.BOOL);
        }

        @Override
        public @Nullable Object parse(String text) {
            return text.equals("true") ? true : null;
        }
    }

    /** The id of a record of one of some types. */
    record Reference(Set<NodeType> types) implements Single {
        @Override
        public String expected() {
            return types.size() > 2 ? "the id of any record but a source" : "the id of " + files();
        }

        private String files() {
            return types.stream()
                    .map(type -> "a record of " + Kind.of(type).file())
                    .collect(Collectors.joining(" or "));
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.STR);
        }

        @Override
        public @Nullable Object parse(String text) {
            return text;
        }
    }

    /** One of some words. */
    record Words(List<String> words) implements Single {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", words);
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.STR);
        }

        @Override
        public @Nullable Object parse(String text) {
            return words.contains(text) ? text : null;
        }
    }

    /** The tag of a language, which the store keeps as the word for it. */
    record LanguageTag() implements Single {
        private static final Map<String, String> WORDS =
                Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, Language::name));

        @Override
        public String expected() {
            return Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", ", "one of ", ""));
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(Tag.STR);
        }

        @Override
        public @Nullable Object parse(String text) {
            return WORDS.get(text);
        }

        @Override
        public Object written(Object stored) {
            return Language.valueOf(stored.toString()).tag();
        }
    }

    /** A list of single values, each once. */
    record Items(Single item) implements Form {
        @Override
        public String expected() {
            return "a list, each item " + item.expected();
        }
    }

    /** A list of mappings that become rows of their own, numbered from 0 within their owner. */
    record Rows(Shape shape, Field<String> owner, Field<Integer> ordinal) implements Form {
        @Override
        public String expected() {
            return "a list, each item " + shape.expected();
        }
    }

    /** A mapping whose keys fill columns of its owner. */
    record Group(Shape shape) implements Form {
        @Override
        public String expected() {
            return shape.expected();
        }
    }

    static Single text() {
        return new Plain("text", Set.of(Tag.STR), text -> text);
    }

    static Single code(String expected, String pattern) {
        Pattern shape = Pattern.compile(pattern);
        return new Plain(expected, Set.of(Tag.STR), text -> shape.matcher(text).matches() ? text : null);
    }

    static Single id() {
        return new Plain(
                "an id: lower-case letters and digits in words joined by hyphens, at most " + NodeId.MAX_LENGTH
                        + " characters",
                Set.of(Tag.STR),
                text -> NodeId.isValid(text) ? text : null);
    }

    static Single languageTag() {
        return code("a language tag such as en or zh-Hant (BCP 47)", "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    }

    /** The tag of a language of the model; its value is the word for it. */
    static Single language() {
        return new LanguageTag();
    }

    static Single word(Class<? extends Enum<?>> words) {
        return words(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
    }

    /** The words of an enum without those that only stand in answers. */
    static <E extends Enum<E>> Single wordsBut(E without) {
        return words(EnumSet.complementOf(EnumSet.of(without)).stream()
                .map(Enum::name)
                .toList());
    }

    static Single words(List<String> words) {
        return new Words(words);
    }

    static Single number(int least) {
        return new Plain("a whole number from " + least, Set.of(Tag.INT), text -> number(text, least));
    }

    static Single degrees(int limit) {
        return new Plain(
                "degrees from -" + limit + " to " + limit, Set.of(Tag.INT, Tag.FLOAT), text -> degrees(text, limit));
    }

    static Single url() {
        return new Plain("an absolute http or https URL", Set.of(Tag.STR), text -> isUrl(text) ? text : null);
    }

    static Date date() {
        return new Date(false, false);
    }

    static Date day() {
        return new Date(true, false);
    }

    static Date dateAhead() {
        return new Date(false, true);
    }

    static Flag flag() {
        return new Flag(true);
    }

    static Reference to(NodeType first, NodeType... others) {
        return new Reference(EnumSet.of(first, others));
    }

    /** The id of any record that carries citations. */
    static Reference toAnyRecord() {
        return new Reference(EnumSet.complementOf(EnumSet.of(NodeType.SOURCE)));
    }

    private static @Nullable Integer number(String text, int least) {
        try {
            int number = Integer.parseInt(text);
            return number < least ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double degrees(String text, int limit) {
        try {
            double degrees = Double.parseDouble(text);
            return Math.abs(degrees) <= limit ? degrees : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
