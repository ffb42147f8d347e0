package org.factgate.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factgate.domain.NodeId;
import org.factgate.domain.relation.PathRequest;
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
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final PathRequest request;
    private final Survey survey;
    /** Of ways of one length. */
    private final Comparator<Way> order =
            Comparator.<Way>comparingDouble(way -> way.commonness).thenComparing(this::compareIds);

    /** How far the end is, by place. */
    private int[] distances = {};

    private final Map<Step, List<Integer>> onward = new HashMap<>();
    private int steps;
    private int candidates;

    private PathSearch(Graph graph, DSLContext sql, PathRequest request, Node from, Node to) {
        this.request = request;
        Set<String> avoid = request.avoid().stream().map(NodeId::value).collect(Collectors.toSet());
        this.survey = new Survey(
                graph,
                sql,
                from,
                to,
                node -> (request.throughHubs() || !node.isHub()) && !avoid.contains(node.id()),
                request.asOf());
    }

    /** The ways, each as its ties. */
    static List<List<Tie>> search(Graph graph, DSLContext sql, PathRequest request) {
        Map<String, Node> ends =
                graph.find(sql, List.of(request.from().value(), request.to().value()));
        Node from = ends.get(request.from().value());
        Node to = ends.get(request.to().value());
        return from == null || to == null || from == to
                ? List.of()
                : new PathSearch(graph, sql, request, from, to).ways();
    }

    private List<List<Tie>> ways() {
        List<Way> ways = new ArrayList<>();
        for (int length = 1; length <= request.maxLength() && ways.size() < request.first(); length++) {
            survey.reach(length);
            // a way's second entity is nearer to the end by a tie, and a single tie is seen from the end
            measure(Math.max(1, length - 1));
            onward.clear();
            steps = 0;
            candidates = 0;
            PriorityQueue<Way> best = new PriorityQueue<>(order.reversed());
            walk(new int[length + 1], 0, 1, best, request.first() - ways.size());
            best.stream().sorted(order).forEach(ways::add);
        }
        return ways.stream().map(this::ties).toList();
    }

    /** Finds the distance to the end of every entity that is no farther from it. */
    private void measure(int farthest) {
        distances = new int[survey.size()];
        Arrays.fill(distances, UNREACHED);
        distances[Survey.END] = 0;
        int[] queue = new int[survey.size()];
        queue[0] = Survey.END;
        int queued = 1;
        for (int i = 0; i < queued && distances[queue[i]] < farthest; i++) {
            int place = queue[i];
            if (place == Survey.END || survey.isPassable(place)) {
                for (int neighbour : survey.neighbours(place)) {
                    if (distances[neighbour] == UNREACHED) {
                        distances[neighbour] = distances[place] + 1;
                        queue[queued++] = neighbour;
                    }
                }
            }
        }
    }

    /**
     * Finds the ways that go on as far as the end.
     *
     * @param places of the entities of the way, as many as were walked to so far
     * @param at the index of the last of them
     * @param best of the ways that were found, as many as are wanted, the last one first
     */
    private void walk(int[] places, int at, double commonness, PriorityQueue<Way> best, int wanted) {
        if (at == places.length - 1) {
            candidates++;
            keep(new Way(places, commonness), best, wanted);
            return;
        }
        for (int next : onward.computeIfAbsent(new Step(places[at], places.length - 1 - at), this::next)) {
            if (isVisited(places, at, next)) {
                continue;
            }
            if (++steps > MAX_STEPS || candidates >= MAX_CANDIDATES) {
                return;
            }
            places[at + 1] = next;
            walk(
                    places,
                    at + 1,
                    next == Survey.END
                            ? commonness
                            : commonness * survey.node(next).degree(),
                    best,
                    wanted);
        }
    }

    private void keep(Way way, PriorityQueue<Way> best, int wanted) {
        if (best.size() == wanted) {
            if (order.compare(way, best.element()) >= 0) {
                return;
            }
            best.remove();
        }
        best.add(new Way(way.places.clone(), way.commonness));
    }

    /** From where the end can be reached by the ties that are left, the less common first. */
    private List<Integer> next(Step step) {
        if (step.left() == 1) {
            return distances[step.place()] == 1 ? List.of(Survey.END) : List.of();
        }
        List<Integer> next = new ArrayList<>();
        for (int place : survey.neighbours(step.place())) {
            if (distances[place] < step.left() && place != Survey.END && survey.isPassable(place)) {
                next.add(place);
            }
        }
        if (next.size() > 1) {
            next.sort(Comparator.comparing(survey::node, Node.LESS_COMMON));
        }
        return next;
    }

    private static boolean isVisited(int[] places, int at, int place) {
        for (int i = 0; i <= at; i++) {
            if (places[i] == place) {
                return true;
            }
        }
        return false;
    }

    private int compareIds(Way one, Way other) {
        int order = 0;
        for (int i = 0; order == 0 && i < one.places.length; i++) {
            Node node = survey.node(one.places[i]);
            order = node.id().compareTo(survey.node(other.places[i]).id());
        }
        return order;
    }

    private List<Tie> ties(Way way) {
        return IntStream.range(1, way.places.length)
                .mapToObj(i -> survey.tie(survey.node(way.places[i - 1]), survey.node(way.places[i])))
                .toList();
    }

    /** A place on a way and how many ties are left to the end. */
    private record Step(int place, int left) {}

    /** A way. */
    private static final class Way {
        /** The places of its entities, both ends among them. */
        private final int[] places;

        /** How many ties those between the ends have, multiplied. */
        private final double commonness;

        private Way(int[] places, double commonness) {
            this.places = places;
            this.commonness = commonness;
        }
    }
}
