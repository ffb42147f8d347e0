package org.factgate.persistence.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.factgate.domain.PartialDate;
import org.factgate.domain.document.DocumentKind;
import org.factgate.domain.document.DocumentRelationKind;
import org.factgate.domain.document.DocumentStatus;
import org.factgate.domain.meeting.MeetingFormat;
import org.factgate.domain.meeting.ParticipationCapacity;
import org.factgate.domain.organisation.OrganisationKind;
import org.factgate.domain.source.SourceKind;
import org.factgate.domain.unlink.UnLinkKind;
import org.factgate.domain.unlink.UnLinkStatus;

/**
 * Invents records, each from the seed, its kind and its number alone. They are in the order of their dates, tied to each other and to the
 * dataset as its own records are, and hold its invariants.
 */
final class SyntheticRecords {
    private static final DocumentKind[] DOCUMENT_KINDS = DocumentKind.values();
    private static final DocumentRelationKind[] RELATION_KINDS = DocumentRelationKind.values();
    private static final ParticipationCapacity[] CAPACITIES = ParticipationCapacity.values();
    private static final UnLinkKind[] LINK_KINDS = UnLinkKind.values();
    private static final SourceKind[] SOURCE_KINDS = SourceKind.values();

    private final long seed;
    private final Map<Kind, Integer> counts;
    private final Surroundings base;

    SyntheticRecords(long seed, Map<Kind, Integer> counts, Surroundings base) {
        this.seed = seed;
        this.counts = counts;
        this.base = base;
    }

    /** The head of the enlarged dataset: it says that the records are invented. */
    Value.Mapping head(Value.Mapping head) {
        Draft draft = new Draft(head.line());
        for (String key : List.of("version", "title", "organisation", "licence", "about")) {
            String text = String.valueOf(head.text(key));
            draft.text(key, key.equals("title") ? text + ", enlarged with invented records" : text);
        }
        return draft.date("coversUntil", new PartialDate(base.last().toString()))
                .done();
    }

    Entry make(Kind kind, int index) {
        Dice dice = Dice.of(seed, kind, index);
        int line = index + 1;
        String id = EnlargedDataset.id(kind, index);
        Draft draft = new Draft(line).text("id", id);
        Wording wording = new Wording(dice, line);
        switch (kind) {
            case SOURCES -> source(draft, index, dice, wording);
            case ORGANISATIONS -> organisation(draft, index, dice, wording);
            case PEOPLE -> person(draft, index, wording);
            case OFFICES -> office(draft, index, wording);
            case COUNCIL_MEETINGS -> meeting(draft, index, dice, wording);
            case DOCUMENTS -> document(draft, index, dice, wording);
            case UN_LINKS -> unLink(draft, index, dice, wording);
            case TENURES -> tenure(draft, index, dice);
            case PARTICIPATIONS -> participation(draft, index, dice);
            case STATES, SUMMITS, TOPICS, PRINCIPLES, INITIATIVES, MEMBERSHIPS, CHAIRMANSHIPS, COOPERATIONS, CLAIMS ->
                throw new IllegalArgumentException("no " + kind.key() + " are invented");
        }
        if (kind != Kind.SOURCES) {
            draft.parts("citations", citations(line, dice));
        }
        return new Entry(kind, id, draft.done());
    }

    private void source(Draft draft, int index, Dice dice, Wording wording) {
        draft.text("title", wording.summary())
                .text("publisher", wording.words(1))
                .date("date", base.day(index, count(Kind.SOURCES)))
                .text("url", "https://synthetic.example/" + index)
                .word("sourceKind", SOURCE_KINDS[dice.below(SOURCE_KINDS.length)])
                .text("language", "en");
    }

    private void organisation(Draft draft, int index, Dice dice, Wording wording) {
        draft.word("organisationKind", OrganisationKind.NETWORK)
                .part("name", wording.title("Network"))
                .date("founded", base.day(index, count(Kind.ORGANISATIONS)))
                .text("summary", wording.summary());
        if (index > 0 && dice.percent(30)) {
            draft.text("parent", EnlargedDataset.id(Kind.ORGANISATIONS, dice.skewed(index)));
        }
    }

    private void person(Draft draft, int index, Wording wording) {
        draft.part("name", wording.person()).text("summary", wording.summary());
        if (!base.states().isEmpty()) {
            draft.text("nationality", state(index));
        }
    }

    private void office(Draft draft, int index, Wording wording) {
        draft.part("name", wording.title("Commissioner")).text("state", state(index));
    }

    private void meeting(Draft draft, int index, Dice dice, Wording wording) {
        PartialDate day = base.day(index, count(Kind.COUNCIL_MEETINGS));
        draft.text("body", base.bodies().get(dice.skewed(base.bodies().size())))
                .part("name", wording.title("Meeting"))
                .date("startDate", day)
                .date("endDate", day)
                .word("meetingFormat", dice.percent(80) ? MeetingFormat.IN_PERSON : MeetingFormat.VIDEO)
                .text("summary", wording.summary());
        if (!base.states().isEmpty()) {
            draft.text("host", pick(base.states(), dice));
        }
    }

    private void document(Draft draft, int index, Dice dice, Wording wording) {
        DocumentKind kind = DOCUMENT_KINDS[dice.skewed(DOCUMENT_KINDS.length)];
        int meeting = scaled(index, Kind.DOCUMENTS, Kind.COUNCIL_MEETINGS);
        PartialDate day = base.day(meeting, count(Kind.COUNCIL_MEETINGS));
        draft.word("documentKind", kind)
                .part("name", wording.title(Wording.spelt(kind)))
                .word("documentStatus", dice.percent(70) ? DocumentStatus.ADOPTED : DocumentStatus.IN_FORCE)
                .date("adoptedOn", day)
                .text("adoptedAt", EnlargedDataset.id(Kind.COUNCIL_MEETINGS, meeting))
                .text("adoptedBy", base.bodies().get(dice.skewed(base.bodies().size())))
                .ids("signatories", several(2 + dice.below(4), base.states(), dice))
                .ids("topics", several(1 + dice.below(2), base.topics(), dice))
                .text("summary", wording.summary());
        if (dice.percent(50)) {
            draft.text("symbol", "SYN/" + day.text().substring(0, 4) + "/" + index);
        }
        if (index > 0 && dice.percent(30)) {
            int earlier = dice.percent(50) ? dice.skewed(index) : index - 1 - dice.below(Math.min(index, 100));
            draft.parts(
                    "relations",
                    List.of(new Draft(index + 1)
                            .word("kind", RELATION_KINDS[dice.below(RELATION_KINDS.length)])
                            .text("document", EnlargedDataset.id(Kind.DOCUMENTS, earlier))));
        }
        if (dice.percent(20)) {
            draft.ids("signedBy", List.of(EnlargedDataset.id(Kind.PEOPLE, dice.skewed(count(Kind.PEOPLE)))));
        }
    }

    private void unLink(Draft draft, int index, Dice dice, Wording wording) {
        UnLinkKind kind = LINK_KINDS[dice.skewed(LINK_KINDS.length)];
        boolean lasting = dice.percent(30);
        draft.word("unLinkKind", kind)
                .part("name", wording.title(Wording.spelt(kind)))
                .text("ownParty", pick(base.ownParties(), dice))
                .text("unParty", pick(base.unParties(), dice))
                .word("unLinkStatus", lasting ? UnLinkStatus.IN_EFFECT : UnLinkStatus.HELD)
                .date(lasting ? "from" : "date", base.day(index, count(Kind.UN_LINKS)))
                .ids("topics", several(1 + dice.below(2), base.topics(), dice))
                .text("summary", wording.summary());
        if (dice.percent(50)) {
            int document = scaled(index, Kind.UN_LINKS, Kind.DOCUMENTS);
            draft.ids("documents", List.of(EnlargedDataset.id(Kind.DOCUMENTS, document)));
        }
        if (dice.percent(30)) {
            String person = EnlargedDataset.id(Kind.PEOPLE, dice.skewed(count(Kind.PEOPLE)));
            draft.parts("people", List.of(new Draft(index + 1).text("person", person)));
        }
    }

    /** Two terms in each office, the one after the other. */
    private void tenure(Draft draft, int index, Dice dice) {
        int office = index / 2;
        int begins = base.last().getYear() - 20 + dice.below(10);
        int handOver =
                Dice.of(seed, Kind.OFFICES, office).below(5) + base.last().getYear() - 8;
        draft.text("person", EnlargedDataset.id(Kind.PEOPLE, index % count(Kind.PEOPLE)))
                .text("office", EnlargedDataset.id(Kind.OFFICES, office))
                .text("title", "Commissioner");
        if (index % 2 == 0) {
            draft.date("from", new PartialDate(begins + "-01-01")).date("to", new PartialDate(handOver + "-01-01"));
        } else {
            draft.date("from", new PartialDate(handOver + "-01-01"));
        }
    }

    /** Another state for each record of a meeting. */
    private void participation(Draft draft, int index, Dice dice) {
        int meeting = index % count(Kind.COUNCIL_MEETINGS);
        int turn = index / count(Kind.COUNCIL_MEETINGS);
        int state = (Dice.of(seed, Kind.COUNCIL_MEETINGS, meeting)
                                .below(base.states().size())
                        + turn)
                % base.states().size();
        draft.text("meeting", EnlargedDataset.id(Kind.COUNCIL_MEETINGS, meeting))
                .text("participant", base.states().get(state))
                .word("capacity", CAPACITIES[Math.min(state / 10, CAPACITIES.length - 1)]);
        if (dice.percent(50)) {
            draft.text("representative", EnlargedDataset.id(Kind.PEOPLE, dice.skewed(count(Kind.PEOPLE))))
                    .text("representativeTitle", "Commissioner");
        }
    }

    private List<Draft> citations(int line, Dice dice) {
        int first = dice.skewed(count(Kind.SOURCES));
        Stream<String> sources = Stream.of(EnlargedDataset.id(Kind.SOURCES, first));
        if (!base.sources().isEmpty() && dice.percent(50)) {
            sources = Stream.concat(sources, Stream.of(pick(base.sources(), dice)));
        }
        return sources.map(source ->
                        new Draft(line).text("source", source).text("locator", "paragraph " + (1 + dice.below(40))))
                .toList();
    }

    /** Different ones, the first of the dataset the likeliest; one that is there already gives way to the next. */
    private static List<String> several(int count, List<String> ids, Dice dice) {
        Set<String> several = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(count, ids.size()); i++) {
            int place = dice.skewed(ids.size());
            while (!several.add(ids.get(place))) {
                place = (place + 1) % ids.size();
            }
        }
        return List.copyOf(several);
    }

    private static String pick(List<String> ids, Dice dice) {
        return ids.get(dice.skewed(ids.size()));
    }

    private String state(int index) {
        return base.states().get(index % base.states().size());
    }

    /** The record of a kind at the same share of the time as one of another kind. */
    private int scaled(int index, Kind from, Kind to) {
        return (int) ((long) index * count(to) / count(from));
    }

    private int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
