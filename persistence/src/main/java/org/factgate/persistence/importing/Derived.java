package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.ORGANISATION;
import static org.factgate.persistence.jooq.Tables.PARTICIPATION;
import static org.factgate.persistence.jooq.Tables.REGISTRY;
import static org.factgate.persistence.jooq.Tables.SOURCE;
import static org.factgate.persistence.jooq.Tables.UN_LINK;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.factgate.domain.Language;
import org.factgate.domain.NameKind;
import org.factgate.domain.PartialDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Columns that nobody writes down, because they follow from the rest of the dataset. */
final class Derived implements AutoCloseable {
    private final Dataset dataset;
    private final NameRanks ranks;
    private final Map<String, String> successors;

    private Derived(Dataset dataset, NameRanks ranks, Map<String, String> successors) {
        this.dataset = dataset;
        this.ranks = ranks;
        this.successors = successors;
    }

    static Derived of(Dataset dataset, DSLContext dsl) {
        return new Derived(dataset, NameRanks.of(dataset, dsl), successors(dataset));
    }

    /** Of the next record: to be asked once for each, in the order of the dataset. */
    Map<Field<?>, Object> columns(Entry entry) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        if (NameRanks.isNamed(entry)) {
            columns.put(REGISTRY.RANK_EN, ranks.next());
            columns.put(REGISTRY.RANK_RU, ranks.next());
            columns.put(REGISTRY.RANK_ZH, ranks.next());
        }
        switch (entry.kind()) {
            case SOURCES -> columns.put(SOURCE.TITLE_RANK, ranks.next());
            case ORGANISATIONS -> {
                put(columns, ORGANISATION.ACRONYM, acronym(entry));
                put(columns, ORGANISATION.SUCCESSOR_ID, successors.get(entry.id()));
            }
            case UN_LINKS -> sortDate(columns, entry);
            case PARTICIPATIONS -> put(columns, PARTICIPATION.MEETING_ON, meetingDate(entry));
            default -> {}
        }
        return columns;
    }

    @Override
    public void close() {
        ranks.close();
    }

    static Table<?> tableOf(Field<?> column) {
        if (column instanceof TableField<?, ?> field && field.getTable() != null) {
            return field.getTable();
        }
        throw new IllegalArgumentException(column + " is no column of a table");
    }

    private static Map<String, String> successors(Dataset dataset) {
        Map<String, String> successors = new HashMap<>();
        dataset.entries(Kind.ORGANISATIONS).forEach(organisation -> {
            String predecessor = organisation.fields().text("predecessor");
            if (predecessor != null) {
                successors.put(predecessor, organisation.id());
            }
        });
        return successors;
    }

    private static @Nullable String acronym(Entry organisation) {
        return organisation.fields().mappings("names").stream()
                .filter(name -> NameKind.ABBREVIATION.name().equals(name.text("kind"))
                        && Language.EN.name().equals(name.text("language")))
                .findFirst()
                .map(name -> name.text("text"))
                .orElse(null);
    }

    private static void sortDate(Map<Field<?>, Object> columns, Entry link) {
        PartialDate event = link.fields().date("date");
        PartialDate date = event == null ? link.fields().date("from") : event;
        if (date != null) {
            columns.put(UN_LINK.SORT_ON, date.text());
            columns.put(UN_LINK.SORT_LATEST, date.latest().toString());
        }
    }

    private @Nullable String meetingDate(Entry participation) {
        Entry meeting = dataset.find(participation.fields().text("meeting"));
        PartialDate date = meeting == null ? null : meeting.fields().date("startDate");
        return date == null ? null : date.text();
    }

    private static void put(Map<Field<?>, Object> columns, Field<?> column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
    }
}
