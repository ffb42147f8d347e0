package org.factgate.server.engine.levels;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.factgate.domain.Node;
import org.jspecify.annotations.Nullable;

/** Makes the response of the values of fields (GraphQL specification, section 6.4.3). What is an object becomes due on the level. */
final class Completion {
    private final ExecutionContext execution;
    private final FieldFailure failure;
    private final Level level;
    private final List<GraphQLError> errors = new ArrayList<>();
    private boolean nothing;

    Completion(ExecutionContext execution, FieldFailure failure, Level level) {
        this.execution = execution;
        this.failure = failure;
        this.level = level;
    }

    /** The result, when all is complete. */
    ExecutionResult result(ResponseObject root) {
        return ExecutionResultImpl.newExecutionResult()
                .data(nothing ? null : root)
                .errors(errors)
                .build();
    }

    /** A field has a value. */
    void complete(PlannedField field, ResponseObject object, int slot, @Nullable Object value) {
        complete(field, field.shape(), object, slot, value);
    }

    /** A field has an exception instead. */
    void fail(PlannedField field, ResponseObject object, int slot, Exception thrown) {
        errors.add(failure.of(
                thrown,
                execution,
                path(object, slot),
                field.merged().getSingleField().getSourceLocation()));
        empty(object, slot);
    }

    private void complete(PlannedField field, Shape shape, Container holder, int slot, @Nullable Object value) {
        if (value == null) {
            absent(shape, holder, slot);
            return;
        }
        switch (shape) {
            case Shape.Leaf leaf -> leaf(leaf, holder, slot, value);
            case Shape.ListOf list -> items(field, list, holder, slot, value);
            case Shape.One one -> object(field, one.type(), holder, slot, value);
            case Shape.OneOf _ -> object(field, type((Node) value), holder, slot, value);
        }
    }

    private void leaf(Shape.Leaf shape, Container holder, int slot, Object value) {
        Object written;
        try {
            written = shape.written(value, execution.getGraphQLContext(), execution.getLocale());
        } catch (CoercingSerializeException e) {
            errors.add(new SerializationError(path(holder, slot), e));
            empty(holder, slot);
            return;
        }
        if (written == null) {
            absent(shape, holder, slot);
        } else {
            holder.put(slot, written);
        }
    }

    private void items(PlannedField field, Shape.ListOf shape, Container holder, int slot, Object value) {
        if (!(value instanceof Collection<?> items)) {
            errors.add(new TypeMismatchError(path(holder, slot), shape.type()));
            empty(holder, slot);
            return;
        }
        ResponseList list = new ResponseList(shape, items.size(), holder, slot);
        holder.put(slot, list);
        int index = 0;
        for (Object item : items) {
            complete(field, shape.item(), list, index, item);
            index++;
        }
    }

    private void object(PlannedField field, GraphQLObjectType type, Container holder, int slot, Object value) {
        Selection selection = field.below(type);
        ResponseObject object = new ResponseObject(selection, holder, slot);
        holder.put(slot, object);
        level.add(selection, object, value);
    }

    private GraphQLObjectType type(Node value) {
        return Objects.requireNonNull(
                execution.getGraphQLSchema().getObjectType(value.type().sdlName()));
    }

    /** No value, and no error that tells why: it is one where a value is required. */
    private void absent(Shape shape, Container holder, int slot) {
        if (shape.required()) {
            errors.add(missing(shape, holder, slot));
        }
        empty(holder, slot);
    }

    /** Null, or where that may not be, null for the nearest around it that may be (GraphQL specification, section 6.4.4). */
    private void empty(Container holder, int slot) {
        Container nearest = holder;
        int place = slot;
        while (nearest.requires(place)) {
            Container around = nearest.parent();
            if (around == null) {
                nothing = true;
                return;
            }
            place = nearest.slot();
            nearest = around;
        }
        nearest.put(place, null);
    }

    /** In the words of graphql-java. */
    private static GraphQLError missing(Shape shape, Container holder, int slot) {
        ResultPath path = path(holder, slot);
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.NullValueInNonNullableField)
                .path(path)
                .message(
                        "The field at path '%s' was declared as a non null type, but the code involved in retrieving"
                                + " data has wrongly returned a null value.  The graphql specification requires that the"
                                + " parent field be set to null, or if that is non nullable that it bubble up null to its"
                                + " parent and so on. The non-nullable type is '%s' within parent type '%s'",
                        path, printed(shape.type()), printed(holder.type()))
                .build();
    }

    private static String printed(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    private static ResultPath path(Container holder, int slot) {
        return ResultPath.fromList(holder.path(slot));
    }
}
