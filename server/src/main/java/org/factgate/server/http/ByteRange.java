package org.factgate.server.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param from its first byte
 * @param to the byte after its last; not more than {@code from} if the file has no such part
 */
record ByteRange(long from, long to) {
    /** One range: of several, the whole may be sent as well (section 14.2). Longer numbers than these are no sizes of files. */
    private static final Pattern RANGE = Pattern.compile("(?i)bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** All of a file. */
    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /** The part that a header {@code Range} asks for; null if it has to be passed over. */
    static @Nullable ByteRange of(String header, long size) {
        Matcher matcher = RANGE.matcher(header);
        if (!matcher.matches()) {
            return null;
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? null : new ByteRange(Math.max(0, size - Long.parseLong(last)), size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return !last.isEmpty() && Long.parseLong(last) < from ? null : new ByteRange(from, to);
    }

    boolean isEmpty() {
        return from >= to;
    }

    long length() {
        return to - from;
    }
}
