package org.factgate.server.paging;

import java.util.function.Function;
import org.factgate.domain.Language;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.OrderField;
import org.factgate.domain.paging.PageRequest;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.BadInputException;
import org.factgate.server.call.FieldCall;
import org.factgate.server.call.Selected;
import org.jspecify.annotations.Nullable;

/** The arguments that all lists share: {@code filter}, {@code asOf}, {@code orderBy}, {@code first}, {@code after}, {@code last}, {@code before}. */
public final class PageArguments {
    /** How many items a page has where nothing is said. */
    public static final int DEFAULT_SIZE = 20;

    /** How many items a page may have. */
    public static final int MAX_SIZE = 100;

    private PageArguments() {}

    /** What a list is asked for. */
    public static <F> ListRequest<F> list(FieldCall call, Function<Arguments, F> filter, Order order) {
        Order actual = order(call, order);
        return new ListRequest<>(
                filter.apply(call.arguments().object("filter")), call.asOf(), actual, page(call, actual));
    }

    /** The order asked for, else {@code otherwise} in the language of the operation. */
    public static Order order(FieldCall call, Order otherwise) {
        Arguments order = call.arguments().object("orderBy");
        OrderField field = order.word("field", OrderField.class);
        Language language = order.word("language", Language.class);
        return new Order(
                field == null ? otherwise.field() : field,
                field == null ? otherwise.descending() : "DESC".equals(order.text("direction")),
                language == null ? call.context().language() : language);
    }

    /** Which page is asked for. */
    public static PageRequest page(FieldCall call, Order order) {
        Arguments arguments = call.arguments();
        Integer first = size(arguments, "first");
        Integer last = size(arguments, "last");
        if (first != null && last != null) {
            throw new BadInputException("`first` and `last` are both given, expected one of them");
        }
        String after = arguments.text("after");
        String before = arguments.text("before");
        return new PageRequest(
                first != null ? first : last != null ? last : DEFAULT_SIZE,
                last != null,
                after == null ? null : Cursor.decode("after", after, order),
                before == null ? null : Cursor.decode("before", before, order),
                call.selects().contains(Selected.TOTAL_COUNT));
    }

    private static @Nullable Integer size(Arguments arguments, String name) {
        Integer size = arguments.number(name);
        if (size != null && (size < 0 || size > MAX_SIZE)) {
            throw new BadInputException("`" + name + "` is " + size + ", expected 0 to " + MAX_SIZE);
        }
        return size;
    }
}
