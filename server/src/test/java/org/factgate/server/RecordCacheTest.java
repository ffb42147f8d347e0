package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.engine.Operation;
import org.factgate.server.http.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that were read are not read again, and the answers stay the same. */
@ExtendWith(ShippedDataset.class)
class RecordCacheTest {
    private final Shipped shipped;
    private final Engine caching;

    RecordCacheTest(Shipped shipped) {
        this.shipped = shipped;
        this.caching = Gateway.assemble(
                shipped.archive(),
                new EngineSettings(EngineSettings.DEFAULT.document(), EngineSettings.DEFAULT.budget(), 100_000));
    }

    static Stream<String> examples() {
        return Examples.all().stream().map(Examples.Example::name);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAnsweredFromMemoryTheSecondTime(String name) {
        Operation operation = Operation.of(Examples.named(name).orElseThrow().document());
        Map<String, ?> expected = shipped.engine().execute(operation).body();

        assertThat(caching.execute(operation).body()).isEqualTo(expected);
        assertThat(caching.execute(operation).body()).isEqualTo(expected);
        assertThat(caching.execute(operation).statements()).isZero();
    }

    @Test
    void whatDiffersInAnythingThatMattersIsReadApart() {
        for (String query : new String[] {
            "{ states(first: 2) { nodes { name } } }",
            "{ states(first: 2) { totalCount nodes { name } } }",
            "{ states(first: 2) { totalCount } }",
            "{ states(first: 3) { nodes { name } } }",
            "query @inContext(language: RU) { states(first: 2) { nodes { name } } }",
            "query @inContext(language: RU) { states(first: 3) { nodes { name } } }",
            "query @inContext(asOf: \"2010-01-01\") { state(alpha3: \"IND\") { memberships { nodes { membershipStatus } } } }",
            "query @inContext(asOf: \"2018-01-01\") { state(alpha3: \"IND\") { memberships { nodes { membershipStatus } } } }",
            "{ state(alpha3: \"IND\") { memberships { nodes { membershipStatus } } } }",
            "{ state(alpha3: \"IND\") { memberships { totalCount } } }",
            "{ search(query: \"charter\", first: 2) { totalCount } }",
            "{ search(query: \"charter\", first: 2) { totalCount nodes { name } } }",
            "{ state(id: \"nobody\") { name } }"
        }) {
            Operation operation = Operation.of(query);
            Map<String, ?> expected = shipped.engine().execute(operation).body();
            assertThat(caching.execute(operation).body()).as(query).isEqualTo(expected);
            assertThat(caching.execute(operation).body()).as(query).isEqualTo(expected);
        }
    }

    @Test
    void thatThereIsNothingIsRememberedAsWell() {
        Operation operation = Operation.of("{ state(id: \"nobody\") { name } node(id: \"no-such-thing\") { id } }");

        assertThat(caching.execute(operation).statements()).isPositive();
        assertThat(caching.execute(operation).statements()).isZero();
    }

    @Test
    void aMistakeIsNotRemembered() {
        Operation operation = Operation.of("{ states(first: 1000) { totalCount } }");

        assertThat(caching.execute(operation).body())
                .isEqualTo(caching.execute(operation).body());
        assertThat(caching.execute(operation).body()).containsKey("errors");
    }
}
