package org.factgate.server.facet;

import java.util.List;
import org.factgate.domain.paging.Bucket;
import org.factgate.domain.paging.FacetField;

/**
 * How the items of a list are spread over the values of a field.
 *
 * @param field the field
 * @param buckets the values that occur, with their counts
 */
public record Facet(FacetField field, List<Bucket> buckets) {
    public Facet {
        buckets = List.copyOf(buckets);
    }
}
