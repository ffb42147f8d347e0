package org.factgate.server.engine.lookup;

/** The parent of the entry fields. */
public enum Root {
    /** Of those that ask for facts. */
    QUERY
}
