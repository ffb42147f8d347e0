package org.factgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.factgate.domain.NodeId;
import org.factgate.domain.relation.PathRequest;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.Importer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways between two things of the shipped dataset, against all ways there are, as a search without any cleverness finds them. */
final class WaysTest {
    private static final int PAIRS = 60;
    private static final int FIRST = 10;
    private static final int LONGEST = 3;

    @TempDir
    private static Path folder;

    private static final Map<String, Set<String>> NEIGHBOURS = new HashMap<>();
    private static final Map<String, Integer> DEGREES = new HashMap<>();
    private static Archive archive;

    @BeforeAll
    static void build() throws SQLException {
        Path store = folder.resolve("store.sqlite");
        Importer.build(DatasetFolder.shipped(), store);
        archive = Archive.open(store, 1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement();
                ResultSet ties = statement.executeQuery("select owner_id, other_id from tie")) {
            while (ties.next()) {
                NEIGHBOURS
                        .computeIfAbsent(ties.getString(1), _ -> new TreeSet<>())
                        .add(ties.getString(2));
                DEGREES.merge(ties.getString(1), 1, Integer::sum);
            }
        }
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void areTheShortestAndAmongThoseTheOnesThroughTheLeastCommonThings() {
        assertSameWays(true, Set.of());
    }

    @Test
    void leadThroughNoHubAndNothingThatIsToBeAvoided() {
        assertSameWays(false, Set.of("kaz", "body-secretariat", "summit-2025-tianjin"));
    }

    @Test
    void areSoughtAmongAllTiesOfTheShippedDataset() {
        int ties = DEGREES.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(ties).isPositive().isLessThan(Survey.MAX_TIES);
    }

    private static void assertSameWays(boolean throughHubs, Set<String> avoid) {
        List<String> ids = NEIGHBOURS.keySet().stream().sorted().toList();
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            String from = ids.get(random.nextInt(ids.size()));
            String to = ids.get(random.nextInt(ids.size()));
            List<List<String>> ways = from.equals(to) ? List.of() : allWays(from, to, throughHubs, avoid);
            assertThat(ways(from, to, throughHubs, avoid))
                    .as("%s to %s", from, to)
                    .isEqualTo(ways);
            found += ways.size();
        }
        assertThat(found).isGreaterThan(PAIRS);
    }

    private static List<List<String>> ways(String from, String to, boolean throughHubs, Set<String> avoid) {
        Set<NodeId> avoided = Set.copyOf(avoid.stream().map(NodeId::new).toList());
        PathRequest request =
                new PathRequest(new NodeId(from), new NodeId(to), FIRST, LONGEST, avoided, throughHubs, null);
        return archive.read(() -> archive.relations().paths(request)).stream()
                .map(way ->
                        way.steps().stream().map(step -> step.otherId().value()).toList())
                .toList();
    }

    private static List<List<String>> allWays(String from, String to, boolean throughHubs, Set<String> avoid) {
        List<List<String>> ways = new ArrayList<>();
        walk(List.of(from), to, ways, throughHubs, avoid);
        return ways.stream()
                .map(way -> way.subList(1, way.size()))
                .sorted(Comparator.<List<String>>comparingInt(List::size)
                        .thenComparingDouble(WaysTest::commonness)
                        .thenComparing(way -> String.join(" ", way)))
                .limit(FIRST)
                .toList();
    }

    private static void walk(
            List<String> way, String to, List<List<String>> ways, boolean throughHubs, Set<String> avoid) {
        for (String next : NEIGHBOURS.getOrDefault(way.getLast(), Set.of())) {
            List<String> longer = new ArrayList<>(way);
            longer.add(next);
            if (next.equals(to)) {
                ways.add(longer);
            } else if (longer.size() <= LONGEST
                    && !way.contains(next)
                    && !avoid.contains(next)
                    && (throughHubs || !(next.startsWith("topic-") || next.equals("org-sco")))) {
                walk(longer, to, ways, throughHubs, avoid);
            }
        }
    }

    /** How many ties the things between the ends have, multiplied. */
    private static double commonness(List<String> way) {
        return way.subList(0, way.size() - 1).stream()
                .mapToDouble(id -> DEGREES.getOrDefault(id, 0))
                .reduce(1, (one, other) -> one * other);
    }
}
