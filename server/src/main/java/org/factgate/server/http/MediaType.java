package org.factgate.server.http;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types of a GraphQL response (GraphQL over HTTP, section 4.2). */
enum MediaType {
    /** Status codes tell whether the operation was executed. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** The legacy type: a well-formed request is answered with 200. */
    JSON("application/json");

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    /** The value of {@code Content-Type}. */
    String contentType() {
        return text + "; charset=utf-8";
    }

    /**
     * The type that the client likes best (RFC 9110, section 12.5.1); of two that it likes equally the one of the specification.
     *
     * @param accept the header; null if there is none, then the legacy type as section 6.1 says
     * @return empty if it accepts neither
     */
    static Optional<MediaType> preferred(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        MediaType best = null;
        double bestQuality = 0;
        for (MediaType type : values()) {
            double quality = type.quality(accept);
            if (quality > bestQuality) {
                best = type;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The quality of the most specific range that matches. */
    private double quality(String accept) {
        double quality = 0;
        int specificity = -1;
        for (String range : accept.split(",", -1)) {
            String[] parts = range.trim().toLowerCase(Locale.ROOT).split(";", -1);
            int own = specificity(parts[0].trim());
            if (own > specificity) {
                specificity = own;
                quality = quality(parts);
            }
        }
        return quality;
    }

    private int specificity(String range) {
        return range.equals(text) ? 2 : range.equals("application/*") ? 1 : range.equals("*/*") ? 0 : -1;
    }

    private static double quality(String[] parameters) {
        for (String parameter : parameters) {
            String trimmed = parameter.trim();
            if (trimmed.startsWith("q=")) {
                try {
                    return Double.parseDouble(trimmed.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
