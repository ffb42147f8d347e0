package org.factgate.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.factgate.persistence.Graph.Node;
import org.factgate.persistence.Graph.Tie;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The part of a graph between two ends that a search has seen: around each of them a ring of neighbours after another, with one statement a
 * ring. A crowded entity is reached from its neighbours, but its own ties are not followed unless it is an end. The work is bounded: no more
 * than {@value #MAX_TIES} ties are followed, which are more than all of the shipped dataset. Each entity that was seen has a place, a number
 * from 0.
 */
final class Survey {
    /** The place of the entity from which the ways lead. */
    static final int START = 0;

    /** The place of the one to which they lead. */
    static final int END = 1;

    /** How many ties are followed at most. */
    static final int MAX_TIES = 15_000;

    private final Graph graph;
    private final DSLContext sql;
    private final Predicate<Node> passable;
    private final @Nullable LocalDate day;
    private final List<Node> seen = new ArrayList<>();
    /** The places of the neighbours of those that were followed, by place. */
    private final List<int @Nullable []> neighbours = new ArrayList<>();
    /** By its number in the graph the place of a node plus one; 0 if it was not seen. */
    private int[] places = new int[0];

    private final Side start;
    private final Side end;
    private int ties;
    private boolean full;
    private @Nullable Followers followers;

    /**
     * @param passable what ways may pass through
     * @param day on which the ties by which they lead must hold; null for all ties
     */
    Survey(Graph graph, DSLContext sql, Node from, Node to, Predicate<Node> passable, @Nullable LocalDate day) {
        this.graph = graph;
        this.sql = sql;
        this.passable = passable;
        this.day = day;
        this.start = new Side(from);
        this.end = new Side(to);
    }

    /** Looks as far as it takes to see all ways of so many ties; less far if the bound is reached or there is nothing more to see. */
    void reach(int length) {
        for (Side side = next(length); side != null; side = next(length)) {
            widen(side);
            followers = null;
        }
    }

    /** How many entities were seen. */
    int size() {
        return seen.size();
    }

    /** The entity at a place. */
    Node node(int place) {
        return seen.get(place);
    }

    /** Whether ways may pass through it. */
    boolean isPassable(int place) {
        return passable.test(seen.get(place));
    }

    /** The places of the neighbours that an entity was seen to have. */
    int[] neighbours(int place) {
        int[] own = neighbours.get(place);
        if (own == null) {
            return followers().of(place);
        }
        if (isWhole(place)) {
            return own;
        }
        BitSet all = new BitSet();
        Arrays.stream(own).forEach(all::set);
        Arrays.stream(followers().of(place)).forEach(all::set);
        return all.stream().toArray();
    }

    /** The most telling of the ties that were seen between two neighbours, as the first sees it. */
    Tie tie(Node here, Node there) {
        List<Tie> between = new ArrayList<>();
        if (neighbours.get(placeOf(here)) != null) {
            here.ties().stream().filter(tie -> tie.other() == there).forEach(between::add);
        }
        if (neighbours.get(placeOf(there)) != null) {
            there.ties().stream()
                    .filter(tie -> tie.other() == here)
                    .map(tie -> tie.seenFrom(there))
                    .forEach(between::add);
        }
        return between.stream()
                .filter(tie -> tie.holds(day))
                .min(Tie.MORE_TELLING)
                .orElseThrow();
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
        full = ties + side.cost() > MAX_TIES;
        List<Node> following = full ? affordable(side.followable()) : side.followable();
        graph.know(sql, following);
        List<Node> ring = new ArrayList<>();
        for (Node node : following) {
            for (int neighbour : follow(node)) {
                if (side.isNew(neighbour)) {
                    ring.add(seen.get(neighbour));
                }
            }
        }
        side.advance(ring);
    }

    private int[] follow(Node node) {
        int place = placeOf(node);
        int[] known = neighbours.get(place);
        if (known != null) {
            return known;
        }
        ties += cost(node);
        List<Node> found = node.neighbours(day);
        int[] followed = new int[found.size()];
        for (int i = 0; i < followed.length; i++) {
            followed[i] = place(found.get(i));
        }
        neighbours.set(place, followed);
        return followed;
    }

    /** The less common ones, as many as may still be followed: all with less ties than some number, and of those with just as many the first. */
    private List<Node> affordable(List<Node> nodes) {
        int[] costs = new int[Graph.CROWD + 1];
        nodes.forEach(node -> costs[cost(node)] += cost(node));
        int left = MAX_TIES - ties;
        int limit = 0;
        while (costs[limit] <= left) {
            left -= costs[limit];
            limit++;
        }
        List<Node> affordable = new ArrayList<>();
        List<Node> last = new ArrayList<>();
        for (Node node : nodes) {
            if (cost(node) < limit) {
                affordable.add(node);
            } else if (cost(node) == limit) {
                last.add(node);
            }
        }
        last.sort(Comparator.comparing(Node::id));
        affordable.addAll(last.subList(0, left / limit));
        return affordable;
    }

    /** Whether it was followed with all of its ties, so that nobody else tells of neighbours. */
    private boolean isWhole(int place) {
        return neighbours.get(place) != null && !seen.get(place).crowded();
    }

    /** How many ties there are to follow. */
    private int cost(Node node) {
        return neighbours.get(placeOf(node)) == null ? Math.min(node.degree(), Graph.CROWD) : 0;
    }

    /** The place of an entity, which is seen from now on. */
    private int place(Node node) {
        if (node.number() >= places.length) {
            places = Arrays.copyOf(places, Math.max(graph.size(), node.number() + 1));
        }
        int known = placeOf(node);
        if (known >= 0) {
            return known;
        }
        int place = seen.size();
        places[node.number()] = place + 1;
        seen.add(node);
        neighbours.add(null);
        return place;
    }

    private int placeOf(Node node) {
        return places[node.number()] - 1;
    }

    private Followers followers() {
        Followers known = followers;
        if (known == null) {
            known = new Followers();
            followers = known;
        }
        return known;
    }

    /** What was seen from one end of the ways. */
    private final class Side {
        private final BitSet reached = new BitSet();
        private List<Node> ring;
        /** The entities of the outermost ring from which to go on, once they are asked for. */
        private @Nullable List<Node> followable;

        private int rings;
        /** How many rings were followed before one with a crowded entity. */
        private int clearRings;

        private Side(Node centre) {
            reached.set(place(centre));
            ring = List.of(centre);
            followable = ring;
        }

        boolean isNew(int place) {
            boolean isNew = !reached.get(place);
            reached.set(place);
            return isNew;
        }

        List<Node> followable() {
            List<Node> known = followable;
            if (known == null) {
                known = new ArrayList<>(ring.size());
                for (Node node : ring) {
                    if (!node.crowded() && passable.test(node)) {
                        known.add(node);
                    }
                }
                followable = known;
            }
            return known;
        }

        boolean isOver() {
            return followable().isEmpty();
        }

        int cost() {
            return followable().stream().mapToInt(Survey.this::cost).sum();
        }

        void advance(List<Node> next) {
            boolean clear = ring.stream().noneMatch(node -> node.crowded() && passable.test(node));
            if (clear && clearRings == rings) {
                clearRings++;
            }
            rings++;
            ring = next;
            followable = null;
        }
    }

    /** By which entities others were seen that were not followed themselves, or not with all of their ties. */
    private final class Followers {
        /** Where the followers of a place begin. */
        private final int[] first = new int[seen.size() + 1];

        private final int[] followers;

        private Followers() {
            for (int[] found : neighbours) {
                if (found != null) {
                    for (int neighbour : found) {
                        first[neighbour + 1]++;
                    }
                }
            }
            for (int place = 0; place < seen.size(); place++) {
                if (isWhole(place)) {
                    first[place + 1] = 0;
                }
                first[place + 1] += first[place];
            }
            followers = new int[first[seen.size()]];
            int[] next = Arrays.copyOf(first, seen.size());
            for (int place = 0; place < seen.size(); place++) {
                int[] found = neighbours.get(place);
                if (found != null) {
                    for (int neighbour : found) {
                        if (first[neighbour] < first[neighbour + 1]) {
                            followers[next[neighbour]++] = place;
                        }
                    }
                }
            }
        }

        int[] of(int place) {
            return Arrays.copyOfRange(followers, first[place], first[place + 1]);
        }
    }
}
