package org.factgate.persistence.importing;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * What a parser reads, up to the first thing that a dataset does not need and that makes a small file costly: anchors, which lead to
 * aliases that multiply, and nesting, of which the composer is recursive.
 */
final class PlainEvents implements Parser {
    /** A value of a dataset lies four levels deep. */
    static final int MOST_LEVELS = 32;

    private final Parser parser;
    private int level;

    PlainEvents(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        refuseAnchor(event);
        if (event instanceof CollectionStartEvent && ++level > MOST_LEVELS) {
            throw new Refused(event, "more than " + MOST_LEVELS + " levels of values in values, expected fewer");
        }
        if (event instanceof CollectionEndEvent) {
            level--;
        }
        return event;
    }

    /** Whoever reads a record should see all of it; what is anchored may also contain itself. */
    private static void refuseAnchor(Event event) {
        Optional<Anchor> anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
        if (anchor.isPresent()) {
            throw new Refused(
                    event,
                    "the anchor &" + anchor.get().getValue()
                            + " is not allowed, expected every value to be written out");
        }
    }

    /** The file holds what no dataset does. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        private Refused(Event event, String message) {
            super(message);
            this.line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        }

        int line() {
            return line;
        }
    }
}
