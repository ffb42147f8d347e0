package org.factgate.server;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.factgate.schema.SchemaText;

/** The SDL as types, without what every schema has: introspection and the scalars of the specification. */
final class Sdl {
    private static final List<String> SPECIFIED = List.of("String", "Int", "Float", "Boolean", "ID");

    private final TypeDefinitionRegistry parsed = new SchemaParser().parse(SchemaText.all());
    private final GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(parsed);

    /** All types, by name. */
    List<GraphQLNamedType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__") && !SPECIFIED.contains(type.getName()))
                .toList();
    }

    /** All types of one sort, by name. */
    <T extends GraphQLNamedType> List<T> types(Class<T> sort) {
        return types().stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** An object type. */
    GraphQLObjectType object(String name) {
        return Objects.requireNonNull(schema.getObjectType(name), name);
    }

    /** A type that fields answer with. */
    GraphQLNamedOutputType output(String name) {
        return (GraphQLNamedOutputType) Objects.requireNonNull(schema.getType(name), name);
    }

    /** The schema itself. */
    GraphQLSchema schema() {
        return schema;
    }

    /** The descriptions of everything that can have one, by where it stands; blank where it has none. */
    Map<String, String> descriptions() {
        Map<String, String> found = new TreeMap<>();
        found.put("schema", Objects.requireNonNullElse(schema.getDescription(), ""));
        types().forEach(type -> describe("", type, found));
        parsed.getDirectiveDefinitions()
                .keySet()
                .forEach(name -> describe("@", Objects.requireNonNull(schema.getDirective(name)), found));
        return found;
    }

    private static void describe(String where, GraphQLNamedSchemaElement element, Map<String, String> found) {
        String here = where + element.getName();
        found.put(here, Objects.requireNonNullElse(element.getDescription(), ""));
        for (GraphQLSchemaElement child : element.getChildren()) {
            boolean own = child instanceof GraphQLFieldDefinition
                    || child instanceof GraphQLArgument
                    || child instanceof GraphQLInputObjectField
                    || child instanceof GraphQLEnumValueDefinition;
            if (own) {
                describe(here + ".", (GraphQLNamedSchemaElement) child, found);
            }
        }
    }

    /** The type of a field without its wrappers. */
    static GraphQLNamedOutputType named(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAllAs(field.getType());
    }

    /** A field as {@code Type.field}, by the interface that declares it for all, else by its own type. */
    static String declared(GraphQLImplementingType type, GraphQLFieldDefinition field) {
        return type.getInterfaces().stream()
                .map(GraphQLImplementingType.class::cast)
                .filter(parent -> parent.getFieldDefinition(field.getName()) != null)
                .findFirst()
                .map(parent -> declared(parent, field))
                .orElse(type.getName() + "." + field.getName());
    }

    /** Whether all values of a type have an id. */
    static boolean isNode(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLImplementingType own ->
                own.getName().equals("Node")
                        || own.getInterfaces().stream()
                                .anyMatch(parent -> parent.getName().equals("Node"));
            case GraphQLUnionType union -> union.getTypes().stream().allMatch(Sdl::isNode);
            default -> false;
        };
    }

    /** Whether it is a page of a list. */
    static boolean isConnection(GraphQLNamedType type) {
        return type instanceof GraphQLObjectType object && object.getFieldDefinition("pageInfo") != null;
    }

    /** The object types that a type may turn out to be. */
    List<GraphQLObjectType> possible(GraphQLNamedOutputType type) {
        return Objects.requireNonNull(
                switch (type) {
                    case GraphQLObjectType object -> List.of(object);
                    case GraphQLInterfaceType parent -> Objects.requireNonNull(schema.getImplementations(parent));
                    case GraphQLUnionType union ->
                        union.getTypes().stream()
                                .map(GraphQLObjectType.class::cast)
                                .toList();
                    default -> List.<GraphQLObjectType>of();
                });
    }
}
