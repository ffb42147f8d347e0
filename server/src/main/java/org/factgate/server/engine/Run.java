package org.factgate.server.engine;

import graphql.ExecutionInput;
import java.time.Instant;
import java.util.Optional;
import org.factgate.persistence.Reading;
import org.factgate.server.limits.Budget;
import org.factgate.server.limits.Cost;
import org.jspecify.annotations.Nullable;

/** One execution: how it came, what it may use, what it has used, and its off switch, which any thread may use at any time. */
public final class Run {
    private final Transport transport;
    private final CostMode costMode;
    private final Budget budget;
    private final Reading reading;
    private volatile @Nullable ExecutionInput input;
    private volatile @Nullable Cost cost;
    private volatile @Nullable Instant taken;

    /** An execution that is yet to begin. */
    public Run(Transport transport, CostMode costMode, Budget budget) {
        this.transport = transport;
        this.costMode = costMode;
        this.budget = budget;
        this.reading = new Reading(budget.maxStatements(), budget.maxRows());
    }

    /** Stops it: the statement that is running, and all that would follow. */
    public void stop(Reading.Stop reason) {
        reading.stop(reason);
        ExecutionInput running = input;
        if (running != null) {
            running.cancel();
        }
    }

    /** What it has used; why it was stopped. */
    public Reading reading() {
        return reading;
    }

    /** A worker takes it up now. */
    public void take() {
        taken = Instant.now();
    }

    /** When a worker took it up; empty if none has. */
    public Optional<Instant> taken() {
        return Optional.ofNullable(taken);
    }

    /** Its estimated cost; empty before it is known. */
    public Optional<Cost> cost() {
        return Optional.ofNullable(cost);
    }

    /** What it may use. */
    public Budget budget() {
        return budget;
    }

    Transport transport() {
        return transport;
    }

    CostMode costMode() {
        return costMode;
    }

    void estimated(Cost estimate) {
        cost = estimate;
    }

    /** It is executed with this input from now on. */
    void begins(ExecutionInput with) {
        input = with;
        if (reading.stopped().isPresent()) {
            with.cancel();
        }
    }
}
