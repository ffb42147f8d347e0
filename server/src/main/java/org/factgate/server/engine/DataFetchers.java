package org.factgate.server.engine;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.call.RequestContext;
import org.factgate.server.wiring.FieldResolver;
import org.jspecify.annotations.Nullable;

/**
 * Turns field resolvers into data fetchers. A batch becomes a data loader, one for each relation and set of arguments, which is made when a
 * field of the operation first needs it; graphql-java dispatches all loaders of a level together, on the thread that executes.
 */
final class DataFetchers {
    private DataFetchers() {}

    static DataFetcher<?> of(FieldResolver resolver) {
        return switch (resolver) {
            case FieldResolver.Plain plain -> environment -> plain.value().of(source(environment), call(environment));
            case FieldResolver.Batch batch -> environment -> load(batch, environment);
            case FieldResolver.Either either ->
                environment -> either.lookup().test(call(environment))
                        ? load(either.batch(), environment)
                        : either.plain().value().of(source(environment), call(environment));
        };
    }

    private static @Nullable Object load(FieldResolver.Batch batch, DataFetchingEnvironment environment) {
        FieldCall call = call(environment);
        Object key = batch.key().of(source(environment), call);
        if (key == null) {
            return batch.absent();
        }
        String name = loaderName(batch, environment, call);
        environment.getDataLoaderRegistry().computeIfAbsent(name, _ -> loader(batch, call));
        DataLoader<Object, Object> loader = Objects.requireNonNull(environment.getDataLoader(name), name);
        CompletableFuture<?> value = loader.load(key);
        Object absent = batch.absent();
        return absent == null ? value : value.thenApply(found -> found == null ? absent : found);
    }

    private static DataLoader<Object, Object> loader(FieldResolver.Batch batch, FieldCall call) {
        return DataLoaderFactory.newMappedDataLoader(
                (Set<Object> keys) -> CompletableFuture.completedFuture(found(batch, keys, call)),
                DataLoaderOptions.newOptions().build());
    }

    private static Map<Object, Object> found(FieldResolver.Batch batch, Set<Object> keys, FieldCall call) {
        return new HashMap<>(batch.load().of(keys, call));
    }

    /** Fields share a loader if the same is asked of the same relation. */
    private static String loaderName(FieldResolver.Batch batch, DataFetchingEnvironment environment, FieldCall call) {
        if (environment.getArguments().isEmpty()
                && environment.getFieldDefinition().getArguments().isEmpty()) {
            return batch.relation();
        }
        return batch.relation() + environment.getArguments() + (call.selects().test("totalCount") ? " with total" : "");
    }

    private static FieldCall call(DataFetchingEnvironment environment) {
        RequestContext context =
                environment.getGraphQlContext().getOrDefault(RequestContext.class, RequestContext.DEFAULT);
        return new FieldCall(
                new Arguments(arguments(environment)),
                context,
                path -> environment.getSelectionSet().contains(path));
    }

    /** An argument given as null is in the map with the value null. */
    private static Map<String, @Nullable Object> arguments(DataFetchingEnvironment environment) {
        return new HashMap<>(environment.getArguments());
    }

    private static Object source(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        return source == null ? Root.QUERY : source;
    }

    /** The parent of the entry fields. */
    private enum Root {
        QUERY
    }
}
