package org.factgate.server.engine.levels;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.call.RequestContext;
import org.factgate.server.call.Selected;
import org.factgate.server.wiring.FieldResolver;
import org.jspecify.annotations.Nullable;

/** A field of a selection: all that is the same for every object on which it is selected. */
final class PlannedField {
    private final GraphQLObjectType parent;
    private final MergedField merged;
    private final GraphQLFieldDefinition definition;
    private final Shape shape;
    private final Plan plan;
    private final @Nullable FieldResolver resolver;
    private final Set<Selected> selects;
    private final boolean constant;
    private final ConcurrentMap<GraphQLObjectType, Selection> below = new ConcurrentHashMap<>();
    private volatile @Nullable Question asked;
    private volatile @Nullable Component component;

    PlannedField(GraphQLObjectType parent, MergedField merged, Plan plan) {
        this.parent = parent;
        this.merged = merged;
        this.plan = plan;
        this.definition = Introspection.getFieldDefinition(plan.schema(), parent, merged.getName());
        this.shape = Shape.of(definition.getType());
        this.resolver = plan.resolver(parent, merged.getName());
        this.selects = selects();
        this.constant = merged.getArguments().stream().map(Argument::getValue).noneMatch(PlannedField::varies);
    }

    /** Its name in the response. */
    String key() {
        return merged.getResultKey();
    }

    MergedField merged() {
        return merged;
    }

    GraphQLFieldDefinition definition() {
        return definition;
    }

    Shape shape() {
        return shape;
    }

    /** How its value is found; null for what the parent has under its name. */
    @Nullable
    FieldResolver resolver() {
        return resolver;
    }

    boolean isTypeName() {
        return definition.getName().equals(Introspection.TypeNameMetaFieldDef.getName());
    }

    /** What the parent has under its name. */
    @Nullable
    Object component(Object source) {
        Component known = component;
        if (known == null || !known.parent.equals(source.getClass())) {
            known = new Component(source.getClass(), plan.components().of(source.getClass(), definition.getName()));
            component = known;
        }
        return known.accessor.apply(source);
    }

    /** What is selected on its value, if that is an object of this type. */
    Selection below(GraphQLObjectType type) {
        Selection known = below.get(type);
        return known != null ? known : below.computeIfAbsent(type, one -> plan.collect(merged, one));
    }

    /** What it is asked for in one execution; computed once where no variable takes part. */
    Question question(ExecutionContext execution, RequestContext context) {
        Question known = asked;
        if (known != null && known.call().context().equals(context)) {
            return known;
        }
        Question question = Question.of(
                Objects.requireNonNull(resolver), plan.isQuery(parent), definition.getName(), call(execution, context));
        if (constant) {
            asked = question;
        }
        return question;
    }

    private FieldCall call(ExecutionContext execution, RequestContext context) {
        Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                plan.schema().getCodeRegistry(),
                definition.getArguments(),
                merged.getArguments(),
                execution.getCoercedVariables(),
                execution.getGraphQLContext(),
                execution.getLocale());
        // an argument given as null is in the map with the value null
        Map<String, @Nullable Object> given = new HashMap<>(arguments);
        return new FieldCall(new Arguments(Collections.unmodifiableMap(given)), context, selects);
    }

    private Set<Selected> selects() {
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType type)
                || type.getFieldDefinition("pageInfo") == null) {
            return Set.of();
        }
        Selection page = below(type);
        Set<Selected> found = EnumSet.noneOf(Selected.class);
        for (Selected one : Selected.values()) {
            if (one.isIn(page::has)) {
                found.add(one);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    @SuppressWarnings("rawtypes") // as the syntax tree declares it
    private static boolean varies(Node<?> value) {
        if (value instanceof VariableReference) {
            return true;
        }
        for (Node child : value.getChildren()) {
            if (varies(child)) {
                return true;
            }
        }
        return false;
    }

    /** The accessor that was used last: parents are seldom of more than one class. */
    private record Component(Class<?> parent, Function<Object, Object> accessor) {}
}
