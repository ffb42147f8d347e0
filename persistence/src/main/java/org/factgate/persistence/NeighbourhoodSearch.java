package org.factgate.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.factgate.domain.NodeType;
import org.factgate.domain.relation.NeighbourhoodRequest;
import org.factgate.domain.relation.RelationKind;

/** What is around an entity: by distance, and at one distance the less common first, then by id. */
final class NeighbourhoodSearch {
    private static final int MAX_TIES = 5_000;

    private final Graph graph;
    private final NeighbourhoodRequest request;
    private final int day;
    private final Set<Integer> found = new LinkedHashSet<>();
    private boolean truncated;

    private NeighbourhoodSearch(Graph graph, NeighbourhoodRequest request) {
        this.graph = graph;
        this.request = request;
        this.day = request.asOf() == null ? -1 : Graph.day(request.asOf());
    }

    /** What is found; only the centre itself if it is tied to nothing. */
    static Found search(Graph graph, NeighbourhoodRequest request) {
        int centre = graph.number(request.centre().value());
        if (centre < 0) {
            return new Found(List.of(request.centre().value()), List.of(), false);
        }
        return new NeighbourhoodSearch(graph, request).around(centre);
    }

    private Found around(int centre) {
        found.add(centre);
        Set<Integer> ring = Set.of(centre);
        for (int distance = 0; distance < request.depth() && !ring.isEmpty(); distance++) {
            ring = next(ring);
        }
        List<Integer> ties = ties();
        return new Found(
                found.stream().map(graph::id).toList(),
                ties.stream().map(Graph::row).toList(),
                truncated);
    }

    private Set<Integer> next(Set<Integer> ring) {
        Set<Integer> candidates =
                new TreeSet<>(Comparator.comparingInt(graph::degree).thenComparing(Comparator.naturalOrder()));
        for (int entity : ring) {
            int end = graph.firstTie(entity) + graph.degree(entity);
            for (int tie = graph.firstTie(entity); tie < end; tie++) {
                if (wanted(tie) && wantedType(graph.other(tie)) && !found.contains(graph.other(tie))) {
                    candidates.add(graph.other(tie));
                }
            }
        }
        Set<Integer> ringOut = new LinkedHashSet<>();
        for (int candidate : candidates) {
            if (found.size() == request.limit()) {
                truncated = true;
                break;
            }
            found.add(candidate);
            ringOut.add(candidate);
        }
        return ringOut;
    }

    /** The ties between what was found, each once. */
    private List<Integer> ties() {
        List<Integer> ties = new ArrayList<>();
        for (int entity : found) {
            int end = graph.firstTie(entity) + graph.degree(entity);
            for (int tie = graph.firstTie(entity); tie < end; tie++) {
                if (graph.forward(tie) && wanted(tie) && found.contains(graph.other(tie))) {
                    if (ties.size() == MAX_TIES) {
                        truncated = true;
                        return ties;
                    }
                    ties.add(tie);
                }
            }
        }
        return ties;
    }

    private boolean wanted(int tie) {
        Set<RelationKind> kinds = request.filter().kinds();
        return (kinds == null || kinds.contains(graph.kind(tie))) && (day < 0 || graph.holds(tie, day));
    }

    private boolean wantedType(int entity) {
        Set<NodeType> types = request.filter().types();
        return types == null || types.contains(graph.type(entity));
    }

    /**
     * What was found.
     *
     * @param ids of the entities, the centre first
     * @param ties the numbers of the ties in their table
     * @param truncated whether there was more
     */
    record Found(List<String> ids, List<Integer> ties, boolean truncated) {}
}
