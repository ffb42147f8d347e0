package org.factgate.server.http.compression;

/** How a body is encoded for its way (RFC 9110, section 8.4.1). */
public enum Encoding {
    /** RFC 7932. */
    BROTLI("br"),
    /** RFC 1952; once it was called otherwise. */
    GZIP("gzip", "x-gzip"),
    /** As it is. */
    IDENTITY("identity");

    private final String text;
    private final String former;

    Encoding(String text) {
        this(text, text);
    }

    Encoding(String text, String former) {
        this.text = text;
        this.former = former;
    }

    /** The value of {@code Content-Encoding}. */
    String contentEncoding() {
        return text;
    }

    /** Whether a part of a header is a name of it, but for spaces around it and the case of its letters. */
    boolean isNamed(String header, int from, int to) {
        return is(text, header, from, to) || is(former, header, from, to);
    }

    static boolean is(String name, String header, int from, int to) {
        int first = from;
        while (first < to && isSpace(header.charAt(first))) {
            first++;
        }
        int end = to;
        while (end > first && isSpace(header.charAt(end - 1))) {
            end--;
        }
        return name.length() == end - first && header.regionMatches(true, first, name, 0, name.length());
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
