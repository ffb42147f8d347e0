package org.factgate.persistence.importing;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.factgate.domain.Language;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;

/**
 * The places of all entities in the order of their names in each language, English standing in, and of all sources in the order of their
 * titles; from 1, ties by id. The store sorts them, since it can do so beyond what memory holds. An entity is known by its number: how
 * many came before it in the dataset.
 */
final class NameRanks {
    private static final int BATCH = 1_000;

    private final Map<Language, int[]> names;
    private final int[] titles;

    private NameRanks(Map<Language, int[]> names, int[] titles) {
        this.names = names;
        this.titles = titles;
    }

    static NameRanks of(Dataset dataset, DSLContext dsl) {
        Map<Language, int[]> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(
                    language,
                    ranks(dsl, language, dataset.entries().filter(NameRanks::isNamed), entry -> name(entry, language)));
        }
        return new NameRanks(
                names,
                ranks(
                        dsl,
                        Language.EN,
                        dataset.entries(Kind.SOURCES),
                        source -> String.valueOf(source.fields().text("title"))));
    }

    static boolean isNamed(Entry entry) {
        return entry.fields().has("name");
    }

    int rank(int entity, Language language) {
        return Objects.requireNonNull(names.get(language))[entity];
    }

    int titleRank(int source) {
        return titles[source];
    }

    private static int[] ranks(DSLContext dsl, Language language, Stream<Entry> entries, Function<Entry, String> text) {
        dsl.execute("create temp table collated (number integer primary key, collated blob, id text)");
        int count = dsl.connectionResult(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into collated values (?, ?, ?)")) {
                return insert(insert, Collator.getInstance(ULocale.forLanguageTag(language.tag())), entries, text);
            }
        });
        int[] ranks = new int[count];
        int rank = 0;
        try (Cursor<Record1<Integer>> sorted = dsl.resultQuery("select number from collated order by collated, id")
                .coerce(org.jooq.impl.DSL.field("number", Integer.class))
                .fetchLazy()) {
            for (Record1<Integer> row : sorted) {
                ranks[row.value1()] = ++rank;
            }
        }
        dsl.execute("drop table collated");
        return ranks;
    }

    private static int insert(
            PreparedStatement insert, Collator collator, Stream<Entry> entries, Function<Entry, String> text)
            throws SQLException {
        int number = 0;
        for (Entry entry : (Iterable<Entry>) entries::iterator) {
            insert.setInt(1, number++);
            insert.setBytes(2, collator.getCollationKey(text.apply(entry)).toByteArray());
            insert.setString(3, entry.id());
            insert.addBatch();
            if (number % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
        return number;
    }

    private static String name(Entry entity, Language language) {
        Value.Mapping names = entity.fields().mapping("name");
        String own = names == null ? null : names.text(language.tag());
        String english = names == null ? null : names.text(Language.EN.tag());
        return own != null ? own : String.valueOf(english);
    }
}
