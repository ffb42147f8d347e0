package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of a reply. Its values are found by a path of response names, such as {@code members.nodes.name}, which goes through lists.
 *
 * @param members by response name
 */
record Found(Map<?, ?> members) {
    static Found parse(String json) {
        return new Found(new JsonObject(json).getMap());
    }

    /** A JSON text in the form in which {@link #pretty} writes it, so that a comparison shows the members that differ. */
    static String json(String text) {
        return parse(text).pretty();
    }

    /** The whole of it as JSON. The order of members counts (GraphQL specification, section 7.2.2). */
    String pretty() {
        return Json.encodePrettily(members);
    }

    /** The only value at a path. */
    @Nullable
    Object at(String path) {
        List<?> values = values(path).toList();
        assertThat(values).as(path).hasSize(1);
        return values.getFirst() == NULL ? null : values.getFirst();
    }

    /** The only value at a path, as text. */
    String text(String path) {
        return String.valueOf(Objects.requireNonNull(at(path), path));
    }

    /** A member as text; null if it is missing or null. */
    @Nullable
    String textOrNull(String member) {
        Object value = members.get(member);
        return value == null ? null : value.toString();
    }

    /** The only whole number at a path. */
    int number(String path) {
        return (Integer) Objects.requireNonNull(at(path), path);
    }

    /** The only truth value at a path. */
    boolean flag(String path) {
        return (Boolean) Objects.requireNonNull(at(path), path);
    }

    /** Whether the only value at a path is null. */
    boolean isNull(String path) {
        return at(path) == null;
    }

    /** Whether there is nothing but nulls at a path. */
    boolean isEmpty(String path) {
        return values(path).allMatch(value -> value == NULL);
    }

    /** All values at a path as texts, none of which may be null. */
    List<String> texts(String path) {
        return values(path)
                .peek(value -> assertThat(value).as(path).isNotSameAs(NULL))
                .map(String::valueOf)
                .toList();
    }

    /** All values at a path as texts; nulls are left out. */
    List<String> present(String path) {
        return values(path).filter(value -> value != NULL).map(String::valueOf).toList();
    }

    /** All objects at a path; nulls are left out. */
    List<Found> parts(String path) {
        return values(path)
                .filter(value -> value != NULL)
                .map(value -> new Found((Map<?, ?>) value))
                .toList();
    }

    /** The only object at a path. */
    Found part(String path) {
        return new Found((Map<?, ?>) Objects.requireNonNull(at(path), path));
    }

    private Stream<Object> values(String path) {
        Stream<Object> values = Stream.of(members);
        for (String name : path.split("\\.", -1)) {
            values = values.filter(value -> value != NULL).flatMap(value -> each(member((Map<?, ?>) value, name)));
        }
        return values;
    }

    private static @Nullable Object member(Map<?, ?> object, String name) {
        assertThat(object.containsKey(name)).as("%s in %s", name, object).isTrue();
        return object.get(name);
    }

    private static Stream<Object> each(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().flatMap(Found::each);
        }
        return Stream.of(value == null ? NULL : value);
    }

    /** Stands for null in a stream. */
    private static final Object NULL = new Object();
}
