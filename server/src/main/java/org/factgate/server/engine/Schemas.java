package org.factgate.server.engine;

import graphql.TypeResolutionEnvironment;
import graphql.language.Document;
import graphql.language.InterfaceTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Objects;
import org.factgate.domain.Node;
import org.factgate.server.limits.ListSizes;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** The schema with its resolvers. */
final class Schemas {
    private Schemas() {}

    /** The types of an SDL. */
    static TypeDefinitionRegistry types(String sdl) {
        Document document = ListSizes.declare(
                Parser.parse(ParserEnvironment.newParserEnvironment()
                        .document(sdl)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build()),
                PageArguments.DEFAULT_SIZE);
        return new SchemaParser().buildRegistry(document);
    }

    /**
     * The types with their resolvers.
     *
     * @param types stays as it is
     */
    static GraphQLSchema executable(TypeDefinitionRegistry types, Fields fields, DataFetchers fetchers) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(WithheldDirectives.introspection())
                .strictMode(false)
                .scalar(Scalars.ID)
                .strictMode(true);
        Scalars.all().forEach(wiring::scalar);
        fields.all()
                .forEach((type, resolvers) -> wiring.type(type, builder -> {
                    resolvers.forEach(
                            (field, resolver) -> builder.dataFetcher(field, fetcher(fetchers, type, field, resolver)));
                    return builder;
                }));
        TypeResolver byNodeType = Schemas::resolve;
        types.getTypes(InterfaceTypeDefinition.class)
                .forEach(type -> wiring.type(type.getName(), builder -> builder.typeResolver(byNodeType)));
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static DataFetcher<?> fetcher(DataFetchers fetchers, String type, String field, FieldResolver resolver) {
        return switch (type) {
            case "Query" -> fetchers.ofQuery(field, resolver);
            case "Subscription" -> {
                DataFetcher<?> fetcher = fetchers.of(resolver);
                yield environment -> new OneEvent(Objects.requireNonNull(fetcher.get(environment)));
            }
            default -> fetchers.of(resolver);
        };
    }

    private static GraphQLObjectType resolve(TypeResolutionEnvironment environment) {
        Node node = Objects.requireNonNull(environment.getObject());
        return Objects.requireNonNull(
                environment.getSchema().getObjectType(node.type().sdlName()));
    }
}
