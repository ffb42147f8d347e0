package org.factgate.server.call;

import java.time.LocalDate;
import java.util.Set;
import org.factgate.domain.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a field is asked for, apart from its parent.
 *
 * @param arguments its arguments
 * @param context what the operation says for all fields
 * @param selects what is selected below it
 */
public record FieldCall(Arguments arguments, RequestContext context, Set<Selected> selects) {
    /** The language wanted: of the argument, else of the operation. */
    public Language language() {
        Language own = arguments.word("language", Language.class);
        return own == null ? context.language() : own;
    }

    /** The day wanted: of the argument, even if that is null, else of the operation; null for none. */
    public @Nullable LocalDate asOf() {
        return arguments.has("asOf") ? arguments.day("asOf") : context.asOf();
    }
}
