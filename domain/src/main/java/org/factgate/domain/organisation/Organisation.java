package org.factgate.domain.organisation;

import java.util.List;
import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a body of one.
 *
 * @param header what all that is sourced has in common
 * @param organisationKind what it is
 * @param acronym English acronym
 * @param parentId the organisation of which it is a body
 * @param predecessorId the organisation whose place it took
 * @param successorId the organisation that took its place
 * @param founded when it was founded
 * @param dissolved when it ended
 * @param seat where it has its seat
 * @param homepage its site
 * @param officialLanguages language tags
 */
public record Organisation(
        Header header,
        OrganisationKind organisationKind,
        @Nullable String acronym,
        @Nullable NodeId parentId,
        @Nullable NodeId predecessorId,
        @Nullable NodeId successorId,
        @Nullable PartialDate founded,
        @Nullable PartialDate dissolved,
        @Nullable Seat seat,
        @Nullable String homepage,
        List<String> officialLanguages)
        implements Entity {
    public Organisation {
        officialLanguages = List.copyOf(officialLanguages);
    }
}
