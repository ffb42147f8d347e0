package org.factgate.server.engine;

import graphql.TypeResolutionEnvironment;
import graphql.language.InterfaceTypeDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Objects;
import org.factgate.domain.Node;
import org.factgate.server.wiring.Fields;

/** The schema with its resolvers. */
final class Schemas {
    private Schemas() {}

    static GraphQLSchema executable(String sdl, Fields fields) {
        TypeDefinitionRegistry types = new SchemaParser().parse(sdl);
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().strictMode(true);
        Scalars.all().forEach(wiring::scalar);
        fields.all()
                .forEach((type, resolvers) -> wiring.type(type, builder -> {
                    resolvers.forEach((field, resolver) -> builder.dataFetcher(field, DataFetchers.of(resolver)));
                    return builder;
                }));
        TypeResolver byNodeType = Schemas::resolve;
        types.getTypes(InterfaceTypeDefinition.class)
                .forEach(type -> wiring.type(type.getName(), builder -> builder.typeResolver(byNodeType)));
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static GraphQLObjectType resolve(TypeResolutionEnvironment environment) {
        Node node = Objects.requireNonNull(environment.getObject());
        return Objects.requireNonNull(
                environment.getSchema().getObjectType(node.type().sdlName()));
    }
}
