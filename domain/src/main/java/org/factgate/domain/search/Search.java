package org.factgate.domain.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Bucket;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;

/**
 * Full-text search over the names, titles, symbols, mottos and summaries of all entities. An entity is found if each word that is looked for
 * stands somewhere in its texts. A text without words finds nothing.
 */
public interface Search {
    /** What {@link #facets} can count by. */
    Set<FacetField> FACETS = Set.of(FacetField.TYPE, FacetField.KIND, FacetField.TOPIC, FacetField.YEAR);

    /**
     * A page of what is found, the best first, ties by id. One statement, one for each type on the page, and one where the number of all is
     * wanted.
     */
    Page<SearchHit> page(SearchQuery query, PageRequest page);

    /** How many are found. One statement. */
    int count(SearchQuery query);

    /**
     * How all that is found is spread over the values of a field: the largest bucket first, then by value; years in their order. One
     * statement.
     */
    List<Bucket> facets(FacetField field, SearchQuery query);

    /** Where in each entity the words of a text stand, the weightiest place first, a few at most. One statement. */
    Map<NodeId, List<Highlight>> highlights(String text, Set<NodeId> entities);
}
