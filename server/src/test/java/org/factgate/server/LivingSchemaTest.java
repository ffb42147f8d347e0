package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumValue;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.limits.Budget;
import org.factgate.server.limits.DocumentLimits;
import org.factgate.server.paging.PageArguments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing in the schema is dead: machine-made queries go through the whole graph of the shipped dataset and find a value for every field and
 * an effect of every argument. What an interface declares, it declares for all of its types: there it lives if it lives on one of them.
 */
@ExtendWith(ShippedDataset.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LivingSchemaTest {
    private static final String PAGE = "{ __typename totalCount nodes { __typename } }";

    /** What asks for everything at once is more than a server should put up with. */
    private static final EngineSettings WITHOUT_LIMITS = new EngineSettings(
            new DocumentLimits(1_000_000, 1_000_000, 1_000, 100, 10_000, 1_000, 10_000, 3),
            new Budget(1_000_000_000, Duration.ofMinutes(5), 1_000_000, 100_000_000),
            0);

    private final Sdl sdl = new Sdl();
    private final Engine engine;
    private final ShippedFacts facts;
    private final Seen seen;
    private final List<Place> places;
    private final Set<String> living;

    /** The walk and the trials are gone through once for all tests. */
    LivingSchemaTest(Shipped shipped) {
        this.engine = Gateway.assemble(shipped.archive(), WITHOUT_LIMITS);
        this.facts = new ShippedFacts(shipped);
        this.seen = GraphWalk.through(engine, sdl);
        this.places = Place.all(sdl, seen);
        this.living = ArgumentTrials.living(engine, sdl, seen);
    }

    @Test
    void everyFieldHasAValueSomewhere() {
        Set<String> dead = new TreeSet<>();
        Set<String> filled = new TreeSet<>();
        for (GraphQLObjectType type : sdl.types(GraphQLObjectType.class)) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                boolean here = seen.filled().contains(type.getName() + "." + field.getName());
                (here ? filled : dead).add(Sdl.declared(type, field));
            }
        }
        dead.removeAll(filled);

        // no query reaches it: SubscriptionTest does
        assertThat(dead).containsExactly("Subscription.datasetChanged");
    }

    @Test
    void everyTruthValueIsSometimesTrueAndSometimesFalse() {
        Map<String, Set<Object>> values = new TreeMap<>();
        for (GraphQLObjectType type : sdl.types(GraphQLObjectType.class)) {
            type.getFieldDefinitions().stream()
                    .filter(field -> Sdl.named(field).getName().equals("Boolean"))
                    .forEach(field -> values.computeIfAbsent(Sdl.declared(type, field), _ -> new TreeSet<>())
                            .addAll(seen.flags().getOrDefault(type.getName() + "." + field.getName(), Set.of())));
        }

        assertThat(values).allSatisfy((field, flags) -> assertThat(flags).containsExactly(false, true));
    }

    @Test
    void everyArgumentMakesADifference() {
        Set<String> dead = new TreeSet<>();
        places.forEach(
                place -> place.field().getArguments().forEach(argument -> dead.add(place.coordinates(argument))));
        dead.removeAll(living);
        dead.removeAll(ordersOfOne());

        assertThat(dead).isEmpty();
    }

    @Test
    void everyInputFieldMakesADifference() {
        assertThat(sdl.types(GraphQLInputObjectType.class).stream()
                        .flatMap(type -> type.getFields().stream().map(field -> type.getName() + "." + field.getName()))
                        .filter(field -> !living.contains(field)))
                .isEmpty();
    }

    @Test
    void everyEnumValueOccursOrMakesADifference() {
        Set<String> dead = new TreeSet<>();
        for (GraphQLEnumType type : sdl.types(GraphQLEnumType.class)) {
            type.getValues().forEach(value -> dead.add(type.getName() + "." + value.getName()));
        }
        dead.removeAll(seen.enumValues());
        dead.removeAll(living);
        dead.removeAll(defaults());

        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"language: RU", "language: ZH", "asOf: \"2005-07-05\""})
    void theContextOfAnOperationMakesADifference(String context) {
        String query = "{ states { nodes { name memberships { totalCount } } } }";

        assertThat(facts.data("query @inContext(" + context + ") " + query)).isNotEqualTo(facts.data(query));
    }

    @Test
    void aListThatIsNoConnectionIsShorterThanTheLongestPage() {
        for (GraphQLObjectType type : sdl.types(GraphQLObjectType.class)) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))) {
                    assertThat(seen.lengths(type.getName() + "." + field.getName())
                                    .values())
                            .as(type.getName() + "." + field.getName())
                            .allMatch(length -> length <= PageArguments.MAX_SIZE);
                }
            }
        }
    }

    @Test
    void aPageHasTwentyItemsUnlessMoreAreAskedForAndNeverMoreThanAHundred() {
        for (Place place : places) {
            if (Sdl.isConnection(Sdl.named(place.field()))) {
                place.owners().stream().limit(1).forEach(owners -> {
                    String needed = Selections.needed(place.type(), place.field());
                    assertWholePages(place, owners, needed, PageArguments.DEFAULT_SIZE);
                    assertWholePages(place, owners, needed + " first: 100", PageArguments.MAX_SIZE);
                    assertThat(place.ask(engine, owners, needed + " first: 101", PAGE)
                                    .body())
                            .as(place.query())
                            .containsKey("errors");
                });
            }
        }
    }

    private void assertWholePages(Place place, List<String> owners, String arguments, int size) {
        Answer answer = place.ask(engine, owners, arguments, PAGE);
        assertThat(answer.body()).as(place.query()).doesNotContainKey("errors");
        assertThat(place.values(answer)).as(place.query()).isNotEmpty().allSatisfy(value -> {
            Map<?, ?> page = (Map<?, ?>) Objects.requireNonNull(value);
            int total = (int) Objects.requireNonNull(page.get("totalCount"));
            assertThat((List<?>) page.get("nodes")).hasSize(Math.min(total, size));
        });
    }

    /** The order of lists that have one item at most, whosoever they are: there is nothing to put in order yet. */
    private Set<String> ordersOfOne() {
        Map<String, Integer> longest = new TreeMap<>();
        places.forEach(place -> place.field().getArguments().stream()
                .filter(argument -> argument.getName().equals("orderBy"))
                .forEach(argument -> longest.merge(place.coordinates(argument), place.longest(seen), Math::max)));
        longest.values().removeIf(length -> length > 1);
        return longest.keySet();
    }

    /** The enum values that are assumed where nothing is given. */
    private Set<String> defaults() {
        Set<String> defaults = new TreeSet<>();
        places.forEach(place -> place.field()
                .getArguments()
                .forEach(argument -> addWord(
                        argument.getType(), argument.getArgumentDefaultValue().getValue(), defaults)));
        sdl.types(GraphQLInputObjectType.class)
                .forEach(type -> type.getFields()
                        .forEach(field -> addWord(
                                field.getType(),
                                field.getInputFieldDefaultValue().getValue(),
                                defaults)));
        return defaults;
    }

    private static void addWord(GraphQLType type, @Nullable Object literal, Set<String> words) {
        if (literal instanceof EnumValue word) {
            words.add(GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type)) + "." + word.getName());
        }
    }
}
