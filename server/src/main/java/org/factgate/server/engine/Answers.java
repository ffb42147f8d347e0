package org.factgate.server.engine;

import graphql.ExecutionResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.factgate.persistence.Reading;
import org.jspecify.annotations.Nullable;

/** What the engine brought, as an answer. */
final class Answers {
    private Answers() {}

    static Answer of(ExecutionResult result, Run run) {
        Reading.Stop reason = run.reading().stopped().orElse(null);
        if (reason != null) {
            return stopped(reason, run);
        }
        if (run.costMode() == CostMode.ESTIMATE && isWithin(run)) {
            return new Answer(Map.of("extensions", cost(run)), null, 0);
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            body.put("errors", result.getErrors().stream().map(ErrorFormat::of).toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (run.costMode() != CostMode.SILENT && run.cost().isPresent()) {
            body.put("extensions", cost(run));
        }
        ErrorCode refusal = result.isDataPresent() || result.getErrors().isEmpty()
                ? null
                : ErrorFormat.code(result.getErrors().getFirst());
        return new Answer(body, refusal, run.reading().statements());
    }

    static Answer stopped(Reading.Stop reason, Run run) {
        int statements = run.budget().maxStatements();
        int rows = run.budget().maxRows();
        return switch (reason) {
            case ABANDONED -> Answer.refused(ErrorCode.SERVICE_UNAVAILABLE, "the operation was cancelled");
            case DEADLINE ->
                Answer.refused(
                        ErrorCode.DEADLINE_EXCEEDED,
                        "the operation took more than "
                                + run.budget().deadline().toMillis() + " ms and was stopped; ask for less");
            case STATEMENTS -> exceeded("max-statements", statements, "SQL statements");
            case ROWS -> exceeded("max-rows", rows, "rows of the store");
        };
    }

    private static Answer exceeded(String limit, int maximum, String things) {
        return Answer.refused(
                ErrorCode.LIMIT_EXCEEDED,
                "the operation was stopped after " + maximum + " " + things + "; ask for less",
                Map.of("limit", limit, "actual", maximum + 1L, "maximum", (long) maximum));
    }

    /** The estimate is there and not above the maximum; else the errors are the answer. */
    private static boolean isWithin(Run run) {
        return run.cost()
                .map(cost -> cost.estimated() <= run.budget().maxCost())
                .orElse(false);
    }

    private static Map<String, Object> cost(Run run) {
        return Map.of("cost", run.cost().orElseThrow().report(run.budget().maxCost()));
    }
}
