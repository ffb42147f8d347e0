package org.factgate.server.call;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a field, or the fields of an input object, as values of the domain. The engine has checked their types; what the SDL
 * cannot say is checked here.
 *
 * @param values by name, as the engine coerced them
 */
public record Arguments(Map<String, @Nullable Object> values) {
    /** How many values a list may have. */
    public static final int MAX_LIST = 100;

    private static final Arguments NONE = new Arguments(Map.of());

    /** Whether it was given, even as null. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A string; null if not given. */
    public @Nullable String text(String name) {
        return (String) values.get(name);
    }

    /** A string that the SDL or {@link #onlyOneOf} guarantees. */
    public String given(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    /** The one of these that is given; it is an error if none is or several are. */
    public String onlyOneOf(String... names) {
        List<String> given =
                Stream.of(names).filter(name -> values.get(name) != null).toList();
        if (given.size() != 1) {
            throw new BadInputException("expected exactly one of `" + String.join("`, `", names) + "`, got "
                    + (given.isEmpty() ? "none" : "`" + String.join("`, `", given) + "`"));
        }
        return given.getFirst();
    }

    /** A whole number; null if not given. */
    public @Nullable Integer number(String name) {
        return (Integer) values.get(name);
    }

    /** A whole number with a default in the SDL; it is an error if it is out of bounds. */
    public int between(String name, int lowest, int highest) {
        int number = Objects.requireNonNull(number(name), name);
        if (number < lowest || number > highest) {
            throw new BadInputException("`" + name + "` is " + number + ", expected " + lowest + " to " + highest);
        }
        return number;
    }

    /** A truth value; null if not given. */
    public @Nullable Boolean flag(String name) {
        return (Boolean) values.get(name);
    }

    /** A full date; null if not given. */
    public @Nullable LocalDate day(String name) {
        return (LocalDate) values.get(name);
    }

    /** An id of any node; null if not given. */
    public @Nullable NodeId id(String name) {
        String value = text(name);
        return value == null ? null : id(name, value);
    }

    /** Ids, each once, in order; null if not given. */
    public @Nullable Set<NodeId> ids(String name) {
        Collection<?> list = list(name);
        if (list == null) {
            return null;
        }
        Set<NodeId> ids = new LinkedHashSet<>();
        list.forEach(value -> ids.add(id(name, (String) value)));
        return ids;
    }

    /** A constant of an enum; null if not given. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        String value = text(name);
        return value == null ? null : Enum.valueOf(words, value);
    }

    /** Constants of an enum, in order; null if not given. */
    public <E extends Enum<E>> @Nullable List<E> wordList(String name, Class<E> words) {
        Collection<?> list = list(name);
        return list == null
                ? null
                : list.stream()
                        .map(value -> Enum.valueOf(words, (String) value))
                        .toList();
    }

    /** Constants of an enum, each once; null if not given. */
    public <E extends Enum<E>> @Nullable Set<E> words(String name, Class<E> words) {
        List<E> list = wordList(name, words);
        return list == null ? null : new LinkedHashSet<>(list);
    }

    /** A range of days; null if not given. */
    public @Nullable DateRange range(String name) {
        Arguments range = object(name);
        if (range.values.isEmpty()) {
            return null;
        }
        try {
            return new DateRange((PartialDate) range.values.get("from"), (PartialDate) range.values.get("until"));
        } catch (IllegalArgumentException e) {
            throw new BadInputException("`" + name + "`: " + e.getMessage());
        }
    }

    /** A language tag; null if not given. */
    public @Nullable String languageTag(String name) {
        Locale locale = (Locale) values.get(name);
        return locale == null ? null : locale.toLanguageTag();
    }

    /** An input object; an empty one if not given. */
    public Arguments object(String name) {
        Object value = values.get(name);
        if (value == null) {
            return NONE;
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) value;
        return new Arguments(fields);
    }

    /** The strings of a list; null if not given. */
    public @Nullable List<String> texts(String name) {
        Collection<?> list = list(name);
        return list == null ? null : list.stream().map(String.class::cast).toList();
    }

    private @Nullable Collection<?> list(String name) {
        Collection<?> list = (Collection<?>) values.get(name);
        if (list != null && list.size() > MAX_LIST) {
            throw new BadInputException(
                    "`" + name + "` has " + list.size() + " values, expected " + MAX_LIST + " at most");
        }
        return list;
    }

    private static NodeId id(String name, String value) {
        if (!NodeId.isValid(value)) {
            throw new BadInputException("`" + name + "`: \"" + Quoted.shortened(value)
                    + "\" is not an id, expected words of lower-case letters and digits joined by hyphens");
        }
        return new NodeId(value);
    }
}
