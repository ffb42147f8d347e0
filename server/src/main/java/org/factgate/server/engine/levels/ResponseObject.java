package org.factgate.server.engine.levels;

import graphql.schema.GraphQLObjectType;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of the response: a map in the order of its selection, whose keys are shared by all objects of one selection. A field that has no
 * value yet is null.
 */
public final class ResponseObject extends AbstractMap<String, @Nullable Object> implements Container {
    private final Selection selection;
    private final @Nullable Object[] values;
    private final @Nullable Container parent;
    private final int slot;

    ResponseObject(Selection selection, @Nullable Container parent, int slot) {
        this.selection = selection;
        this.values = new @Nullable Object[selection.size()];
        this.parent = parent;
        this.slot = slot;
    }

    @Override
    public GraphQLObjectType type() {
        return selection.type();
    }

    @Override
    public @Nullable Container parent() {
        return parent;
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public boolean requires(int field) {
        return selection.field(field).shape().required();
    }

    @Override
    public Object segment(int field) {
        return selection.field(field).key();
    }

    @Override
    public void put(int field, @Nullable Object value) {
        values[field] = value;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry<String, @Nullable Object> entry =
                    new SimpleImmutableEntry<>(selection.field(next).key(), values[next]);
            next++;
            return entry;
        }
    }
}
