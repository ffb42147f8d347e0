package org.factgate.domain;

import java.util.regex.Pattern;

/**
 * The id of a node: lower-case words of letters and digits joined by hyphens, unique over all kinds, permanent.
 *
 * @param value as in {@code summit-2017-astana}
 */
public record NodeId(String value) implements Comparable<NodeId> {
    /** The longest id that is accepted, in characters. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public NodeId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value
                    + "\" is not an id: expected lower-case letters and digits in words joined by hyphens");
        }
    }

    /** Whether {@code value} has the shape of an id. */
    public static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH && SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
