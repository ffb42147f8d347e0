package org.factgate.persistence.importing;

import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/** What must hold between the keys of one mapping. */
interface Rule {
    /** What is wrong, or null. */
    @Nullable
    Broken check(Value.Mapping mapping);

    /**
     * A rule that does not hold.
     *
     * @param key where to look
     * @param message what is wrong and what was expected
     */
    record Broken(String key, String message) {}

    /** A half-open period: the start can lie before the end. */
    static Rule before(String start, String end) {
        return mapping -> {
            PartialDate from = mapping.date(start);
            PartialDate to = mapping.date(end);
            return from == null || to == null || from.earliest().isBefore(to.latest())
                    ? null
                    : new Broken(
                            end, end + ": " + to + " is not after " + start + " " + from + ", expected a later date");
        };
    }

    /** Days that are both included: the first can be the last, but not after it. */
    static Rule notAfter(String first, String last) {
        return mapping -> {
            PartialDate from = mapping.date(first);
            PartialDate until = mapping.date(last);
            return from == null || until == null || !from.earliest().isAfter(until.latest())
                    ? null
                    : new Broken(
                            last,
                            last + ": " + until + " lies before " + first + " " + from
                                    + ", expected the same date or a later one");
        };
    }

    static Rule together(String one, String other) {
        return mapping -> mapping.has(one) == mapping.has(other)
                ? null
                : new Broken(
                        mapping.has(one) ? one : other,
                        "only one of " + one + " and " + other + " is given, expected both or neither");
    }

    static Rule exactlyOne(String one, String other) {
        return mapping -> mapping.has(one) != mapping.has(other)
                ? null
                : new Broken(one, "expected either " + one + " or " + other + ", and not both");
    }

    static Rule atLeastOne(String one, String other) {
        return mapping -> mapping.has(one) || mapping.has(other)
                ? null
                : new Broken(one, "neither " + one + " nor " + other + " is given, expected one of them or both");
    }

    static Rule onlyWith(String key, String other) {
        return mapping -> !mapping.has(key) || mapping.has(other)
                ? null
                : new Broken(key, key + " is given without " + other + ", expected both or no " + key);
    }

    static Rule notWith(String key, String other) {
        return mapping -> !mapping.has(key) || !mapping.has(other)
                ? null
                : new Broken(key, key + " is given beside " + other + ", expected one of them at most");
    }
}
