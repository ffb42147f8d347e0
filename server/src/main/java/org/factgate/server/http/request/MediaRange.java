package org.factgate.server.http.request;

import java.util.List;
import java.util.stream.Stream;

/**
 * A range of media types with its weight (RFC 9110, sections 12.5.1 and 12.4.2).
 *
 * @param type in lower case, such as {@code application/*}
 * @param quality 0 to 1
 */
record MediaRange(String type, double quality) {
    static final MediaRange NOTHING = new MediaRange("", 0);

    static List<MediaRange> all(String accept) {
        return Stream.of(accept.split(",", -1)).map(MediaRange::parse).toList();
    }

    private static MediaRange parse(String range) {
        String[] parts = range.split(";", -1);
        double quality = 1;
        for (String parameter : parts) {
            String trimmed = parameter.trim();
            quality = Weight.or(quality, trimmed);
            if (trimmed.startsWith("charset=")
                    && !trimmed.substring(8).replace("\"", "").equals("utf-8")) {
                // answers are in UTF-8 only
                quality = 0;
            }
        }
        return new MediaRange(parts[0].trim(), quality);
    }

    boolean matches(String other) {
        return type.equals("*/*") || type.equals(other) || type.equals("application/*");
    }

    boolean isPreferredTo(MediaRange other) {
        return quality > other.quality
                || (quality == other.quality && quality > 0 && specificity() > other.specificity());
    }

    /** Whether both name a type and none is liked better. */
    boolean isEqualTo(MediaRange other) {
        return quality > 0 && quality == other.quality && specificity() == 2;
    }

    int specificity() {
        return type.isEmpty() ? -1 : type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
}
