package org.factgate.domain.initiative;

import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage that an initiative went through.
 *
 * @param status how far it then was
 * @param since from when; null where no source dates it
 */
public record InitiativeStage(
        InitiativeStatus status, @Nullable PartialDate since) {}
