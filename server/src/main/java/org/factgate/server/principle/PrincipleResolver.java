package org.factgate.server.principle;

import org.factgate.domain.principle.Principle;
import org.factgate.domain.principle.Principles;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Principle}. */
public final class PrincipleResolver {
    private final Principles principles;

    /** The resolver over these ports. */
    public PrincipleResolver(Principles principles) {
        this.principles = principles;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Principle")
                .one("partOf", Principle.class, Principle::partOfId, principles)
                .lookup("parts", (ids, call) -> principles.partsOf(ids));
    }
}
