package org.factgate.server.engine;

import graphql.GraphQLContext;
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
import org.factgate.server.call.Selected;
import org.factgate.server.engine.lookup.Lookup;
import org.factgate.server.engine.lookup.RecordCache;
import org.factgate.server.engine.lookup.Root;
import org.factgate.server.wiring.FieldResolver;
import org.jspecify.annotations.Nullable;

/**
 * Turns field resolvers into data fetchers. What the cache holds is answered at once. Otherwise a batch becomes a data loader, one for each
 * relation and set of arguments, which is made when a field of the operation first needs it; graphql-java dispatches all loaders of a level
 * together, on the thread that executes.
 */
final class DataFetchers {
    private final RecordCache cache;

    DataFetchers(RecordCache cache) {
        this.cache = cache;
    }

    /** The fetcher of a field of an object. */
    DataFetcher<?> of(FieldResolver resolver) {
        return switch (resolver) {
            case FieldResolver.Plain plain -> environment -> plain.value().of(source(environment), call(environment));
            case FieldResolver.Batch batch -> environment -> load(batch, environment);
            case FieldResolver.Either either ->
                environment -> either.lookup().test(call(environment))
                        ? load(either.batch(), environment)
                        : either.plain().value().of(source(environment), call(environment));
        };
    }

    /** The fetcher of an entry field: it reads the store though it has no parent. */
    DataFetcher<?> ofQuery(String field, FieldResolver resolver) {
        return resolver instanceof FieldResolver.Plain plain
                ? environment -> read(field, plain, environment)
                : of(resolver);
    }

    private @Nullable Object read(String field, FieldResolver.Plain plain, DataFetchingEnvironment environment) {
        FieldCall call = call(environment);
        Lookup lookup = Lookup.of(field, call);
        RecordCache.Known known = cache.find(lookup, Root.QUERY);
        if (known != null) {
            return known.value();
        }
        Object value = plain.value().of(Root.QUERY, call);
        cache.keep(lookup, Root.QUERY, value);
        return value;
    }

    private @Nullable Object load(FieldResolver.Batch batch, DataFetchingEnvironment environment) {
        FieldCall call = call(environment);
        Object parent = batch.key().of(source(environment), call);
        if (parent == null) {
            return batch.absent();
        }
        Lookup lookup = Lookup.of(batch.relation(), call);
        RecordCache.Known known = cache.find(lookup, parent);
        if (known != null) {
            return known.value() == null ? batch.absent() : known.value();
        }
        String name = lookup.toString();
        environment.getDataLoaderRegistry().computeIfAbsent(name, _ -> loader(batch, lookup, call));
        DataLoader<Object, Object> loader = Objects.requireNonNull(environment.getDataLoader(name), name);
        CompletableFuture<?> value = loader.load(parent);
        Object absent = batch.absent();
        return absent == null ? value : value.thenApply(found -> found == null ? absent : found);
    }

    private DataLoader<Object, Object> loader(FieldResolver.Batch batch, Lookup lookup, FieldCall call) {
        return DataLoaderFactory.newMappedDataLoader(
                (Set<Object> keys) -> CompletableFuture.completedFuture(found(batch, lookup, keys, call)),
                DataLoaderOptions.newOptions().build());
    }

    private Map<Object, Object> found(FieldResolver.Batch batch, Lookup lookup, Set<Object> keys, FieldCall call) {
        Map<Object, Object> found = new HashMap<>(batch.load().of(keys, call));
        keys.forEach(key -> cache.keep(lookup, key, found.get(key)));
        return found;
    }

    private static FieldCall call(DataFetchingEnvironment environment) {
        return new FieldCall(new Arguments(arguments(environment)), context(environment), selects(environment));
    }

    private static RequestContext context(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().getOrDefault(RequestContext.class, RequestContext.DEFAULT);
    }

    private static Set<Selected> selects(DataFetchingEnvironment environment) {
        GraphQLContext context = environment.getGraphQlContext();
        Selections selections = context.get(Selections.class);
        if (selections == null) {
            selections = new Selections();
            context.put(Selections.class, selections);
        }
        return selections.below(environment);
    }

    /** An argument given as null is in the map with the value null. */
    private static Map<String, @Nullable Object> arguments(DataFetchingEnvironment environment) {
        return new HashMap<>(environment.getArguments());
    }

    private static Object source(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        return source == null ? Root.QUERY : source;
    }
}
