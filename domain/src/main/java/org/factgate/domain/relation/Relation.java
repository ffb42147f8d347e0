package org.factgate.domain.relation;

import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * A tie between two entities.
 *
 * @param relationKind what it is
 * @param subjectId from which entity it is read
 * @param objectId to which entity it is read
 * @param date when it came about, for what happened once
 * @param period when it holds, for what lasts
 * @param recordId the fact or entity that states it
 */
public record Relation(
        RelationKind relationKind,
        NodeId subjectId,
        NodeId objectId,
        @Nullable PartialDate date,
        @Nullable Period period,
        NodeId recordId) {
    /** It in words, read from subject to object. */
    public String words() {
        return relationKind.words(true);
    }
}
