package org.factgate.server.engine.levels;

import graphql.schema.GraphQLType;
import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/** A list of the response. */
final class ResponseList extends AbstractList<@Nullable Object> implements Container {
    private final Shape.ListOf shape;
    private final @Nullable Object[] items;
    private final Container parent;
    private final int slot;

    ResponseList(Shape.ListOf shape, int size, Container parent, int slot) {
        this.shape = shape;
        this.items = new @Nullable Object[size];
        this.parent = parent;
        this.slot = slot;
    }

    @Override
    public GraphQLType type() {
        return shape.type();
    }

    @Override
    public Container parent() {
        return parent;
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public boolean requires(int index) {
        return shape.item().required();
    }

    @Override
    public Object segment(int index) {
        return index;
    }

    @Override
    public void put(int index, @Nullable Object value) {
        items[index] = value;
    }

    @Override
    public @Nullable Object get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }
}
