package org.factgate.domain.search;

import java.util.List;
import org.factgate.domain.Language;

/**
 * A text of an entity in which something that was looked for stands.
 *
 * @param field the field of the SDL that answers with it
 * @param language its language
 * @param text the text, cut if it is long
 * @param ranges where in it the words stand, in order, one or more
 */
public record Highlight(String field, Language language, String text, List<TextRange> ranges) {
    public Highlight {
        ranges = List.copyOf(ranges);
    }
}
