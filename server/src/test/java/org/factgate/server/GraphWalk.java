package org.factgate.server;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;
import org.jspecify.annotations.Nullable;

/** Asks for all that can be asked for without knowing anything: every list of the query type to its end, with all fields of its items. */
final class GraphWalk {
    private final Engine engine;
    private final Sdl sdl;
    private final Selections selections;
    private final Seen seen;

    private GraphWalk(Engine engine, Sdl sdl) {
        this.engine = engine;
        this.sdl = sdl;
        this.selections = new Selections(sdl);
        this.seen = new Seen(sdl);
    }

    /** What the whole graph shows. */
    static Seen through(Engine engine, Sdl sdl) {
        GraphWalk walk = new GraphWalk(engine, sdl);
        GraphQLObjectType query = sdl.object("Query");
        for (GraphQLFieldDefinition field : query.getFieldDefinitions()) {
            GraphQLNamedOutputType type = Sdl.named(field);
            if (Sdl.isConnection(type)) {
                walk.list(field.getName(), Selections.needed(query, field), (GraphQLObjectType) type);
            } else if (field.getArguments().isEmpty()) {
                walk.seen.answer(query, walk.ask("{ " + field.getName() + walk.selections.all(type) + "}", Map.of()));
            }
        }
        return walk.seen;
    }

    private void list(String field, String needed, GraphQLObjectType connection) {
        String query = "query($after: String) { page: %s(%s first: 100, after: $after) %s }"
                .formatted(field, needed, selections.page(connection));
        Map<String, @Nullable Object> variables = new HashMap<>();
        Map<?, ?> info;
        do {
            Map<?, ?> page =
                    (Map<?, ?>) Objects.requireNonNull(ask(query, variables).get("page"));
            seen.answer(sdl.object("Query"), Map.of(field, page));
            info = (Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"));
            variables.put("after", info.get("endCursor"));
        } while (Boolean.TRUE.equals(info.get("hasNextPage")));
    }

    private Map<?, ?> ask(String query, Map<String, @Nullable Object> variables) {
        Answer answer = engine.execute(new Operation(query, null, new LinkedHashMap<>(variables)));
        if (answer.body().containsKey("errors")) {
            throw new AssertionError(answer.body().get("errors") + "\n" + query);
        }
        return (Map<?, ?>) Objects.requireNonNull(answer.body().get("data"));
    }
}
