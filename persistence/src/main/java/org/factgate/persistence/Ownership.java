package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.LISTED;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How a node comes to own a list of others.
 *
 * @param owner the column with the owner's id
 * @param pairs the pairs of owner and item; null if the item itself names its owner
 */
record Ownership(Field<String> owner, @Nullable Pairs pairs) {
    /** The owner's id is a column of the item. */
    static Ownership column(Field<String> owner) {
        return new Ownership(owner, null);
    }

    /** The importer has listed the items of each owner. */
    static Ownership listed(Table<?> items, Enum<?> way) {
        Condition which = LISTED.WAY.eq(way(items, way));
        return new Ownership(
                LISTED.OWNER_ID,
                new Pairs(
                        LISTED,
                        which,
                        LISTED.ITEM_ID,
                        SortKey.text(LISTED.ASCENDING),
                        SortKey.text(LISTED.DESCENDING)));
    }

    /** The ids of the items that the importer has listed for those owners, in one of the ways. */
    static Select<Record1<String>> itemsOf(Condition owners, List<Field<String>> ways) {
        return DSL.select(LISTED.ITEM_ID)
                .from(LISTED)
                .where(LISTED.WAY.in(ways))
                .and(owners);
    }

    /**
     * The table with the owners, joined with the items unless the pairs are enough.
     *
     * @param whole whether more of an item is needed than its id and its date
     */
    Table<?> from(Table<?> items, boolean whole) {
        if (pairs == null) {
            return items;
        }
        return whole ? pairs.table().crossJoin(items) : pairs.table();
    }

    /**
     * Which of those rows pair an owner and an item.
     *
     * @param id of the item
     */
    Condition pairing(SortKey<?> id, boolean whole) {
        if (pairs == null) {
            return DSL.noCondition();
        }
        return whole ? pairs.which().and(id.equalTo(id.in(pairs.item()))) : pairs.which();
    }

    /** How a way is spelt in the store. */
    static Field<String> way(Table<?> items, Enum<?> way) {
        return DSL.inline(items.getName().toUpperCase(Locale.ROOT) + "_" + way.name());
    }

    /**
     * A table of pairs of owner and item, none of which comes twice. The items of one owner lie in the order of their dates.
     *
     * @param which of its rows
     * @param item the item's id
     * @param ascending the item's date, for a list in the order of dates
     * @param descending the item's date, for a list in their reverse order
     */
    record Pairs(Table<?> table, Condition which, Field<?> item, SortKey<?> ascending, SortKey<?> descending) {
        SortKey<?> date(boolean descends) {
            return descends ? descending : ascending;
        }
    }
}
