package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.REGISTRY;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.factgate.domain.Text;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How the columns that many tables share become values of the domain. */
final class Columns {
    /** The columns of {@link Header}. */
    static final List<Field<?>> HEADER = List.of(
            REGISTRY.ID,
            REGISTRY.TYPE,
            REGISTRY.NAME_EN,
            REGISTRY.NAME_RU,
            REGISTRY.NAME_ZH,
            REGISTRY.SUMMARY,
            REGISTRY.NOTE,
            REGISTRY.DISPUTED);

    private Columns() {}

    static Header header(Record row) {
        return new Header(
                id(row, REGISTRY.ID),
                word(row, REGISTRY.TYPE, NodeType.class),
                text(row, REGISTRY.NAME_EN, REGISTRY.NAME_RU, REGISTRY.NAME_ZH),
                row.get(REGISTRY.SUMMARY),
                row.get(REGISTRY.NOTE),
                row.get(REGISTRY.DISPUTED));
    }

    static NodeId id(Record row, Field<String> column) {
        return new NodeId(required(row, column));
    }

    static @Nullable NodeId idOrNull(Record row, Field<String> column) {
        String value = row.get(column);
        return value == null ? null : new NodeId(value);
    }

    static <E extends Enum<E>> E word(Record row, Field<String> column, Class<E> words) {
        return Enum.valueOf(words, required(row, column));
    }

    static <E extends Enum<E>> @Nullable E wordOrNull(Record row, Field<String> column, Class<E> words) {
        String value = row.get(column);
        return value == null ? null : Enum.valueOf(words, value);
    }

    static PartialDate date(Record row, Field<String> column) {
        return new PartialDate(required(row, column));
    }

    static @Nullable PartialDate dateOrNull(Record row, Field<String> column) {
        String value = row.get(column);
        return value == null ? null : new PartialDate(value);
    }

    static Period period(Record row, Field<String> start, Field<String> end, Field<Boolean> endKnown) {
        return new Period(dateOrNull(row, start), dateOrNull(row, end), row.get(endKnown));
    }

    static @Nullable Text text(Record row, Field<String> en, Field<String> ru, Field<String> zh) {
        String english = row.get(en);
        return english == null ? null : new Text(english, row.get(ru), row.get(zh));
    }

    /** The words of a column that separates them by blanks. */
    static List<String> words(Record row, Field<String> column) {
        String value = row.get(column);
        return value == null ? List.of() : Arrays.asList(value.split(" "));
    }

    static <T> T required(Record row, Field<T> column) {
        return Objects.requireNonNull(row.get(column), () -> column + " is null");
    }
}
