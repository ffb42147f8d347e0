package org.factgate.server.engine.levels;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.factgate.server.call.RequestContext;
import org.factgate.server.engine.lookup.Lookup;
import org.factgate.server.engine.lookup.RecordCache;
import org.factgate.server.engine.lookup.Root;
import org.jspecify.annotations.Nullable;

/** One execution, from the root to the leaves. Used by one thread. */
final class LevelExecution {
    private final ExecutionContext execution;
    private final RequestContext context;
    private final Reads reads;
    private final Level level = new Level();
    private final Completion completion;
    private Map<Lookup, Pending> pending = new LinkedHashMap<>();

    LevelExecution(ExecutionContext execution, RequestContext context, Reads reads, FieldFailure failure) {
        this.execution = execution;
        this.context = context;
        this.reads = reads;
        this.completion = new Completion(execution, failure, level);
    }

    /** The result of an operation. */
    ExecutionResult of(Plan plan) {
        ResponseObject root = new ResponseObject(plan.root(), null, 0);
        level.add(plan.root(), root, Root.QUERY);
        while (!level.isEmpty()) {
            // what parents have at hand does not wait: a level ends where something has to be read
            while (!level.isEmpty()) {
                level.take().forEach(this::fetch);
            }
            read();
        }
        return completion.result(root);
    }

    /** Takes the fields of like objects, one field after the other; what has to be read waits for all of the level. */
    private void fetch(Level.Group group) {
        Selection selection = group.selection();
        for (int i = 0; i < selection.size(); i++) {
            if (execution.getExecutionInput().isCancelled()) {
                throw new AbortExecutionException("the execution was cancelled");
            }
            PlannedField field = selection.field(i);
            if (field.isTypeName()) {
                each(field, i, group, _ -> selection.type().getName());
            } else if (field.resolver() == null) {
                each(field, i, group, field::component);
            } else {
                ask(field, i, group);
            }
        }
    }

    private void ask(PlannedField field, int slot, Level.Group group) {
        Question question;
        try {
            question = field.question(execution, context);
        } catch (RuntimeException e) {
            each(field, slot, group, _ -> {
                throw e;
            });
            return;
        }
        switch (question) {
            case Question.Plain plain ->
                each(field, slot, group, source -> plain.resolver().value().of(source, plain.call()));
            case Question.Entry entry -> each(field, slot, group, _ -> entered(entry));
            case Question.Batch batch -> {
                for (int i = 0; i < group.size(); i++) {
                    look(field, batch, group.object(i), slot, group.source(i));
                }
            }
        }
    }

    private void each(PlannedField field, int slot, Level.Group group, Function<Object, @Nullable Object> value) {
        for (int i = 0; i < group.size(); i++) {
            Object found;
            try {
                found = value.apply(group.source(i));
            } catch (RuntimeException e) {
                completion.fail(field, group.object(i), slot, e);
                continue;
            }
            completion.complete(field, group.object(i), slot, found);
        }
    }

    private @Nullable Object entered(Question.Entry entry) {
        RecordCache.Known known = reads.find(entry.lookup(), Root.QUERY);
        if (known != null) {
            return known.value();
        }
        Object value = entry.resolver().value().of(Root.QUERY, entry.call());
        reads.keep(entry.lookup(), Set.of(Root.QUERY), value == null ? Map.of() : Map.of(Root.QUERY, value));
        return value;
    }

    private void look(PlannedField field, Question.Batch batch, ResponseObject object, int slot, Object source) {
        Object parent;
        try {
            parent = batch.resolver().key().of(source, batch.call());
        } catch (RuntimeException e) {
            completion.fail(field, object, slot, e);
            return;
        }
        if (parent == null) {
            found(batch, field, object, slot, null);
            return;
        }
        RecordCache.Known known = reads.find(batch.lookup(), parent);
        if (known != null) {
            found(batch, field, object, slot, known.value());
        } else {
            pending.computeIfAbsent(batch.lookup(), _ -> new Pending(batch))
                    .add(new Waiting(field, object, slot, parent));
        }
    }

    private void found(
            Question.Batch batch, PlannedField field, ResponseObject object, int slot, @Nullable Object value) {
        completion.complete(
                field, object, slot, value == null ? batch.resolver().absent() : value);
    }

    /** Reads what the level waits for, each lookup once for all parents. */
    private void read() {
        Collection<Pending> due = pending.values();
        pending = new LinkedHashMap<>();
        for (Pending one : due) {
            Map<?, ?> values;
            try {
                values = one.batch.resolver().load().of(one.parents, one.batch.call());
            } catch (RuntimeException e) {
                one.waiting.forEach(waiting -> completion.fail(waiting.field, waiting.object, waiting.slot, e));
                continue;
            }
            reads.keep(one.batch.lookup(), one.parents, values);
            for (Waiting waiting : one.waiting) {
                found(one.batch, waiting.field, waiting.object, waiting.slot, values.get(waiting.parent));
            }
        }
    }

    /** A lookup of a level, with the parents for which it is due and the fields that wait for it. */
    private static final class Pending {
        private final Question.Batch batch;
        private final Set<Object> parents = new LinkedHashSet<>();
        private final List<Waiting> waiting = new ArrayList<>();

        Pending(Question.Batch batch) {
            this.batch = batch;
        }

        void add(Waiting one) {
            parents.add(one.parent);
            waiting.add(one);
        }
    }

    /** A field of an object that waits for what its parent's key brings. */
    private record Waiting(PlannedField field, ResponseObject object, int slot, Object parent) {}
}
