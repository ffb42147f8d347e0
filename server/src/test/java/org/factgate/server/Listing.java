package org.factgate.server;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A connection to ask for pages of.
 *
 * @param query the query, with a place for the arguments and one for the selection
 * @param path where the answer has it
 * @param definition the field
 */
record Listing(String query, String path, GraphQLFieldDefinition definition) {
    private static final Sdl SDL = new Sdl();

    /** What tells the items of these types apart, as they have no id. */
    private static final Map<String, String> WITHOUT_ID =
            Map.of("Event", "date title record { id }", "Citation", "locator stance says record { id }");

    /** Long lists that an entity owns, short ones, and those whose edges carry more than the node. */
    private static final List<String> OWNED = List.of(
            "State kaz participations",
            "State kaz related",
            "State kaz timeline",
            "State chn signedDocuments",
            "Organisation org-sco meetings",
            "Organisation org-sco memberships",
            "Organisation org-sco adoptedDocuments",
            "Organisation org-un participations",
            "Person person-vladimir-putin tenures",
            "Summit summit-2017-astana documents",
            "Summit summit-2017-astana participations",
            "Document doc-sco-charter relatedDocuments",
            "Topic topic-security documents",
            "Topic topic-international unLinks",
            "Source alimbayev-2018 citedBy",
            "Source alimbayev-2018 claims");

    /** All connections of the query type. */
    static Stream<Listing> ofTheQuery() {
        return SDL.object("Query").getFieldDefinitions().stream()
                .filter(field -> Sdl.isConnection(Sdl.named(field)))
                .map(field -> new Listing(
                        "{ " + field.getName() + "(" + required(field) + "%s) { %s } }", field.getName(), field));
    }

    /** Connections that nodes own, of all sorts. */
    static Stream<Listing> ofNodes() {
        return OWNED.stream().map(words -> words.split(" ", -1)).map(owned -> {
            GraphQLFieldDefinition field =
                    Objects.requireNonNull(SDL.object(owned[0]).getFieldDefinition(owned[2]), owned[2]);
            return new Listing(
                    "{ node(id: \"" + owned[1] + "\") { ... on " + owned[0] + " { " + owned[2] + "(%s) { %s } } } }",
                    "node." + owned[2],
                    field);
        });
    }

    /** A request for a page of it. */
    String ask(String arguments, String selection) {
        return query.formatted(arguments, selection);
    }

    /** What tells an item apart from the others. */
    String identity() {
        GraphQLFieldDefinition nodes = ((GraphQLObjectType) Sdl.named(definition)).getFieldDefinition("nodes");
        return WITHOUT_ID.getOrDefault(Sdl.named(nodes).getName(), "... on Node { id }");
    }

    boolean canBeOrdered() {
        return definition.getArgument("orderBy") != null;
    }

    /** Search needs something to search for. */
    private static String required(GraphQLFieldDefinition field) {
        return field.getArgument("query") == null ? "" : "query: \"summit\", ";
    }

    @Override
    public String toString() {
        return query.formatted("…", "…");
    }
}
