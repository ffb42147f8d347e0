package org.factgate.persistence;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says of the lists of others: a node is kept that is in the list of one of the owners.
 *
 * @param way how they own it
 * @param owners null restricts nothing
 */
record InLists<O extends Enum<O>>(O way, @Nullable Set<NodeId> owners) {
    static <O extends Enum<O>> InLists<O> ofOne(O way, @Nullable NodeId owner) {
        return new InLists<>(way, owner == null ? null : Set.of(owner));
    }

    static <O extends Enum<O>> InLists<O> ofAny(O way, @Nullable Collection<NodeId> owners) {
        return new InLists<>(way, owners == null ? null : Set.copyOf(owners));
    }

    /** Whether all that is kept is in one list. */
    boolean isOne() {
        return owners != null && owners.size() == 1;
    }

    /** Whose list that is. */
    NodeId owner() {
        return Objects.requireNonNull(owners).iterator().next();
    }
}
