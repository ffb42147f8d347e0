package org.factgate.persistence.importing;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.factgate.domain.Language;
import org.jspecify.annotations.Nullable;

/**
 * The places of all entities in the order of their names in each language, English standing in, and of all sources in the order of their
 * titles; from 1, ties by id.
 */
final class NameRanks {
    private record Named(String id, CollationKey key) {}

    private final Map<Language, Map<String, Integer>> names;
    private final Map<String, Integer> titles;

    private NameRanks(Map<Language, Map<String, Integer>> names, Map<String, Integer> titles) {
        this.names = names;
        this.titles = titles;
    }

    static NameRanks of(Dataset dataset) {
        List<Entry> entities =
                dataset.entries().filter(entry -> entry.fields().has("name")).toList();
        Map<Language, Map<String, Integer>> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, ranks(entities, language, entity -> name(entity, language)));
        }
        List<Entry> sources = dataset.entries(Kind.SOURCES).toList();
        return new NameRanks(
                names,
                ranks(
                        sources,
                        Language.EN,
                        source -> String.valueOf(source.fields().text("title"))));
    }

    /** Null for what has no name. */
    @Nullable
    Integer rank(String id, Language language) {
        return names.getOrDefault(language, Map.of()).get(id);
    }

    /** Null for what is no source. */
    @Nullable
    Integer titleRank(String id) {
        return titles.get(id);
    }

    private static Map<String, Integer> ranks(List<Entry> entries, Language language, Function<Entry, String> text) {
        Collator collator = Collator.getInstance(ULocale.forLanguageTag(language.tag()));
        List<Named> sorted = entries.stream()
                .map(entry -> new Named(entry.id(), collator.getCollationKey(text.apply(entry))))
                .sorted(Comparator.comparing(Named::key).thenComparing(Named::id))
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        sorted.forEach(named -> ranks.put(named.id(), ranks.size() + 1));
        return ranks;
    }

    private static String name(Entry entity, Language language) {
        Value.Mapping names = entity.fields().mapping("name");
        String own = names == null ? null : names.text(language.tag());
        String english = names == null ? null : names.text(Language.EN.tag());
        return own != null ? own : String.valueOf(english);
    }
}
