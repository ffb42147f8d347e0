package org.factgate.server.wiring;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.factgate.server.call.FieldCall;
import org.jspecify.annotations.Nullable;

/** How a field gets its value. */
public sealed interface FieldResolver {
    /** From its parent alone, without reading the store. */
    @FunctionalInterface
    interface PlainValue {
        /** The value for one parent. */
        @Nullable
        Object of(Object parent, FieldCall call);
    }

    /** The key of a parent, by which its value is looked up. */
    @FunctionalInterface
    interface Key {
        /** Null if the parent has no value. */
        @Nullable
        Object of(Object parent, FieldCall call);
    }

    /** Values for many keys at once. */
    @FunctionalInterface
    interface Load {
        /** The values by key; keys without a value are missing. */
        Map<?, ?> of(Set<Object> keys, FieldCall call);
    }

    /**
     * A value that the parent has at hand.
     *
     * @param value takes it
     */
    record Plain(PlainValue value) implements FieldResolver {}

    /**
     * A value that is looked up, for all parents of a level in one go.
     *
     * @param relation what is looked up: fields of one relation with equal arguments are looked up together
     * @param key the parent's key
     * @param load looks the keys up; its call has the arguments that all of them share
     * @param absent what stands for a missing value; null for none
     */
    record Batch(
            String relation, Key key, Load load, @Nullable Object absent) implements FieldResolver {}

    /**
     * A value that is looked up for some calls and at hand for others.
     *
     * @param lookup whether it is looked up
     * @param batch how it is looked up
     * @param plain how it is taken
     */
    record Either(Predicate<FieldCall> lookup, Batch batch, Plain plain) implements FieldResolver {}
}
