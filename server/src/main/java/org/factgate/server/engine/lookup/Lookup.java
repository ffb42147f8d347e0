package org.factgate.server.engine.lookup;

import java.util.Map;
import java.util.Set;
import org.factgate.server.call.FieldCall;
import org.factgate.server.call.RequestContext;
import org.factgate.server.call.Selected;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the store for many parents alike. Fields share what is found if they ask the same of the same relation. No record, because
 * its hash is wanted for every parent and is costly to compute.
 */
public final class Lookup {
    private final String relation;
    private final Map<String, @Nullable Object> arguments;
    private final Set<Selected> selects;
    private final RequestContext context;
    private final int hash;

    private Lookup(
            String relation, Map<String, @Nullable Object> arguments, Set<Selected> selects, RequestContext context) {
        this.relation = relation;
        this.arguments = arguments;
        this.selects = selects;
        this.context = context;
        this.hash =
                31 * (31 * (31 * relation.hashCode() + arguments.hashCode()) + selects.hashCode()) + context.hashCode();
    }

    /**
     * What a call asks of a relation.
     *
     * @param relation what is looked up
     */
    public static Lookup of(String relation, FieldCall call) {
        return new Lookup(relation, call.arguments().values(), call.selects(), call.context());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Lookup that && hash == that.hash && asksTheSame(that));
    }

    private boolean asksTheSame(Lookup other) {
        return relation.equals(other.relation)
                && arguments.equals(other.arguments)
                && selects.equals(other.selects)
                && context.equals(other.context);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return relation + arguments + selects + context;
    }
}
