package org.factgate.server.limits;

/**
 * What a selection set has, fragments spread.
 *
 * @param depth the nesting of its fields
 * @param fields its own fields, those of nested sets not counted
 * @param aliases its aliases
 * @param directives its directives
 * @param listNesting how deep the lists of the introspection system are nested in it, whatever it belongs to
 * @param introspectionDepth the same, within {@code __schema} and {@code __type}; -1 where there is neither
 */
record Measures(int depth, long fields, long aliases, long directives, int listNesting, int introspectionDepth) {
    static final Measures NONE = new Measures(0, 0, 0, 0, 0, -1);

    /** Far above any limit, far below overflow: fragments that double one another are counted without end otherwise. */
    private static final long PLENTY = 1L << 40;

    Measures plus(Measures other) {
        return new Measures(
                Math.max(depth, other.depth),
                Math.min(fields + other.fields, PLENTY),
                Math.min(aliases + other.aliases, PLENTY),
                Math.min(directives + other.directives, PLENTY),
                Math.max(listNesting, other.listNesting),
                Math.max(introspectionDepth, other.introspectionDepth));
    }

    Measures withDirectives(int more) {
        return plus(new Measures(0, 0, 0, more, 0, -1));
    }
}
