package org.factgate.domain.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.document.DocumentKind;
import org.factgate.domain.initiative.InitiativeKind;
import org.factgate.domain.organisation.OrganisationKind;
import org.factgate.domain.unlink.UnLinkKind;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text the words, as somebody types them
 * @param types only entities of these types
 * @param kinds only organisations, documents, links and initiatives of these kinds, see {@link #KINDS}
 * @param topics only what is about one of these or what lies within them
 * @param date only what was founded, began, was adopted or proposed in this range
 * @param asOf only what there was on this day
 */
public record SearchQuery(
        String text,
        @Nullable Set<NodeType> types,
        @Nullable Set<String> kinds,
        @Nullable Set<NodeId> topics,
        @Nullable DateRange date,
        @Nullable LocalDate asOf) {
    /** The longest text that is accepted, in characters (Unicode code points). */
    public static final int MAX_LENGTH = 200;

    /** The names of all kinds of organisation, document, link and initiative. */
    public static final Set<String> KINDS = Stream.<Enum<?>[]>of(
                    OrganisationKind.values(), DocumentKind.values(), UnLinkKind.values(), InitiativeKind.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    public SearchQuery {
        int length = text.codePointCount(0, text.length());
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the text has " + length + " characters, expected " + MAX_LENGTH + " at most");
        }
        if (kinds != null && !KINDS.containsAll(kinds)) {
            throw new IllegalArgumentException("there is no such kind among " + kinds);
        }
    }
}
