package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factgate.domain.NodeType;
import org.factgate.domain.relation.RelationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every tie that the data has is found by {@code related} and by typed fields alike, from both of its ends. Lists of more than a page are
 * left to the tests of paging.
 */
@ExtendWith(ShippedDataset.class)
final class TypedTiesTest {
    private static final int OWNERS_AT_ONCE = 25;

    /** How many ends are compared of a tie that is common; of a rare one, all. */
    private static final int ENOUGH = 60;

    /**
     * A type, a kind of tie and its direction from there; then the typed list that has it, the fields of an item at the other end, and what
     * an item must have to count, where the list holds more. A minus takes away what it leads to; {@code SELF} is the owner.
     */
    private static final String TYPED = """
            CouncilMeeting | ADOPTED_AT            | BACKWARD | documents.nodes            | |
            CouncilMeeting | CHAIRED_BY            | FORWARD  |                            | chair |
            CouncilMeeting | FOLLOWED              | BACKWARD |                            | next |
            CouncilMeeting | FOLLOWED              | FORWARD  |                            | previous |
            CouncilMeeting | HOSTED_BY             | FORWARD  |                            | host |
            CouncilMeeting | LED_DELEGATION_AT     | BACKWARD | participations.nodes       | representative |
            CouncilMeeting | MEETING_OF            | FORWARD  |                            | body |
            CouncilMeeting | TIED_TO               | BACKWARD | initiatives.nodes          | |
            CouncilMeeting | TIED_TO               | BACKWARD | unLinks.nodes              | |
            CouncilMeeting | TOOK_PART_IN          | BACKWARD | participations.nodes       | participant |
            Document       | ABOUT                 | FORWARD  | topics                     | |
            Document       | ACCEDED_TO            | BACKWARD | treatyActions              | state | actionKind=ACCESSION
            Document       | ADOPTED_AT            | FORWARD  |                            | adoptedAt |
            Document       | ADOPTED_BY            | FORWARD  |                            | adoptedBy |
            Document       | AMENDS                | FORWARD  | relatedDocuments.edges     | node | relationKind=AMENDS direction=FORWARD
            Document       | AMENDS                | BACKWARD | relatedDocuments.edges     | node | relationKind=AMENDS direction=BACKWARD
            Document       | BASED_ON              | FORWARD  | relatedDocuments.edges     | node | relationKind=BASED_ON direction=FORWARD
            Document       | BASED_ON              | BACKWARD | relatedDocuments.edges     | node | relationKind=BASED_ON direction=BACKWARD
            Document       | BOUND_BY              | BACKWARD | treatyActions              | state | actionKind=ENTRY_INTO_FORCE
            Document       | CONCERNS              | FORWARD  | concernedStates            | |
            Document       | HAS_PARTY             | FORWARD  | parties                    | |
            Document       | IMPLEMENTS            | FORWARD  | relatedDocuments.edges     | node | relationKind=IMPLEMENTS direction=FORWARD
            Document       | IMPLEMENTS            | BACKWARD | relatedDocuments.edges     | node | relationKind=IMPLEMENTS direction=BACKWARD
            Document       | LED_TO                | BACKWARD | initiatives.nodes          | |
            Document       | PROPOSED_BY           | FORWARD  | proposedBy                 | |
            Document       | REFERS_TO             | FORWARD  | relatedDocuments.edges     | node | relationKind=REFERS_TO direction=FORWARD
            Document       | REFERS_TO             | BACKWARD | relatedDocuments.edges     | node | relationKind=REFERS_TO direction=BACKWARD
            Document       | REPLACES              | FORWARD  | relatedDocuments.edges     | node | relationKind=SUCCEEDS direction=FORWARD
            Document       | REPLACES              | BACKWARD | relatedDocuments.edges     | node | relationKind=SUCCEEDS direction=BACKWARD
            Document       | RESTS_ON              | BACKWARD | unLinks.nodes              | |
            Document       | SIGNED_BY             | FORWARD  |                            | signatories signedBy |
            Document       | SPONSORED_BY          | FORWARD  | sponsors                   | |
            Initiative     | ABOUT                 | FORWARD  | topics                     | |
            Initiative     | BECAME                | FORWARD  |                            | mechanism |
            Initiative     | LED_TO                | FORWARD  | documents.nodes            | |
            Initiative     | PROPOSED_BY           | FORWARD  | proposedBy                 | |
            Initiative     | SUPPORTED_BY          | FORWARD  | supportedBy                | |
            Initiative     | TIED_TO               | FORWARD  | meetings.nodes             | |
            Office         | HELD                  | BACKWARD | tenures.nodes              | person |
            Office         | OFFICE_OF             | FORWARD  | officeOf                   | |
            Organisation   | ADOPTED_BY            | BACKWARD | adoptedDocuments.nodes     | | adoptedBy.id=SELF
            Organisation   | BECAME                | BACKWARD | initiatives.nodes          | | mechanism.id=SELF
            Organisation   | CHAIRS                | BACKWARD | chairmanships.nodes        | state |
            Organisation   | COOPERATES_WITH       | FORWARD  | cooperations.nodes         | partner | organisation.id=SELF
            Organisation   | COOPERATES_WITH       | BACKWARD | cooperations.nodes         | organisation | partner.id=SELF
            Organisation   | COOPERATION_AGREED_AT | FORWARD  | cooperations.nodes         | agreedAt | partner.id=SELF
            Organisation   | HAS_PARTY             | BACKWARD | partyDocuments.nodes       | | parties.id=SELF
            Organisation   | HAS_PARTY             | BACKWARD | unLinks.nodes              | | ownParty.id,unParty.id,otherUnParties.id=SELF
            Organisation   | LINKED_WITH           | FORWARD  | unLinks.nodes              | unParty | ownParty.id=SELF
            Organisation   | LINKED_WITH           | BACKWARD | unLinks.nodes              | ownParty | unParty.id=SELF
            Organisation   | MEETING_OF            | BACKWARD | meetings.nodes             | | body.id=SELF
            Organisation   | MEMBER_OF             | BACKWARD | memberships.nodes          | state |
            Organisation   | OFFICE_OF             | BACKWARD | offices.nodes              | | officeOf.id=SELF
            Organisation   | PART_OF               | BACKWARD | bodies.nodes               | | parent.id=SELF
            Organisation   | PART_OF               | FORWARD  |                            | parent |
            Organisation   | REPRESENTED           | BACKWARD | participations.nodes       | representative | participant.id=SELF
            Organisation   | SEATED_IN             | FORWARD  |                            | seat.state |
            Organisation   | SIGNED_WITH           | BACKWARD | cooperations.nodes         | signedBy | partner.id=SELF
            Organisation   | SUCCEEDED             | FORWARD  |                            | predecessor |
            Organisation   | SUCCEEDED             | BACKWARD |                            | successor |
            Organisation   | TOOK_PART_IN          | FORWARD  | participations.nodes       | meeting | participant.id=SELF
            Person         | APPEARED_AT           | FORWARD  | tenures.nodes              | attestedAt |
            Person         | CHAIRED_BY            | BACKWARD | chairedMeetings.nodes      | |
            Person         | EXPECTED_AT           | FORWARD  | tenures.nodes              | expectedAt |
            Person         | HELD                  | FORWARD  | tenures.nodes              | office |
            Person         | INVOLVES              | BACKWARD | unLinks.nodes              | |
            Person         | LED_DELEGATION_AT     | FORWARD  | participations.nodes       | meeting | representative.id=SELF
            Person         | NATIONAL_OF           | FORWARD  |                            | nationality |
            Person         | REPRESENTED           | FORWARD  | participations.nodes       | participant | representative.id=SELF
            Person         | SIGNED_BY             | BACKWARD | signedDocuments.nodes      | |
            Person         | SIGNED_WITH           | FORWARD  | cooperations.nodes         | partner |
            Principle      | PART_OF               | FORWARD  |                            | partOf |
            Principle      | PART_OF               | BACKWARD | parts                      | |
            State          | ACCEDED_TO            | FORWARD  | accededDocuments.nodes     | | treatyActions.actionKind=ACCESSION
            State          | BOUND_BY              | FORWARD  | accededDocuments.nodes     | | treatyActions.actionKind=ENTRY_INTO_FORCE
            State          | CHAIRED_UNTIL         | FORWARD  | chairmanships.nodes        | concludingSummit |
            State          | CHAIRS                | FORWARD  | chairmanships.nodes        | organisation |
            State          | CONCERNS              | BACKWARD | concerningDocuments.nodes  | |
            State          | HOSTED_BY             | BACKWARD | hostedMeetings.nodes       | |
            State          | MEMBER_OF             | FORWARD  | memberships.nodes          | organisation |
            State          | NATIONAL_OF           | BACKWARD | nationals.nodes            | |
            State          | OFFICE_OF             | BACKWARD | offices.nodes              | |
            State          | PROPOSED_BY           | BACKWARD | proposedDocuments.nodes    | |
            State          | PROPOSED_BY           | BACKWARD | proposedInitiatives.nodes  | |
            State          | PROPOSED_BY           | BACKWARD | proposedUnLinks.nodes      | |
            State          | REPRESENTED           | BACKWARD | participations.nodes       | representative |
            State          | SEATED_IN             | BACKWARD | seatedOrganisations.nodes  | |
            State          | SIGNED_BY             | BACKWARD | signedDocuments.nodes      | |
            State          | SPONSORED_BY          | BACKWARD | sponsoredDocuments.nodes   | |
            State          | STATUS_DECIDED_AT     | FORWARD  | memberships.nodes          | decidedAt |
            State          | STATUS_STEP_AT        | FORWARD  | memberships.nodes          | steps.meeting -decidedAt |
            State          | SUPPORTED_BY          | BACKWARD | supportedInitiatives.nodes | |
            State          | TOOK_PART_IN          | FORWARD  | participations.nodes       | meeting |
            Summit         | ADOPTED_AT            | BACKWARD | documents.nodes            | |
            Summit         | APPEARED_AT           | BACKWARD | tenures.nodes              | person | attestedAt.id=SELF
            Summit         | CHAIRED_BY            | FORWARD  |                            | chair |
            Summit         | CHAIRED_UNTIL         | BACKWARD |                            | chairmanship.state |
            Summit         | COOPERATION_AGREED_AT | BACKWARD | cooperations.nodes         | partner |
            Summit         | FOLLOWED              | BACKWARD |                            | next |
            Summit         | FOLLOWED              | FORWARD  |                            | previous |
            Summit         | HOSTED_BY             | FORWARD  |                            | host |
            Summit         | LED_DELEGATION_AT     | BACKWARD | participations.nodes       | representative |
            Summit         | MEETING_OF            | FORWARD  |                            | body |
            Summit         | STATUS_DECIDED_AT     | BACKWARD | decidedMemberships.nodes   | state |
            Summit         | TIED_TO               | BACKWARD | initiatives.nodes          | |
            Summit         | TIED_TO               | BACKWARD | unLinks.nodes              | |
            Summit         | TOOK_PART_IN          | BACKWARD | participations.nodes       | participant |
            Topic          | ABOUT                 | BACKWARD | documents.nodes            | | topics.id=SELF
            Topic          | ABOUT                 | BACKWARD | initiatives.nodes          | | topics.id=SELF
            Topic          | ABOUT                 | BACKWARD | unLinks.nodes              | | topics.id=SELF
            Topic          | PART_OF               | BACKWARD | narrower                   | |
            Topic          | PART_OF               | FORWARD  |                            | broader |
            UnLink         | ABOUT                 | FORWARD  | topics                     | |
            UnLink         | HAS_PARTY             | FORWARD  |                            | ownParty unParty otherUnParties |
            UnLink         | INVOLVES              | FORWARD  | appearances                | person |
            UnLink         | PROPOSED_BY           | FORWARD  | proposedBy                 | |
            UnLink         | RESTS_ON              | FORWARD  | documents.nodes            | |
            UnLink         | TIED_TO               | FORWARD  | meetings.nodes             | |
            """;

    /** What a typed field shows from the other end alone: {@code Tenure.expectedAt}, {@code Membership.steps}. */
    private static final Set<String> FROM_THE_OTHER_END =
            Set.of("Summit EXPECTED_AT BACKWARD", "Summit STATUS_STEP_AT BACKWARD");

    private final Sdl sdl = new Sdl();
    private final Shipped shipped;

    TypedTiesTest(Shipped shipped) {
        this.shipped = shipped;
    }

    /**
     * A kind of tie as it is seen from a type.
     *
     * @param type the type
     * @param kind the kind
     * @param direction whether the type is the subject
     */
    record Tie(String type, String kind, String direction) {
        @Override
        public String toString() {
            return type + " " + kind + " " + direction;
        }
    }

    /**
     * Where typed fields show a tie.
     *
     * @param tie the tie
     * @param list the path of a list of items; empty if the owner itself is the item
     * @param ends the paths from an item to the other ends; empty if the item itself is the other end
     * @param less the paths to what does not count
     * @param conditions what an item must have
     */
    record Typed(Tie tie, String list, List<String> ends, List<String> less, List<String> conditions) {
        static Typed of(String line) {
            String[] cells = Arrays.stream((line + " ").split("\\|", -1))
                    .map(String::strip)
                    .toArray(String[]::new);
            List<String> ends = words(cells[4]);
            return new Typed(
                    new Tie(cells[0], cells[1], cells[2]),
                    cells[3],
                    cells[4].isEmpty()
                            ? List.of("id")
                            : ends.stream()
                                    .filter(end -> !end.startsWith("-"))
                                    .map(end -> end + ".id")
                                    .toList(),
                    ends.stream()
                            .filter(end -> end.startsWith("-"))
                            .map(end -> end.substring(1) + ".id")
                            .toList(),
                    words(cells[5]));
        }

        private static List<String> words(String cell) {
            return Stream.of(cell.split(" +", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** What to select of the owner. */
        String selection(GraphQLObjectType owner) {
            String item = Stream.of(
                            ends.stream(), less.stream(), conditions.stream().flatMap(Typed::paths))
                    .flatMap(paths -> paths)
                    .map(Typed::nested)
                    .collect(Collectors.joining(" "));
            if (list.isEmpty()) {
                return item;
            }
            String field = list.split("\\.", 2)[0];
            return Sdl.isConnection(Sdl.named(owner.getFieldDefinition(field)))
                    ? field + "(first: 100) { pageInfo { hasNextPage } " + nested(list.substring(field.length() + 1))
                            + " { " + item + " } }"
                    : field + " { " + item + " }";
        }

        /** The ids of the other ends. */
        Stream<String> found(Found owner) {
            List<Found> items = list.isEmpty() ? List.of(owner) : owner.parts(list);
            return items.stream()
                    .filter(item -> conditions.stream().allMatch(condition -> holds(condition, item, owner)))
                    .flatMap(item -> {
                        Set<String> own = new TreeSet<>();
                        ends.forEach(end -> own.addAll(item.present(end)));
                        less.forEach(end -> own.removeAll(Set.copyOf(item.present(end))));
                        return own.stream();
                    });
        }

        private static boolean holds(String condition, Found item, Found owner) {
            String value = condition.substring(condition.indexOf('=') + 1);
            String expected = value.equals("SELF") ? owner.text("id") : value;
            return paths(condition).anyMatch(path -> item.present(path).contains(expected));
        }

        private static Stream<String> paths(String condition) {
            return Stream.of(condition.substring(0, condition.indexOf('=')).split(",", -1));
        }

        private static String nested(String path) {
            return path.replace(".", " { ")
                    + " }".repeat((int) path.chars().filter(sign -> sign == '.').count());
        }
    }

    static Stream<Tie> ties() {
        return typed().map(Typed::tie).distinct();
    }

    @ParameterizedTest
    @MethodSource("ties")
    void relatedAndTypedFieldsReachTheSame(Tie tie) {
        List<Typed> fields = typed().filter(typed -> typed.tie().equals(tie)).toList();
        String related =
                "related(first: 100, kinds: [%s], relationDirection: %s) { pageInfo { hasNextPage } nodes { id } }"
                        .formatted(tie.kind(), tie.direction());
        String selection = fields.stream()
                .map(typed -> typed.selection(sdl.object(tie.type())))
                .collect(Collectors.joining(" ", related + " ", ""));
        int compared = 0;
        for (List<String> ids : groups(tie.type())) {
            for (Found owner : compared < ENOUGH ? owners(ids, tie.type(), selection) : List.<Found>of()) {
                compared += hasMore(owner, fields) ? 0 : assertSame(tie, owner, fields);
            }
        }
        assertThat(compared).isPositive();
    }

    private static int assertSame(Tie tie, Found owner, List<Typed> fields) {
        Set<String> typed = new TreeSet<>();
        fields.forEach(field -> field.found(owner).forEach(typed::add));
        Set<String> related = new TreeSet<>(owner.texts("related.nodes.id"));

        assertThat(typed).as("%s of %s", tie, owner.text("id")).isEqualTo(related);
        return related.size();
    }

    @Test
    void everyTieOfTheDataIsCompared() {
        Set<String> tied = new TreeSet<>();
        for (NodeType type : NodeType.values()) {
            if (type.isEntity()) {
                tied.addAll(tiesOf(type.sdlName()));
            }
        }

        Set<String> compared = ties().map(Tie::toString).collect(Collectors.toCollection(TreeSet::new));
        compared.addAll(FROM_THE_OTHER_END);
        assertThat(compared).isEqualTo(tied);
    }

    /** The kinds of tie, with their direction, that anything of a type has. */
    private Set<String> tiesOf(String type) {
        List<Tie> all = Stream.of(RelationKind.values())
                .flatMap(kind ->
                        Stream.of("FORWARD", "BACKWARD").map(direction -> new Tie(type, kind.name(), direction)))
                .toList();
        String selection = all.stream()
                .map(tie -> "%s_%s: related(first: 1, kinds: [%s], relationDirection: %s) { edges { forward } }"
                        .formatted(tie.kind(), tie.direction(), tie.kind(), tie.direction()))
                .collect(Collectors.joining(" "));
        List<Found> owners = groups(type).stream()
                .flatMap(ids -> owners(ids, type, selection).stream())
                .toList();
        return all.stream()
                .filter(tie -> owners.stream()
                        .anyMatch(owner -> !owner.parts(tie.kind() + "_" + tie.direction() + ".edges")
                                .isEmpty()))
                .map(Tie::toString)
                .collect(Collectors.toSet());
    }

    private static boolean hasMore(Found owner, List<Typed> fields) {
        return Stream.concat(
                        Stream.of("related"), fields.stream().map(Typed::list).filter(list -> list.contains(".")))
                .map(list -> list.split("\\.", 2)[0])
                .anyMatch(list -> owner.flag(list + ".pageInfo.hasNextPage"));
    }

    private List<Found> owners(List<String> ids, String type, String selection) {
        String list = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        return shipped.ask("{ nodes(ids: [%s]) { id ... on %s { %s } } }".formatted(list, type, selection))
                .data()
                .parts("nodes");
    }

    /** The ids of all things of a type, in groups to ask at once. */
    private static List<List<String>> groups(String type) {
        List<String> ids = DatasetFile.ids(type);
        return IntStream.range(0, (ids.size() + OWNERS_AT_ONCE - 1) / OWNERS_AT_ONCE)
                .map(group -> group * OWNERS_AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + OWNERS_AT_ONCE)))
                .toList();
    }

    private static Stream<Typed> typed() {
        return TYPED.lines().map(Typed::of);
    }
}
