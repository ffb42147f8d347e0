package org.factgate.domain;

/**
 * The id of a node: lower-case words of letters and digits joined by hyphens, unique over all kinds, permanent.
 *
 * @param value as in {@code summit-2017-astana}
 */
public record NodeId(String value) implements Comparable<NodeId> {
    /** The longest id that is accepted, in characters. */
    public static final int MAX_LENGTH = 120;

    public NodeId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value
                    + "\" is not an id: expected lower-case letters and digits in words joined by hyphens");
        }
    }

    /** Whether {@code value} has the shape of an id. */
    public static boolean isValid(String value) {
        int length = value.length();
        if (length == 0 || length > MAX_LENGTH || value.charAt(length - 1) == '-') {
            return false;
        }
        // by hand, since each id that is read from the store comes by here
        boolean inWord = false;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && !(c == '-' && inWord)) {
                return false;
            }
            inWord = letterOrDigit;
        }
        return true;
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
