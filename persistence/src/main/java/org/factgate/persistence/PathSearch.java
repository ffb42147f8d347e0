package org.factgate.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.relation.PathRequest;
import org.factgate.persistence.Graph.Entity;
import org.factgate.persistence.Graph.Node;
import org.factgate.persistence.Graph.Tie;
import org.jooq.DSLContext;

/**
 * The shortest ways between two entities, in what a {@link Survey} from both ends has seen. There the distance of every entity to the end is
 * found, breadth first; then the ways are walked from the start, never farther from the end than the ties that are left. Among ways of one
 * length those through less common neighbours come first, then those whose ids come first. The work is bounded: at most {@value #MAX_STEPS}
 * steps are tried for each length.
 */
final class PathSearch {
    private static final int MAX_STEPS = 100_000;
    private static final int MAX_CANDIDATES = 2_000;

    private final Graph graph;
    private final PathRequest request;
    private final Node from;
    private final Node to;
    private final Set<String> avoid;
    private final Survey survey;
    private Map<String, Integer> distances = Map.of();
    private int steps;

    private PathSearch(Graph graph, DSLContext sql, PathRequest request, Node from, Node to) {
        this.graph = graph;
        this.request = request;
        this.from = from;
        this.to = to;
        this.avoid = request.avoid().stream().map(NodeId::value).collect(Collectors.toSet());
        this.survey = new Survey(graph, sql, from, to, this::passable, tie -> tie.holds(request.asOf()));
    }

    /** The ways, each as its ties. */
    static List<List<Tie>> search(Graph graph, DSLContext sql, PathRequest request) {
        Map<String, Entity> ends =
                graph.entities(sql, List.of(request.from().value(), request.to().value()));
        Entity from = ends.get(request.from().value());
        Entity to = ends.get(request.to().value());
        return from == null || to == null || from.equals(to)
                ? List.of()
                : new PathSearch(graph, sql, request, from.node(), to.node()).ways();
    }

    private List<List<Tie>> ways() {
        List<List<Tie>> ways = List.of();
        for (int length = 1; length <= request.maxLength() && ways.size() < request.first(); length++) {
            survey.reach(length);
            ways = ways(survey.isOver() ? request.maxLength() : length);
            if (survey.isOver()) {
                return ways;
            }
        }
        return ways;
    }

    /** The ways of no more than so many ties. */
    private List<List<Tie>> ways(int longest) {
        measure(longest);
        List<List<Tie>> ways = new ArrayList<>();
        Integer shortest = distances.get(from.id());
        if (shortest == null) {
            return ways;
        }
        for (int length = shortest; length <= longest && ways.size() < request.first(); length++) {
            steps = 0;
            List<List<Tie>> candidates = new ArrayList<>();
            walk(from.id(), length, new ArrayDeque<>(), new ArrayDeque<>(List.of(from.id())), candidates);
            candidates.stream()
                    .sorted(Comparator.comparingDouble(PathSearch::commonness).thenComparing(PathSearch::text))
                    .limit(request.first() - ways.size())
                    .forEach(ways::add);
        }
        return ways;
    }

    /** Finds the distance of every entity to the end, as far as ways may be long. */
    private void measure(int longest) {
        distances = new HashMap<>();
        distances.put(to.id(), 0);
        Deque<Node> queue = new ArrayDeque<>(List.of(to));
        while (!queue.isEmpty()) {
            Node node = queue.removeFirst();
            int distance = distances.getOrDefault(node.id(), 0);
            if (distance == longest || (!node.equals(to) && !passable(node))) {
                continue;
            }
            for (Tie tie : survey.ties(node.id())) {
                if (distances.putIfAbsent(tie.other().id(), distance + 1) == null) {
                    queue.addLast(tie.other());
                }
            }
        }
    }

    private void walk(String at, int left, Deque<Tie> ties, Deque<String> visited, List<List<Tie>> candidates) {
        if (left == 0) {
            candidates.add(List.copyOf(ties));
            return;
        }
        for (Tie next : next(at, left, visited)) {
            if (++steps > MAX_STEPS || candidates.size() >= MAX_CANDIDATES) {
                return;
            }
            ties.addLast(next);
            visited.addLast(next.other().id());
            walk(next.other().id(), left - 1, ties, visited, candidates);
            visited.removeLast();
            ties.removeLast();
        }
    }

    /** By which ties the end can be reached with those that are left, to the less common neighbour first. */
    private List<Tie> next(String at, int left, Deque<String> visited) {
        return survey.ties(at).stream()
                .filter(tie -> leads(tie.other(), left)
                        && !visited.contains(tie.other().id()))
                .sorted(Comparator.comparing(Tie::other, Node.LESS_COMMON))
                .toList();
    }

    private boolean leads(Node other, int left) {
        Integer distance = distances.get(other.id());
        boolean fits = left == 1 ? other.equals(to) : !other.equals(to) && passable(other);
        return fits && distance != null && distance < left;
    }

    private boolean passable(Node node) {
        return !avoid.contains(node.id()) && (request.throughHubs() || !graph.isHub(node));
    }

    private static double commonness(List<Tie> way) {
        return way.subList(0, way.size() - 1).stream()
                .mapToDouble(tie -> Math.log(tie.other().degree()))
                .sum();
    }

    private static String text(List<Tie> way) {
        return way.stream().map(tie -> tie.other().id()).collect(Collectors.joining(" "));
    }
}
