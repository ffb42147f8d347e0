package org.factgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factgate.domain.Language;
import org.factgate.domain.NodeId;
import org.factgate.domain.chairmanship.ChairmanshipFilter;
import org.factgate.domain.chairmanship.Chairmanships;
import org.factgate.domain.claim.ClaimFilter;
import org.factgate.domain.claim.Claims;
import org.factgate.domain.cooperation.Cooperations;
import org.factgate.domain.document.DocumentFilter;
import org.factgate.domain.document.Documents;
import org.factgate.domain.document.RelationDirection;
import org.factgate.domain.initiative.InitiativeFilter;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.meeting.MeetingFilter;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.meeting.ParticipationFilter;
import org.factgate.domain.meeting.Participations;
import org.factgate.domain.membership.MembershipFilter;
import org.factgate.domain.membership.Memberships;
import org.factgate.domain.office.OfficeFilter;
import org.factgate.domain.office.Offices;
import org.factgate.domain.office.Tenures;
import org.factgate.domain.organisation.OrganisationFilter;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.OrderField;
import org.factgate.domain.paging.PageRequest;
import org.factgate.domain.paging.Position;
import org.factgate.domain.paging.Unfiltered;
import org.factgate.domain.relation.Neighbourhood;
import org.factgate.domain.relation.NeighbourhoodRequest;
import org.factgate.domain.relation.PathRequest;
import org.factgate.domain.relation.RelatedFilter;
import org.factgate.domain.source.CitationFilter;
import org.factgate.domain.timeline.EventFilter;
import org.factgate.domain.unlink.UnLinkFilter;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.Enlargement;
import org.factgate.persistence.importing.ImportProgress;
import org.factgate.persistence.importing.Importer;
import org.factgate.server.Gateway;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;
import org.factgate.server.http.Examples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped facts among invented ones, enough of them that some states have more than a thousand ties. */
final class ScaleTest {
    /** Tables that every dataset keeps short. */
    private static final Set<String> SMALL = Set.of(
            "dataset",
            "state",
            "topic",
            "topic_closure",
            "wider",
            "principle",
            "claim",
            "chairmanship",
            "membership",
            "membership_step",
            "initiative",
            "initiative_stage",
            "cooperation");

    private static final Pattern SCAN = Pattern.compile("SCAN ([a-z]\\w*)( .*)?");

    private static final Pattern WAY = Pattern.compile("listed\\.way = '(\\w+)'");

    /** A page begins beyond a position. */
    private static final Pattern BEYOND = Pattern.compile("[<>] \\(?\\?");

    private static final Set<NodeId> OWNERS =
            Set.of(new NodeId("kaz"), new NodeId("org-sco"), new NodeId("topic-security"));

    @TempDir
    private static Path folder;

    private static final Set<String> STATEMENTS = new LinkedHashSet<>();

    private static Path store;
    private static Archive archive;
    private static Engine engine;

    @BeforeAll
    static void enlarge() {
        store = folder.resolve("store.sqlite");
        Importer.enlarge(DatasetFolder.shipped(), new Enlargement(2_000, 1), store, ImportProgress.UNHEARD);
        archive = Archive.open(store, 1, () -> listening(StoreConnection.open(store)));
        engine = Gateway.assemble(archive);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    /** A scan by an index that gives the order ends with the page. What counts all rows has to see them all. */
    @Test
    void noStatementThatBringsAPageScansATableThatCanGrow() {
        for (Examples.Example example : Examples.all()) {
            assertThat(engine.execute(Operation.of(example.document())).body()).doesNotContainKey("errors");
        }

        List<String> scans = new ArrayList<>();
        for (String statement : Set.copyOf(STATEMENTS)) {
            if (!statement.contains("count(")) {
                scansOf(statement).forEach(scan -> scans.add(scan + ": " + statement));
            }
        }

        assertThat(STATEMENTS.size()).isGreaterThan(80);
        assertThat(scans).isEmpty();
    }

    /** The one select that is done for each owner: in the order of an index, from the place in it where the page begins. */
    @Test
    void aPageOfAListThatANodeOwnsIsWalkedToAndNotSorted() {
        askForAllOwnedLists();

        List<String> pages = STATEMENTS.stream()
                .filter(statement -> statement.contains(" as owners") && !statement.contains("rank_"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(150);
        assertThat(pages).allSatisfy(statement -> {
            List<String> steps = stepsForEachOwner(statement);
            assertThat(steps).isNotEmpty().noneMatch(step -> step.contains("TEMP B-TREE"));
            assertThat(steps.getFirst()).startsWith("SEARCH ");
            if (BEYOND.matcher(statement).find()) {
                assertThat(steps.getFirst()).containsPattern("[<>]\\(?\\?");
            }
        });
    }

    @Test
    void theImporterListsItemsInJustThoseWaysThatAreAskedFor() {
        askForAllOwnedLists();

        Set<String> asked = new TreeSet<>();
        STATEMENTS.forEach(statement -> WAY.matcher(statement).results().forEach(way -> asked.add(way.group(1))));
        assertThat(ask("select distinct way from listed order by way", row -> row.getString(1)))
                .containsExactlyElementsOf(asked);
    }

    @Test
    void findsAWayThroughAnEntityWithVeryManyTies() {
        assertThat(degree("kaz")).isGreaterThan(Graph.CROWD);
        assertThat(ways(request("synthetic-person-1", "person-yerlan-alimbayev", null)))
                .first()
                .isEqualTo(List.of("kaz", "person-yerlan-alimbayev"));
    }

    @Test
    void givesTheSameWaysWhateverWasReadBefore() {
        PathRequest request = request("tur", "org-unodc", LocalDate.of(2020, 1, 1));
        List<List<String>> known = ways(request);

        try (Archive anew = Archive.open(store, 1)) {
            assertThat(ways(anew, request)).isNotEmpty().isEqualTo(known);
        }
    }

    @Test
    void saysThatMoreIsAroundAnEntityWithVeryManyTies() {
        Neighbourhood around = archive.read(() -> archive.relations()
                .around(new NeighbourhoodRequest(new NodeId("kaz"), 1, 30, new RelatedFilter(null, null, null), null)));

        assertThat(around.truncated()).isTrue();
    }

    private static void askForAllOwnedLists() {
        ask(archive.documents(), Documents.Way.values(), DocumentFilter.ALL);
        ask(archive.unLinks(), UnLinks.Way.values(), UnLinkFilter.ALL);
        ask(archive.meetings(), Meetings.Way.values(), MeetingFilter.ALL);
        ask(archive.initiatives(), Initiatives.Way.values(), InitiativeFilter.ALL);
        ask(archive.participations(), Participations.Way.values(), ParticipationFilter.ALL);
        ask(archive.memberships(), Memberships.Way.values(), MembershipFilter.ALL);
        ask(archive.chairmanships(), Chairmanships.Way.values(), ChairmanshipFilter.ALL);
        ask(archive.cooperations(), Cooperations.Way.values(), Unfiltered.ALL);
        ask(archive.tenures(), Tenures.Way.values(), Unfiltered.ALL);
        ask(archive.offices(), Offices.Way.values(), OfficeFilter.ALL);
        ask(archive.organisations(), Organisations.Way.values(), OrganisationFilter.ALL);
        ask(archive.claims(), Claims.Way.values(), ClaimFilter.ALL);
        inAllDirections((order, page) -> {
            archive.relations().of(OWNERS, new ListRequest<>(new RelatedFilter(null, null, null), null, order, page));
            archive.timeline().of(OWNERS, new ListRequest<>(new EventFilter(null, null), null, order, page));
            archive.documents().relatedTo(OWNERS, Set.of(), RelationDirection.BOTH, order, page);
            archive.citations().into(OWNERS, CitationFilter.ALL, page);
        });
    }

    private static <F, O extends Enum<O>> void ask(Catalogue<?, F, O> catalogue, O[] ways, F everything) {
        for (O way : ways) {
            inAllDirections(
                    (order, page) -> catalogue.listsOf(way, OWNERS, new ListRequest<>(everything, null, order, page)));
        }
    }

    private static void inAllDirections(BiConsumer<Order, PageRequest> list) {
        for (boolean descending : List.of(false, true)) {
            Order order = new Order(OrderField.DATE, descending, Language.EN);
            Position inTheMiddle = new Position("2010-01-01", "1000");
            for (PageRequest page : List.of(
                    new PageRequest(10, false, null, null, false),
                    new PageRequest(10, true, null, null, false),
                    new PageRequest(10, false, inTheMiddle, null, false),
                    new PageRequest(10, true, null, inTheMiddle, false))) {
                archive.read(() -> {
                    list.accept(order, page);
                    return true;
                });
            }
        }
    }

    private static List<String> stepsForEachOwner(String statement) {
        record Step(int id, int parent, String detail) {}
        List<Step> plan = ask(
                "explain query plan " + statement,
                row -> new Step(row.getInt("id"), row.getInt("parent"), row.getString("detail")));
        List<Integer> selects = plan.stream()
                .filter(step -> step.detail().startsWith("CORRELATED LIST SUBQUERY"))
                .map(Step::id)
                .toList();
        return selects.size() != 1
                ? List.of()
                : plan.stream()
                        .filter(step -> step.parent() == selects.getFirst())
                        .map(Step::detail)
                        .toList();
    }

    /** A connection that remembers the text of each statement. */
    private static Connection listening(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ScaleTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        STATEMENTS.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static PathRequest request(String from, String to, @Nullable LocalDate asOf) {
        return new PathRequest(new NodeId(from), new NodeId(to), 3, 6, Set.of(), false, asOf);
    }

    private static List<List<String>> ways(PathRequest request) {
        return ways(archive, request);
    }

    /** The entities that each way leads to. */
    private static List<List<String>> ways(Archive archive, PathRequest request) {
        return archive.read(() -> archive.relations().paths(request)).stream()
                .map(way ->
                        way.steps().stream().map(step -> step.otherId().value()).toList())
                .toList();
    }

    private static int degree(String id) {
        return Objects.requireNonNull(ask("select ties from tied where entity_id = '" + id + "'", row -> row.getInt(1))
                .getFirst());
    }

    private static List<String> scansOf(String statement) {
        List<String> plan = ask("explain query plan " + statement, row -> row.getString("detail"));
        boolean sorts = plan.contains("USE TEMP B-TREE FOR ORDER BY");
        return plan.stream()
                .filter(step -> !step.contains("VIRTUAL TABLE") && (sorts || !step.contains("USING ")))
                .map(SCAN::matcher)
                .filter(scan -> scan.matches() && isGrowing(table(statement, scan.group(1))))
                .map(Matcher::group)
                .toList();
    }

    /** A scanned name may be an alias. */
    private static String table(String statement, String name) {
        Matcher alias = Pattern.compile("(\\w+) as " + name + "\\b").matcher(statement);
        return alias.find() ? alias.group(1) : name;
    }

    /** What is no table is a row source of the statement itself, made of tables that are looked at as well. */
    private static boolean isGrowing(String name) {
        return !SMALL.contains(name)
                && !ask("select 1 from sqlite_schema where type = 'table' and name = '" + name + "'", row -> true)
                        .isEmpty();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> ask(String sql, Reader<T> reader) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(reader.read(rows));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
