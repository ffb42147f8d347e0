package org.factgate.domain.organisation;

import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage that an organisation went through.
 *
 * @param status what it then was
 * @param since from when; null where no source dates it
 * @param note what marked it
 */
public record OrganisationStage(
        OrganisationStatus status,
        @Nullable PartialDate since,
        @Nullable String note) {}
