package org.factgate.persistence.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/** A value of the dataset that has the form its key asks for, and the line on which it stands. */
sealed interface Value {
    int line();

    /**
     * A single value.
     *
     * @param content a String, PartialDate, Integer, Double or Boolean
     */
    record Scalar(int line, Object content) implements Value {}

    /** A list. */
    record Items(int line, List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A record, or a part of one. What could not be read is missing, so every accessor may answer null. */
    record Mapping(int line, Map<String, Value> values) implements Value {
        public Mapping {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Nullable
        String text(String key) {
            return content(key) instanceof String text ? text : null;
        }

        @Nullable
        PartialDate date(String key) {
            return content(key) instanceof PartialDate date ? date : null;
        }

        @Nullable
        Integer number(String key) {
            return content(key) instanceof Integer number ? number : null;
        }

        boolean flag(String key) {
            return content(key) instanceof Boolean flag && flag;
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        List<Value> items(String key) {
            return values.get(key) instanceof Items items ? items.values() : List.of();
        }

        List<Mapping> mappings(String key) {
            return items(key).stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .toList();
        }

        @Nullable
        Mapping mapping(String key) {
            return values.get(key) instanceof Mapping mapping ? mapping : null;
        }

        /** The line of a key's value, or of the mapping where it lacks the key. */
        int lineOf(String key) {
            Value value = values.get(key);
            return value == null ? line : value.line();
        }

        private @Nullable Object content(String key) {
            return values.get(key) instanceof Scalar scalar ? scalar.content() : null;
        }
    }
}
