package org.factgate.server.call;

import java.time.LocalDate;
import org.factgate.domain.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an operation says for all of its fields, with {@code @inContext}.
 *
 * @param language the language of names
 * @param asOf the day; null for the whole history
 */
public record RequestContext(Language language, @Nullable LocalDate asOf) {
    /** English, the whole history. */
    public static final RequestContext DEFAULT = new RequestContext(Language.EN, null);
}
