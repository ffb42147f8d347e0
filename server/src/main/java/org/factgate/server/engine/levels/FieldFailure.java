package org.factgate.server.engine.levels;

import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Tells what the client sees of an exception in a field. */
@FunctionalInterface
public interface FieldFailure {
    /** The error. */
    GraphQLError of(Exception thrown, ExecutionContext execution, ResultPath path, @Nullable SourceLocation location);
}
