package org.factgate.server.engine;

import graphql.schema.idl.TypeDefinitionRegistry;

/** A schema as it is written, parsed: what takes long and is the same for every engine. */
public final class SchemaDefinition {
    private final TypeDefinitionRegistry types;

    private SchemaDefinition(TypeDefinitionRegistry types) {
        this.types = types;
    }

    /**
     * Parses a schema.
     *
     * @throws graphql.schema.idl.errors.SchemaProblem if it is wrong
     */
    public static SchemaDefinition parse(String text) {
        return new SchemaDefinition(Schemas.types(text));
    }

    TypeDefinitionRegistry types() {
        return types;
    }
}
