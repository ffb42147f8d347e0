package org.factgate.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.relation.PathRequest;

/**
 * The shortest ways between two entities. First the distance of every entity to the end is found, breadth first; then the ways are walked
 * from the start, never farther from the end than the ties that are left. Among ways of one length those through less common neighbours
 * come first, then those whose ids come first. The work is bounded: at most {@value #MAX_STEPS} steps are tried for each length.
 */
final class PathSearch {
    private static final int MAX_STEPS = 100_000;
    private static final int MAX_CANDIDATES = 2_000;
    private static final int UNKNOWN = -1;

    private final Graph graph;
    private final PathRequest request;
    private final int from;
    private final int to;
    private final int day;
    private final Set<Integer> avoid;
    private final int[] distances;
    private int steps;

    private PathSearch(Graph graph, PathRequest request) {
        this.graph = graph;
        this.request = request;
        this.from = graph.number(request.from().value());
        this.to = graph.number(request.to().value());
        this.day = request.asOf() == null ? UNKNOWN : Graph.day(request.asOf());
        this.avoid =
                request.avoid().stream().map(NodeId::value).map(graph::number).collect(Collectors.toSet());
        this.distances = new int[graph.entities()];
    }

    /** The ways, each as the numbers of its ties. */
    static List<int[]> search(Graph graph, PathRequest request) {
        PathSearch search = new PathSearch(graph, request);
        if (search.from < 0 || search.to < 0 || search.from == search.to) {
            return List.of();
        }
        return search.ways();
    }

    private List<int[]> ways() {
        measure();
        List<int[]> ways = new ArrayList<>();
        int shortest = distances[from];
        if (shortest == UNKNOWN) {
            return ways;
        }
        for (int length = shortest; length <= request.maxLength() && ways.size() < request.first(); length++) {
            steps = 0;
            List<int[]> candidates = new ArrayList<>();
            walk(from, length, new ArrayDeque<>(), new ArrayDeque<>(List.of(from)), candidates);
            candidates.stream()
                    .sorted(Comparator.comparingDouble(this::commonness).thenComparing(this::text))
                    .limit(request.first() - ways.size())
                    .forEach(ways::add);
        }
        return ways;
    }

    /** Finds the distance of every entity to the end, as far as ways may be long. */
    private void measure() {
        Arrays.fill(distances, UNKNOWN);
        distances[to] = 0;
        Deque<Integer> queue = new ArrayDeque<>(List.of(to));
        while (!queue.isEmpty()) {
            int entity = queue.removeFirst();
            if (distances[entity] == request.maxLength() || (entity != to && !passable(entity))) {
                continue;
            }
            int end = graph.firstTie(entity) + graph.degree(entity);
            for (int tie = graph.firstTie(entity); tie < end; tie++) {
                int other = graph.other(tie);
                if (distances[other] == UNKNOWN && holds(tie)) {
                    distances[other] = distances[entity] + 1;
                    queue.addLast(other);
                }
            }
        }
    }

    private void walk(int entity, int left, Deque<Integer> ties, Deque<Integer> visited, List<int[]> candidates) {
        if (left == 0) {
            candidates.add(ties.stream().mapToInt(Integer::intValue).toArray());
            return;
        }
        for (Map.Entry<Integer, Integer> next :
                neighbours(entity, left, visited).entrySet()) {
            if (++steps > MAX_STEPS || candidates.size() >= MAX_CANDIDATES) {
                return;
            }
            ties.addLast(next.getValue());
            visited.addLast(next.getKey());
            walk(next.getKey(), left - 1, ties, visited, candidates);
            visited.removeLast();
            ties.removeLast();
        }
    }

    /** From where the end can be reached with the ties that are left, each with the most telling tie, the less common first. */
    private Map<Integer, Integer> neighbours(int entity, int left, Deque<Integer> visited) {
        Map<Integer, Integer> best = new LinkedHashMap<>();
        int end = graph.firstTie(entity) + graph.degree(entity);
        for (int tie = graph.firstTie(entity); tie < end; tie++) {
            int other = graph.other(tie);
            boolean last = left == 1;
            if (last ? other != to : other == to || !passable(other)) {
                continue;
            }
            if (distances[other] != UNKNOWN && distances[other] < left && holds(tie) && !visited.contains(other)) {
                best.merge(other, tie, this::moreTelling);
            }
        }
        return best.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Integer> next) -> graph.degree(next.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private int moreTelling(int one, int other) {
        return graph.kind(other).compareTo(graph.kind(one)) < 0 ? other : one;
    }

    private boolean passable(int entity) {
        return !avoid.contains(entity) && (request.throughHubs() || !graph.isHub(entity));
    }

    private boolean holds(int tie) {
        return day == UNKNOWN || graph.holds(tie, day);
    }

    private double commonness(int[] way) {
        double sum = 0;
        for (int step = 0; step < way.length - 1; step++) {
            sum += Math.log(graph.degree(graph.other(way[step])));
        }
        return sum;
    }

    private String text(int[] way) {
        return Arrays.stream(way).mapToObj(tie -> graph.id(graph.other(tie))).collect(Collectors.joining(" "));
    }
}
