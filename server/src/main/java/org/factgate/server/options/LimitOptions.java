package org.factgate.server.options;

import java.time.Duration;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.engine.ExecutionOrder;
import org.factgate.server.limits.Budget;
import org.factgate.server.limits.DocumentLimits;
import picocli.CommandLine.Option;

/** What operations may ask for and use. */
public final class LimitOptions {
    @Option(
            names = "--max-characters",
            defaultValue = "${env:FACTGATE_MAX_CHARACTERS:-50000}",
            description = "Characters of a document (default: 50000).")
    private int characters;

    @Option(
            names = "--max-tokens",
            defaultValue = "${env:FACTGATE_MAX_TOKENS:-5000}",
            description = "Tokens of a document (default: 5000).")
    private int tokens;

    @Option(
            names = "--max-fragments",
            defaultValue = "${env:FACTGATE_MAX_FRAGMENTS:-100}",
            description = "Fragment definitions of a document (default: 100).")
    private int fragments;

    @Option(
            names = "--max-depth",
            defaultValue = "${env:FACTGATE_MAX_DEPTH:-30}",
            description = "Nested fields of an operation (default: 30).")
    private int depth;

    @Option(
            names = "--max-aliases",
            defaultValue = "${env:FACTGATE_MAX_ALIASES:-200}",
            description = "Aliases of an operation (default: 200).")
    private int aliases;

    @Option(
            names = "--max-root-fields",
            defaultValue = "${env:FACTGATE_MAX_ROOT_FIELDS:-30}",
            description = "Entry fields of an operation (default: 30).")
    private int rootFields;

    @Option(
            names = "--max-directives",
            defaultValue = "${env:FACTGATE_MAX_DIRECTIVES:-200}",
            description = "Directives of an operation (default: 200).")
    private int directives;

    @Option(
            names = "--max-introspection-depth",
            defaultValue = "${env:FACTGATE_MAX_INTROSPECTION_DEPTH:-3}",
            description = "Nested lists of types in introspection, 0 for no introspection (default: 3).")
    private int introspectionDepth;

    @Option(
            names = "--max-cost",
            defaultValue = "${env:FACTGATE_MAX_COST:-50000}",
            description = "Estimated cost of an operation (default: 50000).")
    private int cost;

    @Option(
            names = "--deadline",
            defaultValue = "${env:FACTGATE_DEADLINE:-10000}",
            description = "Milliseconds that an operation may take, waiting included (default: 10000).")
    private int deadline;

    @Option(
            names = "--max-statements",
            defaultValue = "${env:FACTGATE_MAX_STATEMENTS:-1000}",
            description = "SQL statements of an execution (default: 1000).")
    private int statements;

    @Option(
            names = "--max-rows",
            defaultValue = "${env:FACTGATE_MAX_ROWS:-200000}",
            description = "Rows that they bring (default: 200000).")
    private int rows;

    /**
     * The settings; each number is checked.
     *
     * @param maxRecords how many records that were read from the store are kept in memory
     * @param order in what order fields are executed
     */
    public EngineSettings settings(long maxRecords, ExecutionOrder order) {
        Range positive = new Range(1, 1_000_000_000);
        return new EngineSettings(
                new DocumentLimits(
                        positive.check("--max-characters", characters),
                        positive.check("--max-tokens", tokens),
                        new Range(0, 1_000_000).check("--max-fragments", fragments),
                        positive.check("--max-depth", depth),
                        new Range(0, 1_000_000).check("--max-aliases", aliases),
                        positive.check("--max-root-fields", rootFields),
                        new Range(0, 1_000_000).check("--max-directives", directives),
                        new Range(0, 100).check("--max-introspection-depth", introspectionDepth)),
                new Budget(
                        positive.check("--max-cost", cost),
                        Duration.ofMillis(positive.check("--deadline", deadline)),
                        positive.check("--max-statements", statements),
                        positive.check("--max-rows", rows)),
                maxRecords,
                order);
    }
}
