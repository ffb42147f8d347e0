package org.factgate.server.wiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.Role;
import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.Origin;
import org.factgate.server.paging.PageArguments;
import org.jspecify.annotations.Nullable;

/** The resolvers of all fields that need one, by type and field as in the SDL. */
public final class Fields {
    private final Map<String, Map<String, FieldResolver>> byType = new LinkedHashMap<>();

    /** The fields of a type. */
    public Type type(String name) {
        return new Type(name);
    }

    /** The resolvers by the name of the type and of the field. */
    public Map<String, Map<String, FieldResolver>> all() {
        return byType;
    }

    /** Registers the resolvers of one type's fields. */
    public final class Type {
        private final String type;

        private Type(String type) {
            this.type = type;
        }

        /** A field with any resolver. A field has one resolver only. */
        public Type field(String field, FieldResolver resolver) {
            FieldResolver former =
                    byType.computeIfAbsent(type, name -> new LinkedHashMap<>()).put(field, resolver);
            if (former != null) {
                throw new IllegalStateException(type + "." + field + " has two resolvers");
            }
            return this;
        }

        /** A value that the parent has at hand. */
        public <P> Type plain(String field, Class<P> parent, BiFunction<P, FieldCall, @Nullable Object> value) {
            return field(field, new FieldResolver.Plain((source, call) -> value.apply(parent.cast(source), call)));
        }

        /** One node to which the parent refers by id. */
        public <P, T> Type one(
                String field, Class<P> parent, Function<P, @Nullable NodeId> reference, Catalogue<T, ?, ?> nodes) {
            return field(
                    field,
                    new FieldResolver.Batch(
                            nodes.getClass().getSimpleName(),
                            (source, call) -> reference.apply(parent.cast(source)),
                            (keys, call) -> nodes.byIds(ids(keys)),
                            null));
        }

        /** The page of a list that the parent owns. */
        public <F, O extends Enum<O>> Type list(
                String field, Catalogue<?, F, O> nodes, O way, Function<Arguments, F> filter, Order order) {
            return field(
                    field,
                    new FieldResolver.Batch(
                            type + "." + field,
                            (source, call) -> ((Node) source).id(),
                            (keys, call) -> lists(nodes, way, ids(keys), PageArguments.list(call, filter, order)),
                            null));
        }

        /** The whole list of nodes to which the parent is linked; short by nature. */
        public Type linked(String field, Catalogue<?, ?, ?> nodes, Role role) {
            return lookup(field, (keys, call) -> nodes.linkedFrom(role, keys));
        }

        /** A whole list that is looked up by the parent's id; short by nature. */
        public Type lookup(String field, BiFunction<Set<NodeId>, FieldCall, Map<NodeId, ?>> lists) {
            return field(
                    field,
                    new FieldResolver.Batch(
                            type + "." + field,
                            (source, call) -> ((Node) source).id(),
                            (keys, call) -> lists.apply(ids(keys), call),
                            List.of()));
        }

        /** A value that is looked up and is the same for every parent. */
        public Type shared(String field, Function<FieldCall, Object> value) {
            return field(
                    field,
                    new FieldResolver.Batch(
                            type + "." + field,
                            (source, call) -> type,
                            (keys, call) -> Map.of(type, value.apply(call)),
                            null));
        }

        /** A field of the query type: the page of all nodes of a kind. */
        public <F, O extends Enum<O>> Type all(
                String field, Catalogue<?, F, O> nodes, Function<Arguments, F> filter, Order order) {
            return root(field, call -> {
                ListRequest<F> request = PageArguments.list(call, filter, order);
                return Connection.of(nodes.list(request), Origin.all(nodes, request));
            });
        }

        /** A field of the query type that is looked up by itself. */
        public Type root(String field, Function<FieldCall, @Nullable Object> value) {
            return field(field, new FieldResolver.Plain((source, call) -> value.apply(call)));
        }

        /**
         * A field of the query type: one node by the argument {@code id} or by one of its natural keys, exactly one of them.
         *
         * @param keys finds ids, by the name of the argument
         */
        public Type byIdOrKey(
                String field, Catalogue<?, ?, ?> nodes, Map<String, Function<Set<String>, Map<String, NodeId>>> keys) {
            String[] names = Stream.concat(
                            Stream.of("id"), keys.keySet().stream().sorted())
                    .toArray(String[]::new);
            return root(field, call -> {
                String name = call.arguments().onlyOneOf(names);
                String value = call.arguments().given(name);
                Function<Set<String>, Map<String, NodeId>> key = keys.get(name);
                if (key == null) {
                    return find(nodes, value);
                }
                NodeId id = key.apply(Set.of(value)).get(value);
                return id == null ? null : find(nodes, id.value());
            });
        }

        /** A field of the query type: one node by the argument {@code id}. */
        public Type byId(String field, Catalogue<?, ?, ?> nodes) {
            return root(field, call -> find(nodes, call.arguments().text("id")));
        }
    }

    /** One node by what the client calls its id; null if there is none. */
    public static <T> @Nullable T find(Catalogue<T, ?, ?> nodes, @Nullable String id) {
        if (id == null || !NodeId.isValid(id)) {
            return null;
        }
        NodeId key = new NodeId(id);
        return nodes.byIds(Set.of(key)).get(key);
    }

    /** The keys of a batch as ids. */
    public static Set<NodeId> ids(Set<Object> keys) {
        return keys.stream().map(NodeId.class::cast).collect(Collectors.toSet());
    }

    private static <F, O extends Enum<O>> Map<NodeId, Connection> lists(
            Catalogue<?, F, O> nodes, O way, Set<NodeId> owners, ListRequest<F> request) {
        Map<NodeId, ? extends Page<?>> pages = nodes.listsOf(way, owners, request);
        return owners.stream().collect(Collectors.toMap(Function.identity(), owner -> {
            Page<?> page = pages.get(owner);
            return Connection.of(page == null ? Page.empty() : page, new Origin<>(nodes, request, way, owner));
        }));
    }

    /** Pages as connections. */
    public static Map<NodeId, Connection> connections(
            Map<NodeId, ? extends Page<?>> pages, FieldCall call, Order order) {
        Order actual = PageArguments.order(call, order);
        return pages.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, page -> Connection.of(page.getValue(), actual)));
    }
}
