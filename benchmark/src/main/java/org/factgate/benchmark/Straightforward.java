package org.factgate.benchmark;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.graphql.GraphQLHandler;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.factgate.persistence.Archive;
import org.factgate.persistence.PlainArchive;
import org.factgate.server.Gateway;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.call.RequestContext;
import org.factgate.server.call.Selected;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick for answers that are not cached: the same store, schema and resolvers, put together the straightforward way. The HTTP handler
 * of vertx-web-graphql executes on the event loop, every batch hops to a worker and reads in a transaction of its own, its keys spelled out in
 * a statement that is prepared for it, and results go through {@code Map} and {@code JsonObject}. It shares our repositories: what they
 * select, their pages and their indices, in which the comparison is kind to it.
 */
final class Straightforward {
    private static final int WORKERS = 2;

    private final Vertx vertx;
    private final Archive archive;

    private Straightforward(Vertx vertx, Archive archive) {
        this.vertx = vertx;
        this.archive = archive;
    }

    static void serve(Path store) {
        Vertx vertx = Vertx.vertx();
        Archive archive = PlainArchive.open(store, WORKERS);
        GraphQL graphql =
                GraphQL.newGraphQL(new Straightforward(vertx, archive).schema()).build();
        Router router = Router.router(vertx);
        router.route("/graphql")
                .handler(BodyHandler.create(false))
                .handler(GraphQLHandler.builder(graphql)
                        .beforeExecute(execution -> execution.builder().dataLoaderRegistry(new DataLoaderRegistry()))
                        .build());
        vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .onSuccess(server -> System.out.println(ServerProcess.LISTENING + server.actualPort()))
                .onFailure(failure -> {
                    System.err.println("cannot listen: " + failure);
                    vertx.close();
                });
    }

    /** Ours, with other data fetchers. */
    private GraphQLSchema schema() {
        Fields fields = Gateway.fields(archive);
        GraphQLSchema ours = Engine.create(archive, Gateway.sdl(), fields, EngineSettings.DEFAULT)
                .schema();
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(ours.getCodeRegistry());
        fields.all()
                .forEach((type, resolvers) -> resolvers.forEach((field, resolver) ->
                        code.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher(type, resolver))));
        return ours.transform(schema -> schema.codeRegistry(code.build()));
    }

    private DataFetcher<?> fetcher(String type, FieldResolver resolver) {
        return switch (resolver) {
            case FieldResolver.Plain plain
            when type.equals("Query") ->
                environment -> read(() -> plain.value().of(source(environment), call(environment)));
            case FieldResolver.Plain plain -> environment -> plain.value().of(source(environment), call(environment));
            case FieldResolver.Batch batch -> environment -> load(batch, environment);
            case FieldResolver.Either either ->
                environment -> either.lookup().test(call(environment))
                        ? load(either.batch(), environment)
                        : either.plain().value().of(source(environment), call(environment));
        };
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the engine waits for it
    private @Nullable Object load(FieldResolver.Batch batch, DataFetchingEnvironment environment) {
        FieldCall call = call(environment);
        Object key = batch.key().of(source(environment), call);
        if (key == null) {
            return batch.absent();
        }
        String name = batch.relation() + environment.getArguments() + call.selects();
        environment
                .getDataLoaderRegistry()
                .computeIfAbsent(
                        name,
                        _ -> DataLoaderFactory.newMappedDataLoader(
                                (Set<Object> keys) -> found(batch, keys, call),
                                DataLoaderOptions.newOptions().build()));
        DataLoader<Object, Object> loader = Objects.requireNonNull(environment.getDataLoader(name), name);
        CompletableFuture<?> value = loader.load(key).thenApply(found -> found == null ? batch.absent() : found);
        return value;
    }

    private CompletionStage<Map<Object, Object>> found(FieldResolver.Batch batch, Set<Object> keys, FieldCall call) {
        return read(() -> new HashMap<>(batch.load().of(keys, call)));
    }

    @SuppressWarnings("NullAway") // a root field may be null, which executeBlocking cannot know
    private <T> CompletionStage<T> read(Callable<T> work) {
        return vertx.executeBlocking(
                        () -> archive.read(() -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }),
                        false)
                .toCompletionStage();
    }

    private static FieldCall call(DataFetchingEnvironment environment) {
        return new FieldCall(
                new Arguments(new HashMap<>(environment.getArguments())),
                RequestContext.DEFAULT,
                Stream.of(Selected.values())
                        .filter(one -> one.isIn(environment.getSelectionSet()::contains))
                        .collect(Collectors.toSet()));
    }

    private static Object source(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        return source == null ? "Query" : source;
    }
}
