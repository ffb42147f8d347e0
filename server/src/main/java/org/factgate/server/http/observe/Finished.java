package org.factgate.server.http.observe;

import java.time.Duration;
import java.util.Optional;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.engine.Operation;
import org.factgate.server.engine.Run;
import org.jspecify.annotations.Nullable;

/**
 * An operation that has its answer.
 *
 * @param arrival how it came
 * @param operation what was asked; null if that could not be read
 * @param isKnown whether the document is one of a bounded number, so that its name may be a label
 * @param status the HTTP status, or what it would be
 * @param error why it was not executed; null if it was
 * @param run what was used; null if it did not get so far
 * @param took how long it took
 */
public record Finished(
        Arrival arrival,
        @Nullable Operation operation,
        boolean isKnown,
        int status,
        @Nullable ErrorCode error,
        @Nullable Run run,
        Duration took) {
    /** The name of the operation. */
    public Optional<String> name() {
        return Optional.ofNullable(operation).map(Operation::name);
    }

    /** How many SQL statements it took. */
    public int statements() {
        return run == null ? 0 : run.reading().statements();
    }

    /** How many rows they brought. */
    public int rows() {
        return run == null ? 0 : run.reading().rows();
    }

    /** What its cost was estimated to be; 0 where there was no estimate. */
    public long cost() {
        return run == null ? 0 : run.cost().map(cost -> cost.estimated()).orElse(0L);
    }
}
