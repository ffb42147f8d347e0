package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.TIE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.factgate.domain.relation.RelationKind;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * All ties of a store in arrays, for walks that no statement can express: entities are numbered in the order of their ids, and the ties of
 * each lie together, in the order of their numbers in the table. Never changes, as the store does not.
 */
final class Graph {
    private static final int ALWAYS = Integer.MAX_VALUE;

    private final String[] ids;
    private final Map<String, Integer> numbers;
    private final NodeType[] types;
    private final int[] starts;
    private final int[] others;
    private final RelationKind[] kinds;
    private final boolean[] forwards;
    private final int[] from;
    private final int[] until;
    private final int hub;

    private Graph(Reading reading, String hub) {
        this.ids = reading.ids.toArray(String[]::new);
        this.numbers = reading.numbers;
        this.starts = reading.starts.toArray();
        int ties = reading.others.size();
        this.others = new int[ties];
        this.types = new NodeType[ids.length];
        Arrays.setAll(others, tie -> numbers.get(reading.others.get(tie)));
        for (int tie = 0; tie < ties; tie++) {
            types[others[tie]] = reading.otherTypes.get(tie);
        }
        this.kinds = reading.kinds.toArray(RelationKind[]::new);
        this.forwards = reading.forwards.toArray();
        this.from = reading.from.toArray();
        this.until = reading.until.toArray();
        this.hub = numbers.getOrDefault(hub, -1);
    }

    static Graph read(DSLContext sql) {
        Reading reading = new Reading();
        try (Cursor<? extends Record> rows = sql.select(
                        TIE.OWNER_ID, TIE.OTHER_ID, TIE.OTHER_TYPE, TIE.KIND, TIE.FORWARD, TIE.ON_DATE, TIE.END_LATEST)
                .from(TIE)
                .orderBy(TIE.ID)
                .fetchLazy()) {
            rows.forEach(reading::add);
        }
        reading.end();
        return new Graph(
                reading,
                sql.select(DATASET.ORGANISATION_ID).from(DATASET).fetchSingle().value1());
    }

    /** The number of an entity; -1 if it is tied to nothing. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    String id(int entity) {
        return ids[entity];
    }

    int entities() {
        return ids.length;
    }

    NodeType type(int entity) {
        return types[entity];
    }

    /** How many ties it has. */
    int degree(int entity) {
        return starts[entity + 1] - starts[entity];
    }

    /** The first of its ties. */
    int firstTie(int entity) {
        return starts[entity];
    }

    /** The other end of a tie. */
    int other(int tie) {
        return others[tie];
    }

    RelationKind kind(int tie) {
        return kinds[tie];
    }

    boolean forward(int tie) {
        return forwards[tie];
    }

    /** The number of a tie in its table. */
    static int row(int tie) {
        return tie + 1;
    }

    /** Whether almost everything is tied to it: the organisation of the dataset, and topics. */
    boolean isHub(int entity) {
        return entity == hub || types[entity] == NodeType.TOPIC;
    }

    /** Whether a tie held on a day, for certain or possibly, or had come about by its end. */
    boolean holds(int tie, int day) {
        return from[tie] <= day && until[tie] > day;
    }

    /** A day as a number; null as one on which everything holds that ever did is answered by the caller. */
    static int day(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** What is read, in growing lists. */
    private static final class Reading {
        private final List<String> ids = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Ints starts = new Ints();
        private final List<String> others = new ArrayList<>();
        private final List<NodeType> otherTypes = new ArrayList<>();
        private final List<RelationKind> kinds = new ArrayList<>();
        private final Booleans forwards = new Booleans();
        private final Ints from = new Ints();
        private final Ints until = new Ints();

        void add(Record row) {
            String owner = Columns.required(row, TIE.OWNER_ID);
            if (ids.isEmpty() || !ids.getLast().equals(owner)) {
                numbers.put(owner, ids.size());
                ids.add(owner);
                starts.add(others.size());
            }
            others.add(Columns.required(row, TIE.OTHER_ID));
            otherTypes.add(Columns.word(row, TIE.OTHER_TYPE, NodeType.class));
            kinds.add(Columns.word(row, TIE.KIND, RelationKind.class));
            forwards.add(Columns.required(row, TIE.FORWARD));
            from.add(earliest(Columns.dateOrNull(row, TIE.ON_DATE)));
            String end = row.get(TIE.END_LATEST);
            until.add(end == null ? ALWAYS : day(LocalDate.parse(end)));
        }

        void end() {
            starts.add(others.size());
        }

        private static int earliest(@Nullable PartialDate date) {
            return date == null ? 0 : day(date.earliest());
        }
    }

    /** A growing list of numbers. */
    private static final class Ints {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /** A growing list of truth values. */
    private static final class Booleans {
        private boolean[] values = new boolean[1024];
        private int size;

        void add(boolean value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        boolean[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
