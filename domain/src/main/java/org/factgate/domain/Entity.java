package org.factgate.domain;

import java.util.Objects;

/** A named thing: a state, an organisation, a person, an office, a meeting, a document, a link, an initiative, a topic, a principle. */
public interface Entity extends Sourced {
    /** Its name. */
    default Text name() {
        return Objects.requireNonNull(header().name(), "an entity has a name");
    }
}
