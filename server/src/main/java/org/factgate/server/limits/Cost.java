package org.factgate.server.limits;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The estimated cost of an operation: about how many objects it can bring.
 *
 * @param estimated the estimate
 * @param field the path of the field with the greatest share, such as {@code summits.nodes.documents.nodes}
 * @param share the share
 * @param list the path of the list with a size argument around it; null if there is none
 * @param size how many items of that list are asked for
 */
public record Cost(
        long estimated, String field, long share, @Nullable String list, long size) {
    /** For {@code extensions} of the answer. */
    public Map<String, Object> report(int maximum) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("estimated", estimated);
        report.put("maximum", maximum);
        report.put("mostExpensive", Map.of("field", field, "cost", share));
        return report;
    }

    /** The error, if it is above the maximum. */
    public LimitExceeded exceeded(int maximum) {
        String advice = list == null
                ? "select fewer fields"
                : String.format(
                        Locale.ROOT,
                        "ask for fewer items of `%s` (now %d) with `first`, or nest fewer lists",
                        list,
                        size);
        return new LimitExceeded(
                "max-cost",
                estimated,
                maximum,
                String.format(
                        Locale.ROOT,
                        "the operation costs %,d, expected %,d at most; the most expensive field is `%s` (%,d): %s",
                        estimated,
                        maximum,
                        field,
                        share,
                        advice));
    }
}
