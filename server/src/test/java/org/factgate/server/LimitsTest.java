package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factgate.persistence.Reading;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.CostMode;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.engine.Operation;
import org.factgate.server.engine.Run;
import org.factgate.server.engine.Transport;
import org.factgate.server.limits.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes beyond a limit is refused, before it is validated or executed, with the name of the limit. */
@ExtendWith(ShippedDataset.class)
class LimitsTest {
    private final Shipped shipped;

    LimitsTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @Test
    void refusesAChainOfFragmentsBeforeItIsValidated() {
        assertThat(limit("{ ...F0 } " + chain(101))).isEqualTo("max-fragments");
    }

    @Test
    void refusesNestingAcrossFragments() {
        String nested = "{ ...F0 } "
                + IntStream.range(0, 31)
                        .mapToObj(i -> "fragment F%d on State { capital { ...F%d } }".formatted(i, i + 1))
                        .collect(Collectors.joining(" "));
        assertThat(limit(nested)).isEqualTo("max-depth");
    }

    @Test
    void countsWhatFragmentsSpread() {
        String doubled = "{ ...F0 } "
                + IntStream.range(0, 60)
                        .mapToObj(i -> "fragment F%1$d on Query { ...F%2$d ...F%2$d }".formatted(i, i + 1))
                        .collect(Collectors.joining(" "))
                + " fragment F60 on Query { a: __typename }";
        assertThat(limit(doubled)).isEqualTo("max-root-fields");
    }

    @Test
    void letsValidationTellOfACycle() {
        assertThat(code("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"))
                .isEqualTo(ErrorCode.GRAPHQL_VALIDATION_FAILED);
    }

    @Test
    void refusesFloods() {
        assertThat(limit("{ __typename " + "@skip(if: false) ".repeat(201) + "}"))
                .isEqualTo("max-directives");
        assertThat(limit("{ dataset {"
                        + IntStream.range(0, 201)
                                .mapToObj(i -> " a" + i + ": title")
                                .collect(Collectors.joining()) + " } }"))
                .isEqualTo("max-aliases");
        assertThat(limit("{ __typename " + "#".repeat(50_000) + " }")).isEqualTo("max-characters");
        assertThat(limit("{" + " a".repeat(5_001) + " }")).isEqualTo("max-tokens");
        assertThat(
                        limit(
                                "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"))
                .isEqualTo("max-introspection-depth");
    }

    @Test
    void refusesWhatCostsTooMuchAndTellsHowToLowerIt() {
        Answer answer = ask(
                "{ summits(first: 100) { nodes { documents(first: 100) { nodes { topics { documents { nodes { id } } } } } } } }");
        assertThat(answer.refusal()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(String.valueOf(answer.body().get("errors")))
                .contains("most expensive field is `summits.nodes.documents.nodes.topics.documents.nodes`")
                .contains(
                        "ask for fewer items of `summits.nodes.documents.nodes.topics.documents` (now 20) with `first`");
    }

    @Test
    void estimatesWithoutExecuting() {
        Run run = shipped.engine().run(Transport.REQUEST, CostMode.ESTIMATE);
        Answer answer = shipped.engine().execute(Operation.of("{ states(first: 7) { nodes { id } } }"), run);
        assertThat(answer.body())
                .isEqualTo(Map.of(
                        "extensions",
                        Map.of(
                                "cost",
                                Map.of(
                                        "estimated",
                                        8L,
                                        "maximum",
                                        50_000,
                                        "mostExpensive",
                                        Map.of("field", "states.nodes", "cost", 7L)))));
        assertThat(run.reading().statements()).isZero();
    }

    @Test
    void stopsAtTheBudgetOfStatementsAndRows() {
        String query = "{ states { nodes { memberships { totalCount } } } }";
        assertThat(within(query, new Budget(50_000, Budget.DEFAULT.deadline(), 1, 1_000))
                        .body()
                        .toString())
                .contains("limit=max-statements");
        assertThat(within(query, new Budget(50_000, Budget.DEFAULT.deadline(), 10, 5))
                        .body()
                        .toString())
                .contains("limit=max-rows");
    }

    @Test
    void executesNothingThatWasStopped() {
        Run run = new Run(Transport.REQUEST, CostMode.SILENT, Budget.DEFAULT);
        run.stop(Reading.Stop.DEADLINE);
        Answer answer = shipped.engine().execute(Operation.of("{ states { totalCount } }"), run);
        assertThat(answer.refusal()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(run.reading().statements()).isZero();
    }

    @Test
    void takesNoTruthValueForAnId() {
        Answer answer = shipped.engine()
                .execute(new Operation("query ($id: ID!) { node(id: $id) { id } }", null, Map.of("id", true)));
        assertThat(answer.refusal()).isEqualTo(ErrorCode.BAD_USER_INPUT);
    }

    private Answer within(String query, Budget budget) {
        return shipped.engine().execute(Operation.of(query), new Run(Transport.REQUEST, CostMode.SILENT, budget));
    }

    private Answer ask(String query) {
        return shipped.engine().execute(Operation.of(query));
    }

    private ErrorCode code(String query) {
        return Objects.requireNonNull(ask(query).refusal());
    }

    /** The limit that the error names. */
    private String limit(String query) {
        String errors = String.valueOf(ask(query).body().get("errors"));
        return errors.replaceAll("(?s).*limit=([a-z-]+).*", "$1");
    }

    private static String chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "fragment F%d on Query { ...F%d }".formatted(i, i + 1))
                .collect(Collectors.joining(" "));
    }
}
