package org.factgate.server.limits;

/**
 * What a document may have. Aliases, directives and root fields of an operation are counted as often as its fragments spread them.
 *
 * @param characters its length
 * @param tokens its tokens
 * @param fragments its fragment definitions: the engine's validation grows faster than linearly with them
 * @param depth how deep an operation's fields are nested
 * @param aliases an operation's aliases
 * @param rootFields an operation's entry fields
 * @param directives an operation's directives
 * @param introspectionDepth how deep the lists of {@code __schema} and {@code __type} are nested, 0 to switch introspection off
 */
public record DocumentLimits(
        int characters,
        int tokens,
        int fragments,
        int depth,
        int aliases,
        int rootFields,
        int directives,
        int introspectionDepth) {
    /** The defaults. */
    public static final DocumentLimits DEFAULT = new DocumentLimits(50_000, 5_000, 100, 30, 200, 30, 200, 3);
}
