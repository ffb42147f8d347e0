package org.factgate.server.engine;

/** In what order the fields of a query are executed. The answers are the same. */
public enum ExecutionOrder {
    /** Level by level, all objects of a level together. */
    LEVELS,
    /** Field by field, with graphql-java's own strategy. */
    FIELDS
}
