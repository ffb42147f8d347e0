package org.factgate.persistence.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factgate.domain.PartialDate;

/** A record in the making that nobody wrote down; its values are on the line of the record. */
final class Draft {
    private final int line;
    private final Map<String, Value> values = new LinkedHashMap<>();

    Draft(int line) {
        this.line = line;
    }

    Draft text(String key, String content) {
        return put(key, new Value.Scalar(line, content));
    }

    Draft word(String key, Enum<?> content) {
        return text(key, content.name());
    }

    Draft date(String key, PartialDate content) {
        return put(key, new Value.Scalar(line, content));
    }

    Draft number(String key, int content) {
        return put(key, new Value.Scalar(line, content));
    }

    /** True: what is false is not written. */
    Draft flag(String key) {
        return put(key, new Value.Scalar(line, true));
    }

    Draft part(String key, Draft content) {
        return put(key, content.done());
    }

    /** Nothing for an empty list. */
    Draft ids(String key, List<String> ids) {
        return items(
                key, ids.stream().map(id -> (Value) new Value.Scalar(line, id)).toList());
    }

    /** Nothing for an empty list. */
    Draft parts(String key, List<Draft> parts) {
        return items(key, parts.stream().map(part -> (Value) part.done()).toList());
    }

    Value.Mapping done() {
        return new Value.Mapping(line, values);
    }

    private Draft items(String key, List<Value> items) {
        return items.isEmpty() ? this : put(key, new Value.Items(line, items));
    }

    private Draft put(String key, Value value) {
        values.put(key, value);
        return this;
    }
}
