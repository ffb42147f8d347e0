package org.factgate.server.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.OrderField;
import org.factgate.domain.paging.Position;
import org.factgate.server.call.BadInputException;
import org.factgate.server.call.Quoted;

/**
 * A position in a list as an opaque string. It tells the order of the list for which it was made, so that it is refused in a list of
 * another order rather than giving a wrong page.
 */
final class Cursor {
    private static final char SEPARATOR = '\n';

    private static final Pattern RANK = Pattern.compile("\\d{1,9}");

    private Cursor() {}

    static String encode(Order order, Position position) {
        String text = tag(order) + SEPARATOR + position.key() + SEPARATOR + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Position decode(String argument, String cursor, Order order) {
        List<String> parts = parts(argument, cursor);
        if (!parts.get(0).equals(tag(order))) {
            throw new BadInputException("`" + argument
                    + "`: the cursor is from a list in another order, expected one from a list in the same order");
        }
        if (order.field() != OrderField.DATE && !RANK.matcher(parts.get(1)).matches()) {
            throw unreadable(argument, cursor);
        }
        return new Position(parts.get(1), parts.get(2));
    }

    private static List<String> parts(String argument, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(String.valueOf(SEPARATOR), -1));
            if (parts.size() == 3) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(argument, cursor);
        }
        throw unreadable(argument, cursor);
    }

    private static BadInputException unreadable(String argument, String cursor) {
        return new BadInputException("`" + argument + "`: \"" + Quoted.shortened(cursor)
                + "\" is not a cursor, expected the `cursor`, `startCursor` or `endCursor` of an earlier page");
    }

    /** Cursors by name hold ranks, which differ by language. */
    private static String tag(Order order) {
        String field = switch (order.field()) {
            case DATE -> "D";
            case NAME -> "N" + order.language().tag();
            case RELEVANCE -> "R";
        };
        return field + (order.descending() ? "-" : "+");
    }
}
