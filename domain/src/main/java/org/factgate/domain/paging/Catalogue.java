package org.factgate.domain.paging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.Role;

/**
 * Nodes of a kind that can be read by id and listed in pages. Every method answers for all of its keys at once, in one statement and one
 * more where the length of a list is wanted. Page, length and facets of a list rest on the same filter and the same day.
 *
 * @param <T> the node
 * @param <F> which of them a list keeps
 * @param <O> the ways in which a node has a list of them
 */
public interface Catalogue<T, F, O extends Enum<O>> {
    /** The nodes with these ids; unknown ids are missing from the answer. */
    Map<NodeId, T> byIds(Set<NodeId> ids);

    /** A page of all of them. */
    Page<T> list(ListRequest<F> request);

    /** A page of the list that each owner has; owners with an empty list may be missing from the answer. */
    Map<NodeId, Page<T>> listsOf(O way, Set<NodeId> owners, ListRequest<F> request);

    /** What {@link #facets} and {@link #facetsOf} can count by; nothing else may be asked of them. */
    Set<FacetField> facetFields();

    /**
     * How the items of the whole list, whatever the page, are spread over the values of a field: the largest bucket first, then by value;
     * years in their order. An item without a value is in no bucket, one with several topics in several.
     */
    List<Bucket> facets(FacetField field, ListRequest<F> request);

    /** The same for the list that each owner has; owners without any bucket are missing from the answer. */
    Map<NodeId, List<Bucket>> facetsOf(FacetField field, O way, Set<NodeId> owners, ListRequest<F> request);

    /** The nodes to which each subject is linked in a role, in the order of the dataset; subjects without any are missing. */
    Map<NodeId, List<T>> linkedFrom(Role role, Set<NodeId> subjects);
}
