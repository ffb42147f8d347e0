package org.factgate.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.factgate.persistence.Graph.Entity;
import org.factgate.persistence.Graph.Node;
import org.factgate.persistence.Graph.Tie;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The part of a graph between two ends that a search has seen: around each of them a ring of neighbours after another, with one statement a
 * ring. A crowded entity is reached from its neighbours, but its own ties are not followed unless it is an end. The work is bounded: no more
 * than {@value #MAX_TIES} ties are followed.
 */
final class Survey {
    private static final int MAX_TIES = 30_000;

    /** Of two ties between the same entities, the one of the kind that comes first, then by record. */
    private static final Comparator<Tie> MORE_TELLING =
            Comparator.comparing(Tie::kind).thenComparing(Tie::record).thenComparing(Tie::forward);

    private final Graph graph;
    private final DSLContext sql;
    private final Predicate<Node> passable;
    private final Predicate<Tie> wanted;
    private final Map<String, Map<String, Tie>> ties = new HashMap<>();
    private final Side start;
    private final Side end;
    private int followed;
    private boolean full;

    /**
     * @param passable what ways may pass through
     * @param wanted by which ties they may lead
     */
    Survey(Graph graph, DSLContext sql, Node from, Node to, Predicate<Node> passable, Predicate<Tie> wanted) {
        this.graph = graph;
        this.sql = sql;
        this.passable = passable;
        this.wanted = wanted;
        this.start = new Side(from);
        this.end = new Side(to);
    }

    /** Looks as far as it takes to see all ways of so many ties; less far if the bound is reached or there is nothing more to see. */
    void reach(int length) {
        Side side = next(length);
        while (side != null) {
            widen(side);
            side = next(length);
        }
    }

    /** Whether nothing more will be seen. */
    boolean isOver() {
        return full || (start.isOver() && end.isOver());
    }

    /** The ties of an entity that were seen, the most telling one to each neighbour. */
    Collection<Tie> ties(String id) {
        return ties.getOrDefault(id, Map.of()).values();
    }

    /** The side that is to be widened next: from the one the end of a crowded entity cannot be seen, else the one with less to follow. */
    private @Nullable Side next(int length) {
        boolean unseenFromEnd = end.rings + start.clearRings < length;
        boolean unseenFromStart = start.rings + end.clearRings < length;
        if (full || (!unseenFromEnd && !unseenFromStart)) {
            return null;
        }
        if (start.isOver() || end.isOver()) {
            Side other = start.isOver() ? end : start;
            return other.isOver() ? null : other;
        }
        if (start.clearRings < start.rings && unseenFromEnd) {
            return end;
        }
        if (end.clearRings < end.rings && unseenFromStart) {
            return start;
        }
        return start.cost() < end.cost() ? start : end;
    }

    private void widen(Side side) {
        List<String> followable = new ArrayList<>();
        for (Node node : side.followable()) {
            if (followed + cost(node) > MAX_TIES) {
                full = true;
                break;
            }
            followed += cost(node);
            followable.add(node.id());
        }
        Map<String, Node> ring = new HashMap<>();
        for (Entity entity : graph.entities(sql, followable).values()) {
            for (Tie tie : entity.ties()) {
                if (wanted.test(tie)) {
                    see(entity.node(), tie);
                    see(tie.other(), tie.seenFrom(entity.node()));
                    if (side.seen.add(tie.other().id())) {
                        ring.put(tie.other().id(), tie.other());
                    }
                }
            }
        }
        side.advance(ring.values());
    }

    private void see(Node from, Tie tie) {
        ties.computeIfAbsent(from.id(), id -> new HashMap<>())
                .merge(tie.other().id(), tie, (one, other) -> MORE_TELLING.compare(other, one) < 0 ? other : one);
    }

    private static int cost(Node node) {
        return Math.min(node.degree(), Graph.CROWD);
    }

    /** What was seen from one end of the ways. */
    private final class Side {
        private final Node centre;
        private final Set<String> seen = new HashSet<>();
        private List<Node> ring;
        private int rings;
        /** How many rings were followed before one with a crowded entity. */
        private int clearRings;

        private Side(Node centre) {
            this.centre = centre;
            this.ring = List.of(centre);
            seen.add(centre.id());
        }

        /** The entities of the outermost ring from which to go on, the less common first. */
        List<Node> followable() {
            return ring.stream()
                    .filter(node -> node.equals(centre) || (passable.test(node) && !node.crowded()))
                    .sorted(Node.LESS_COMMON)
                    .toList();
        }

        int cost() {
            return followable().stream().mapToInt(Survey::cost).sum();
        }

        boolean isOver() {
            return followable().isEmpty();
        }

        void advance(Collection<Node> next) {
            boolean clear = ring.stream().noneMatch(node -> node.crowded() && passable.test(node));
            if (clear && clearRings == rings) {
                clearRings++;
            }
            rings++;
            ring = List.copyOf(next);
        }
    }
}
