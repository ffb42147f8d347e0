package org.factgate.persistence.importing;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.factgate.domain.Language;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/**
 * The places of all entities in the order of their names in each language, English standing in, and of all sources in the order of their
 * titles; from 1, ties by id. The store keeps and sorts what is compared, and hands the places out in the order of the dataset, so that the
 * number of records costs no memory.
 */
final class NameRanks implements AutoCloseable {
    private final DSLContext dsl;
    private final Cursor<Record1<Integer>> places;

    private NameRanks(DSLContext dsl) {
        this.dsl = dsl;
        this.places = dsl.resultQuery("select place from ranked order by rowid")
                .coerce(DSL.field("place", Integer.class))
                .fetchLazy();
    }

    static NameRanks of(Dataset dataset, DSLContext dsl) {
        dsl.execute("create temp table collated (number integer primary key, list text, key blob, id text)");
        BatchedInsert insert = new BatchedInsert(dsl, "insert into collated values (null, ?, ?, ?)");
        Collators collators = new Collators();
        Ahead.forEach(
                dataset.entries().flatMap(collators::collated),
                collated -> insert.add(collated.list(), collated.key().toByteArray(), collated.id()));
        insert.flush();
        dsl.execute("""
            create temp table ranked as
            select row_number() over (partition by list order by key, id) as place from collated order by number
            """);
        dsl.execute("drop table collated");
        return new NameRanks(dsl);
    }

    static boolean isNamed(Entry entry) {
        return entry.fields().has("name");
    }

    /**
     * The next place. For each record in the order of the dataset there are those of its names in the order of the languages, or of its
     * title, or none.
     */
    int next() {
        Record1<Integer> place = places.fetchNext();
        if (place == null) {
            throw new IllegalStateException("all places have been handed out");
        }
        return place.value1();
    }

    @Override
    public void close() {
        places.close();
        dsl.execute("drop table ranked");
    }

    /** What is compared in the order of one list. */
    private record Collated(String list, CollationKey key, String id) {}

    private static final class Collators {
        private final Map<Language, Collator> byLanguage = new EnumMap<>(Language.class);

        Collators() {
            for (Language language : Language.values()) {
                byLanguage.put(language, Collator.getInstance(ULocale.forLanguageTag(language.tag())));
            }
        }

        Stream<Collated> collated(Entry entry) {
            if (entry.kind() == Kind.SOURCES) {
                String title = String.valueOf(entry.fields().text("title"));
                return Stream.of(new Collated("title", key(Language.EN, title), entry.id()));
            }
            Value.Mapping name = entry.fields().mapping("name");
            return name == null
                    ? Stream.empty()
                    : Arrays.stream(Language.values())
                            .map(language ->
                                    new Collated(language.name(), key(language, text(name, language)), entry.id()));
        }

        private CollationKey key(Language language, String text) {
            return Objects.requireNonNull(byLanguage.get(language)).getCollationKey(text);
        }

        private static String text(Value.Mapping name, Language language) {
            String own = name.text(language.tag());
            return own == null ? String.valueOf(name.text(Language.EN.tag())) : own;
        }
    }
}
