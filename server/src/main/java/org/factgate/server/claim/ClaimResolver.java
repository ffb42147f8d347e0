package org.factgate.server.claim;

import org.factgate.domain.Registry;
import org.factgate.domain.claim.Claim;
import org.factgate.domain.source.Sources;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Claim}. */
public final class ClaimResolver {
    private final Sources sources;
    private final Registry registry;

    /** The resolver over these ports. */
    public ClaimResolver(Sources sources, Registry registry) {
        this.sources = sources;
        this.registry = registry;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Claim")
                .one("source", Claim.class, Claim::sourceId, sources)
                .lookup("concerns", (ids, call) -> registry.concernsOf(ids));
    }
}
