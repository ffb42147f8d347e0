package org.factgate.server.engine.levels;

import org.factgate.server.call.FieldCall;
import org.factgate.server.engine.lookup.Lookup;
import org.factgate.server.wiring.FieldResolver;

/** How the values of a field are found in one execution. */
sealed interface Question {
    /** What is asked for. */
    FieldCall call();

    /** From the parent. */
    record Plain(FieldCall call, FieldResolver.Plain resolver) implements Question {}

    /**
     * An entry field, which reads the store.
     *
     * @param lookup what is asked of the store
     */
    record Entry(FieldCall call, FieldResolver.Plain resolver, Lookup lookup) implements Question {}

    /**
     * For all parents in one go.
     *
     * @param lookup what is asked of the store
     */
    record Batch(FieldCall call, FieldResolver.Batch resolver, Lookup lookup) implements Question {}

    /** What a field with a resolver asks. */
    static Question of(FieldResolver resolver, boolean entry, String field, FieldCall call) {
        return switch (resolver) {
            case FieldResolver.Plain plain ->
                entry ? new Entry(call, plain, Lookup.of(field, call)) : new Plain(call, plain);
            case FieldResolver.Batch batch -> new Batch(call, batch, Lookup.of(batch.relation(), call));
            case FieldResolver.Either either ->
                either.lookup().test(call)
                        ? new Batch(
                                call, either.batch(), Lookup.of(either.batch().relation(), call))
                        : new Plain(call, either.plain());
        };
    }
}
