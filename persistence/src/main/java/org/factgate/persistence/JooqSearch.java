package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DOCUMENT;
import static org.factgate.persistence.jooq.Tables.INITIATIVE;
import static org.factgate.persistence.jooq.Tables.LISTED;
import static org.factgate.persistence.jooq.Tables.SEARCH_ENTITY;
import static org.factgate.persistence.jooq.Tables.SEARCH_TEXT;
import static org.factgate.persistence.jooq.Tables.UN_LINK;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.domain.Language;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.Role;
import org.factgate.domain.paging.Bucket;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;
import org.factgate.domain.search.Highlight;
import org.factgate.domain.search.Search;
import org.factgate.domain.search.SearchHit;
import org.factgate.domain.search.SearchQuery;
import org.factgate.domain.search.TextRange;
import org.factgate.persistence.words.Excerpt;
import org.factgate.persistence.words.Query;
import org.factgate.persistence.words.Term;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Search in the store. SQLite only: FTS5 and {@code json_each}.
 *
 * <p>An entity scores for each term the best of its hits, on average, and once more if one of its texts is, or begins with, all that is
 * looked for. A hit counts by the weight of its text (names and symbols 100, aliases 40, titles of offices and mottos 20, summaries 5) and
 * by its closeness; among equals the shorter text wins. So a name that is the query scores above 9000, one that begins with it above 1500,
 * one that holds it 800 to 1020, one that sounds like it 500, an alias that holds it 200 to 420, a mere mention less than 120.
 */
final class JooqSearch implements Search {
    /** Above every score: the place of a hit in the order is what its score lacks. */
    private static final int TOP = 1_000_000;

    private static final int MOST_HIGHLIGHTS = 5;

    private static final String FOUND = """
            (select entity_id, {0} - sum(points) / {1} - max(bonus) as place
             from (select hit.entity_id, probe.value ->> 0 as term,
                     max((probe.value ->> 1) * hit.weight + max(0, 20 - hit.length)) as points,
                     max(hit.weight * case when hit.words = {2} then 90 when instr(hit.words, {3}) = 1 then 9 else 0 end) as bonus
                   from json_each({4}) as probe cross join search_index cross join search_text as hit
                   where search_index match (probe.value ->> 2) and hit.id = search_index.rowid
                   group by hit.entity_id, term)
             group by entity_id
             having count(*) = {1})""";
    private static final Field<Integer> PLACE = DSL.field(DSL.name("found", "place"), Integer.class);
    private static final Field<String> ENTITY = DSL.field(DSL.name("found", "entity_id"), String.class);

    private final Snapshots snapshots;
    private final JooqRegistry registry;

    JooqSearch(Snapshots snapshots, JooqRegistry registry) {
        this.snapshots = snapshots;
        this.registry = registry;
    }

    @Override
    public Page<SearchHit> page(SearchQuery query, PageRequest request) {
        Query words = Query.of(query.text());
        if (words.isEmpty()) {
            return Page.empty();
        }
        Page<Found> page = listing(words).list(condition(query), Order.BY_RELEVANCE, request);
        Map<NodeId, NodeType> types = new LinkedHashMap<>();
        page.items().forEach(item -> types.put(item.value().id(), item.value().type()));
        Map<NodeId, Node> nodes = registry.byTypes(types);
        return new Page<>(
                page.items().stream()
                        .map(item -> new Page.Item<>(hit(item.value(), nodes), item.position()))
                        .toList(),
                page.hasNext(),
                page.hasPrevious(),
                page.total());
    }

    @Override
    public int count(SearchQuery query) {
        Query words = Query.of(query.text());
        return words.isEmpty() ? 0 : listing(words).count(condition(query));
    }

    @Override
    public List<Bucket> facets(FacetField field, SearchQuery query) {
        Query words = Query.of(query.text());
        return words.isEmpty() ? List.of() : listing(words).buckets(condition(query), grouping(field));
    }

    @Override
    public Map<NodeId, List<Highlight>> highlights(String text, Set<NodeId> entities) {
        Query words = Query.of(text);
        Map<NodeId, List<Highlight>> highlights = new HashMap<>();
        snapshots
                .sql()
                .selectFrom(SEARCH_TEXT)
                .where(Keys.among(SEARCH_TEXT.ENTITY_ID, entities))
                .orderBy(SEARCH_TEXT.ENTITY_ID, SEARCH_TEXT.WEIGHT.desc(), SEARCH_TEXT.ID)
                .forEach(row -> {
                    List<Highlight> own =
                            highlights.computeIfAbsent(Columns.id(row, SEARCH_TEXT.ENTITY_ID), id -> new ArrayList<>());
                    if (own.size() < MOST_HIGHLIGHTS) {
                        addIfFound(words, row, own);
                    }
                });
        return highlights;
    }

    private static void addIfFound(Query words, Record row, List<Highlight> highlights) {
        String text = Columns.required(row, SEARCH_TEXT.TEXT);
        List<TextRange> places = words.placesIn(text, row.get(SEARCH_TEXT.SOUND) != null);
        if (!places.isEmpty()) {
            Excerpt excerpt = Excerpt.of(text, places);
            highlights.add(new Highlight(
                    Columns.required(row, SEARCH_TEXT.FIELD),
                    Columns.word(row, SEARCH_TEXT.LANGUAGE, Language.class),
                    excerpt.text(),
                    excerpt.ranges()));
        }
    }

    private Listing<Found> listing(Query words) {
        Table<?> found = DSL.table(
                        FOUND,
                        DSL.val(TOP),
                        DSL.val(words.terms().size()),
                        DSL.val(words.whole()),
                        DSL.val(words.beginning()),
                        DSL.val(probes(words)))
                .as("found");
        Shape<Found> shape = new Shape<>(
                found.join(SEARCH_ENTITY).on(SEARCH_ENTITY.ENTITY_ID.eq(ENTITY)),
                List.of(),
                SortKey.text(SEARCH_ENTITY.ENTITY_ID),
                List.of(SEARCH_ENTITY.ENTITY_ID, SEARCH_ENTITY.TYPE, PLACE),
                JooqSearch::found);
        return new Listing<>(snapshots, shape, Ordering.ranked(PLACE));
    }

    /** As a JSON array of arrays, so that the statement is the same for every query. An expression has no sign but quotes to escape. */
    private static String probes(Query words) {
        List<String> probes = new ArrayList<>();
        for (int term = 0; term < words.terms().size(); term++) {
            for (Term.Way way : words.terms().get(term).ways()) {
                probes.add("[%d,%d,\"%s\"]"
                        .formatted(term, points(way.closeness()), way.match().replace("\"", "\\\"")));
            }
        }
        return probes.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static int points(Term.Closeness closeness) {
        return switch (closeness) {
            case SAME -> 10;
            case BEGUN -> 8;
            case ALIKE -> 5;
        };
    }

    private static Condition condition(SearchQuery query) {
        Set<String> kinds = query.kinds();
        return Conditions.wordIn(SEARCH_ENTITY.TYPE, query.types())
                .and(kinds == null ? DSL.noCondition() : Keys.amongNames(SEARCH_ENTITY.KIND, kinds))
                .and(about(query.topics()))
                .and(Conditions.overlaps(SEARCH_ENTITY.ON_DATE, SEARCH_ENTITY.LATEST, query.date()))
                .and(Conditions.holds(SEARCH_ENTITY.KNOWN_ON, SEARCH_ENTITY.GONE_ON, query.asOf()));
    }

    /** It is about one of the topics or what lies within them. */
    private static Condition about(@Nullable Set<NodeId> topics) {
        if (topics == null) {
            return DSL.noCondition();
        }
        List<Field<String>> ways = Stream.of(DOCUMENT, UN_LINK, INITIATIVE)
                .map(items -> Ownership.way(items, Role.TOPIC))
                .toList();
        return SEARCH_ENTITY.ENTITY_ID.in(Ownership.itemsOf(Keys.among(LISTED.OWNER_ID, topics), ways));
    }

    private static Grouping grouping(FacetField field) {
        return switch (field) {
            case TYPE -> Grouping.by(SEARCH_ENTITY.TYPE);
            case KIND -> Grouping.by(SEARCH_ENTITY.KIND);
            case TOPIC -> Grouping.byTopic(SEARCH_ENTITY.ENTITY_ID);
            case YEAR -> Grouping.byYear(SEARCH_ENTITY.ON_DATE);
            case STATUS -> throw new IllegalArgumentException("what is found is not counted by " + field);
        };
    }

    private static Found found(Record row) {
        return new Found(
                Columns.id(row, SEARCH_ENTITY.ENTITY_ID),
                Columns.word(row, SEARCH_ENTITY.TYPE, NodeType.class),
                TOP - Columns.required(row, PLACE));
    }

    private static SearchHit hit(Found found, Map<NodeId, Node> nodes) {
        return new SearchHit(Objects.requireNonNull(nodes.get(found.id()), found.id()::value), found.score());
    }

    private record Found(NodeId id, NodeType type, int score) {}
}
