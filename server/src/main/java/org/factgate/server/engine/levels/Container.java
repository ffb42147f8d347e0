package org.factgate.server.engine.levels;

import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the response that holds others: an object with its fields, or a list with its items. It knows where it stands itself. */
interface Container {
    /** Its type. */
    GraphQLType type();

    /** What holds it; null for the whole. */
    @Nullable
    Container parent();

    /** Where in its parent. */
    int slot();

    /** Whether there may be no null in a slot. */
    boolean requires(int slot);

    /** The segment of a path that leads to a slot: a name or an index. */
    Object segment(int slot);

    /** Puts a value into a slot. */
    void put(int slot, @Nullable Object value);

    /** The path of a slot (GraphQL specification, section 7.1.6). */
    default List<Object> path(int slot) {
        List<Object> path = new ArrayList<>();
        path.add(segment(slot));
        for (Container holder = this; holder.parent() != null; holder = holder.parent()) {
            path.add(holder.parent().segment(holder.slot()));
        }
        Collections.reverse(path);
        return path;
    }
}
