package org.factgate.domain;

import org.jspecify.annotations.Nullable;

/**
 * One of the names of an entity.
 *
 * @param text the name
 * @param language its language
 * @param kind what sort of name
 * @param period when it was in use; null where no source dates it
 */
public record Name(
        String text,
        Language language,
        NameKind kind,
        @Nullable Period period) {}
