package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.factgate.domain.NodeType;
import org.factgate.domain.paging.OrderField;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SDL, the resolvers and the records say the same: the engine would answer a misspelt name with null and no word of warning. */
@ExtendWith(ShippedDataset.class)
final class WiringTest {
    /** Counted only where it is selected: the record may lack it, an answer never does. */
    private static final String TOTAL_COUNT = "totalCount";

    private static final Sdl SDL = new Sdl();
    private static final Backing BACKING = new Backing(SDL);

    private final Map<String, Map<String, FieldResolver>> resolvers;

    WiringTest(Shipped shipped) {
        this.resolvers = Gateway.fields(shipped.archive()).all();
    }

    @Test
    void everyResolverIsForAFieldOfTheSdl() {
        List<String> unknown = new ArrayList<>();
        resolvers.forEach((type, fields) -> fields.keySet().stream()
                .filter(field -> SDL.object(type).getFieldDefinition(field) == null)
                .forEach(field -> unknown.add(type + "." + field)));

        assertThat(unknown).isEmpty();
    }

    @Test
    void aFieldWithoutAResolverIsAnAccessorOfTheRecordBehindItsType() {
        assertThat(unresolved((type, field) -> BACKING.accessor(type, field).isEmpty()))
                .isEmpty();
    }

    @Test
    void anAccessorAnswersWithTheTypeOfItsField() {
        assertThat(unresolved((type, field) -> !BACKING.fits(accessor(type, field), field)))
                .isEmpty();
    }

    @Test
    void anAccessorMayAnswerWithNullIfItsFieldMay() {
        assertThat(unresolved((type, field) -> !field.getName().equals(TOTAL_COUNT)
                        && Backing.mayBeNull(accessor(type, field)) == GraphQLTypeUtil.isNonNull(field.getType())))
                .isEmpty();
    }

    @Test
    void aFieldHasOneResolver() {
        FieldResolver resolver = new FieldResolver.Plain((parent, call) -> parent);
        Fields.Type type = new Fields().type("State").field("flag", resolver);

        assertThatThrownBy(() -> type.field("flag", resolver))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("State.flag has two resolvers");
    }

    @Test
    void theEnumsOfTheSdlAndOfTheDomainAgreeValueByValue() {
        for (GraphQLEnumType type : SDL.types(GraphQLEnumType.class)) {
            assertThat(type.getValues())
                    .as(type.getName())
                    .map(GraphQLEnumValueDefinition::getName)
                    .isEqualTo(expectedValues(type));
        }
    }

    @Test
    void theTypesWithAnIdAreTheTypesOfNode() {
        assertThat(SDL.types(GraphQLObjectType.class).stream()
                        .filter(Sdl::isNode)
                        .map(GraphQLObjectType::getName))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(NodeType.values()).map(NodeType::sdlName).toList());
    }

    private List<String> expectedValues(GraphQLEnumType type) {
        Stream<NodeType> nodes = Arrays.stream(NodeType.values());
        return switch (type.getName()) {
            case "RecordType" -> names(nodes.filter(node -> node != NodeType.SOURCE));
            case "EntityType" -> names(nodes.filter(NodeType::isEntity));
            case "OrderDirection" -> List.of("ASC", "DESC");
            // the order of what is found, which nobody need ask for
            case "OrderField" ->
                names(Arrays.stream(OrderField.values()).filter(order -> order != OrderField.RELEVANCE));
            default -> {
                Class<?> behind = Objects.requireNonNull(BACKING.of(type), type.getName());
                yield names(Arrays.stream((Enum<?>[]) Objects.requireNonNull(behind.getEnumConstants())));
            }
        };
    }

    private static List<String> names(Stream<? extends Enum<?>> constants) {
        return constants.map(Enum::name).toList();
    }

    private Method accessor(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return BACKING.accessor(type, field).orElseThrow(() -> new AssertionError(coordinates(type, field)));
    }

    /** The fields without a resolver for which something holds. */
    private List<String> unresolved(BiPredicate<GraphQLObjectType, GraphQLFieldDefinition> holds) {
        List<String> found = new ArrayList<>();
        for (GraphQLObjectType type : SDL.types(GraphQLObjectType.class)) {
            Set<String> resolved =
                    resolvers.getOrDefault(type.getName(), Map.of()).keySet();
            type.getFieldDefinitions().stream()
                    .filter(field -> !resolved.contains(field.getName()) && holds.test(type, field))
                    .forEach(field -> found.add(coordinates(type, field)));
        }
        return found;
    }

    private static String coordinates(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName() + ": " + GraphQLTypeUtil.simplePrint(field.getType());
    }
}
