package org.factgate.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factgate.domain.NodeType;
import org.factgate.domain.relation.NeighbourhoodRequest;
import org.factgate.domain.relation.RelationKind;
import org.factgate.persistence.Graph.Node;
import org.factgate.persistence.Graph.Tie;
import org.jooq.DSLContext;

/**
 * What is around an entity: by distance, and at one distance the less common first, then by id. Of a crowded entity only the first ties are
 * looked at, and it is said that there is more.
 */
final class NeighbourhoodSearch {
    private static final int MAX_TIES = 5_000;

    private final Graph graph;
    private final DSLContext sql;
    private final NeighbourhoodRequest request;
    /** What was found, and in which place. */
    private final Map<String, Integer> found = new LinkedHashMap<>();

    private boolean truncated;

    private NeighbourhoodSearch(Graph graph, DSLContext sql, NeighbourhoodRequest request) {
        this.graph = graph;
        this.sql = sql;
        this.request = request;
    }

    /** What is found; only the centre itself if it is tied to nothing. */
    static Found search(Graph graph, DSLContext sql, NeighbourhoodRequest request) {
        return new NeighbourhoodSearch(graph, sql, request)
                .around(request.centre().value());
    }

    private Found around(String centre) {
        found.put(centre, 0);
        List<String> ring = List.of(centre);
        for (int distance = 0; distance < request.depth() && !ring.isEmpty(); distance++) {
            ring = next(ring);
        }
        List<Integer> ties = ties();
        return new Found(List.copyOf(found.keySet()), ties, truncated);
    }

    private List<String> next(List<String> ring) {
        Set<Node> candidates = new TreeSet<>(Node.LESS_COMMON);
        for (Node node : graph.find(sql, ring).values()) {
            truncated |= node.crowded();
            node.ties().stream()
                    .filter(tie -> wanted(tie)
                            && wantedType(tie.other())
                            && !found.containsKey(tie.other().id()))
                    .map(Tie::other)
                    .forEach(candidates::add);
        }
        List<String> ringOut = new ArrayList<>();
        for (Node candidate : candidates) {
            if (found.size() == request.limit()) {
                truncated = true;
                break;
            }
            found.put(candidate.id(), found.size());
            ringOut.add(candidate.id());
        }
        return ringOut;
    }

    /** The ties between what was found, each once: of its subject, or of its object where the subject is crowded and the object is not. */
    private List<Integer> ties() {
        List<Between> ties = new ArrayList<>();
        for (Node node : graph.find(sql, found.keySet()).values()) {
            for (Tie tie : node.ties()) {
                boolean told = tie.forward()
                        ? !node.crowded() || tie.other().crowded()
                        : tie.other().crowded() && !node.crowded();
                Integer place = found.get(tie.other().id());
                if (told && wanted(tie) && place != null) {
                    int own = found.getOrDefault(node.id(), 0);
                    ties.add(
                            tie.forward()
                                    ? new Between(own, tie.other().id(), tie)
                                    : new Between(place, node.id(), tie));
                }
            }
        }
        truncated |= ties.size() > MAX_TIES;
        return ties.stream()
                .sorted(Between.ORDER)
                .limit(MAX_TIES)
                .map(between -> between.tie().row())
                .toList();
    }

    private boolean wanted(Tie tie) {
        Set<RelationKind> kinds = request.filter().kinds();
        return (kinds == null || kinds.contains(tie.kind())) && tie.holds(request.asOf());
    }

    private boolean wantedType(Node node) {
        Set<NodeType> types = request.filter().types();
        return types == null || types.contains(node.type());
    }

    /** A tie from a subject, by its place, to an object. */
    private record Between(int subject, String object, Tie tie) {
        private static final Comparator<Between> ORDER = Comparator.comparingInt(Between::subject)
                .thenComparing(between -> between.tie().kind().name())
                .thenComparing(Between::object)
                .thenComparing(between -> between.tie().record())
                .thenComparingInt(between -> between.tie().row());
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
