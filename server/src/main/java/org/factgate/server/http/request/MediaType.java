package org.factgate.server.http.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types of an answer (GraphQL over HTTP, section 4.2; GraphQL over server-sent events). */
public enum MediaType {
    /** Status codes tell whether the operation was executed. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** The legacy type: a well-formed request is answered with 200. */
    JSON("application/json"),
    /** A stream of events. */
    EVENT_STREAM("text/event-stream");

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    /** The value of {@code Content-Type}. */
    public String contentType() {
        return text + "; charset=utf-8";
    }

    /**
     * The type that the client likes best (RFC 9110, section 12.5.1). Of those that it names and likes equally the first in the order above.
     *
     * @param accept the header; null if there is none
     * @param unlessNamed what a client gets that takes it and names no type: that has no header, or names a range
     * @return empty if it accepts none
     */
    public static Optional<MediaType> preferred(@Nullable String accept, MediaType unlessNamed) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(unlessNamed);
        }
        List<MediaRange> ranges = MediaRange.all(accept.toLowerCase(Locale.ROOT));
        MediaType best = null;
        MediaRange bestRange = MediaRange.NOTHING;
        for (MediaType type : List.of(unlessNamed, JSON, GRAPHQL_RESPONSE, EVENT_STREAM)) {
            MediaRange range = type.range(ranges);
            if (range.isPreferredTo(bestRange) || (type == GRAPHQL_RESPONSE && range.isEqualTo(bestRange))) {
                best = type;
                bestRange = range;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The most specific range that matches. A stream is only given to those who name it. */
    private MediaRange range(List<MediaRange> ranges) {
        MediaRange found = MediaRange.NOTHING;
        for (MediaRange range : ranges) {
            boolean counts = this == EVENT_STREAM ? range.type().equals(text) : range.matches(text);
            if (counts && range.specificity() > found.specificity()) {
                found = range;
            }
        }
        return found;
    }
}
