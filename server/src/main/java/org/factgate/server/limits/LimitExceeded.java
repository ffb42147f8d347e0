package org.factgate.server.limits;

import java.util.Locale;
import java.util.Map;

/**
 * A limit that an operation goes beyond.
 *
 * @param limit its setting, without the dashes, such as {@code max-depth}
 * @param actual what the operation has; one more than the maximum where counting stopped there
 * @param maximum what it may have
 * @param message what was wrong and what is expected
 */
public record LimitExceeded(String limit, long actual, long maximum, String message) {
    /** A limit on a number of things. */
    static LimitExceeded of(String limit, long actual, long maximum, String things) {
        return new LimitExceeded(
                limit,
                actual,
                maximum,
                String.format(Locale.ROOT, "%s: %,d, expected %,d at most", things, actual, maximum));
    }

    /** For {@code extensions} of the error. */
    public Map<String, Object> details() {
        return Map.of("limit", limit, "actual", actual, "maximum", maximum);
    }
}
