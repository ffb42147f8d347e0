package org.factgate.server.filter;

import org.factgate.domain.NodeType;
import org.factgate.domain.chairmanship.ChairmanshipFilter;
import org.factgate.domain.claim.ClaimFilter;
import org.factgate.domain.claim.ClaimKind;
import org.factgate.domain.claim.Verdict;
import org.factgate.domain.document.DocumentFilter;
import org.factgate.domain.document.DocumentKind;
import org.factgate.domain.document.DocumentStatus;
import org.factgate.domain.initiative.InitiativeFilter;
import org.factgate.domain.initiative.InitiativeKind;
import org.factgate.domain.initiative.InitiativeStatus;
import org.factgate.domain.meeting.MeetingFilter;
import org.factgate.domain.meeting.MeetingStatus;
import org.factgate.domain.meeting.ParticipationCapacity;
import org.factgate.domain.meeting.ParticipationFilter;
import org.factgate.domain.membership.MembershipFilter;
import org.factgate.domain.membership.MembershipStatus;
import org.factgate.domain.office.OfficeFilter;
import org.factgate.domain.organisation.OrganisationFilter;
import org.factgate.domain.organisation.OrganisationKind;
import org.factgate.domain.paging.Unfiltered;
import org.factgate.domain.person.PersonFilter;
import org.factgate.domain.source.CitationFilter;
import org.factgate.domain.source.SourceFilter;
import org.factgate.domain.source.SourceKind;
import org.factgate.domain.source.Stance;
import org.factgate.domain.state.StateFilter;
import org.factgate.domain.unlink.UnLinkFilter;
import org.factgate.domain.unlink.UnLinkKind;
import org.factgate.domain.unlink.UnLinkStatus;
import org.factgate.server.call.Arguments;

/** Reads the filters of lists. */
public final class Filters {
    private Filters() {}

    /** The filter of lists that have none. */
    public static Unfiltered none(Arguments filter) {
        return Unfiltered.ALL;
    }

    /** {@code StateFilter}. */
    public static StateFilter states(Arguments filter) {
        return new StateFilter(
                filter.ids("ids"), filter.text("region"), filter.wordList("statusSequence", MembershipStatus.class));
    }

    /** {@code OrganisationFilter}. */
    public static OrganisationFilter organisations(Arguments filter) {
        return new OrganisationFilter(
                filter.ids("ids"), filter.words("kinds", OrganisationKind.class), filter.id("within"));
    }

    /** {@code PersonFilter}. */
    public static PersonFilter people(Arguments filter) {
        return new PersonFilter(filter.ids("ids"), filter.id("nationality"));
    }

    /** {@code OfficeFilter}. */
    public static OfficeFilter offices(Arguments filter) {
        return new OfficeFilter(filter.ids("ids"), filter.id("state"), filter.id("organisation"));
    }

    /** {@code MeetingFilter}. */
    public static MeetingFilter meetings(Arguments filter) {
        return new MeetingFilter(
                null,
                filter.ids("ids"),
                filter.id("body"),
                filter.id("host"),
                filter.id("chair"),
                filter.range("date"),
                filter.word("status", MeetingStatus.class));
    }

    /** {@code MeetingFilter}, for summits only. */
    public static MeetingFilter summits(Arguments filter) {
        MeetingFilter any = meetings(filter);
        return new MeetingFilter(
                NodeType.SUMMIT, any.ids(), any.body(), any.host(), any.chair(), any.date(), any.status());
    }

    /** {@code ParticipationFilter}. */
    public static ParticipationFilter participations(Arguments filter) {
        return new ParticipationFilter(
                filter.words("capacities", ParticipationCapacity.class),
                filter.id("body"),
                filter.id("participant"),
                filter.id("representative"),
                filter.range("date"));
    }

    /** {@code DocumentFilter}. */
    public static DocumentFilter documents(Arguments filter) {
        return new DocumentFilter(
                filter.ids("ids"),
                filter.words("kinds", DocumentKind.class),
                filter.words("statuses", DocumentStatus.class),
                filter.ids("topics"),
                filter.range("adopted"),
                filter.id("adoptedBy"),
                filter.id("adoptedAt"),
                filter.id("host"),
                filter.id("signatory"),
                filter.id("proposedBy"));
    }

    /** {@code UnLinkFilter}. */
    public static UnLinkFilter unLinks(Arguments filter) {
        return new UnLinkFilter(
                filter.ids("ids"),
                filter.words("kinds", UnLinkKind.class),
                filter.words("statuses", UnLinkStatus.class),
                filter.ids("topics"),
                filter.range("date"),
                filter.id("party"),
                filter.id("proposedBy"));
    }

    /** {@code InitiativeFilter}. */
    public static InitiativeFilter initiatives(Arguments filter) {
        return new InitiativeFilter(
                filter.ids("ids"),
                filter.words("kinds", InitiativeKind.class),
                filter.words("statuses", InitiativeStatus.class),
                filter.ids("topics"),
                filter.range("proposed"),
                filter.id("proposedBy"));
    }

    /** {@code MembershipFilter}. */
    public static MembershipFilter memberships(Arguments filter) {
        return new MembershipFilter(
                filter.id("organisation"),
                filter.id("state"),
                filter.words("statuses", MembershipStatus.class),
                filter.flag("founding"),
                filter.range("started"));
    }

    /** {@code ChairmanshipFilter}. */
    public static ChairmanshipFilter chairmanships(Arguments filter) {
        return new ChairmanshipFilter(filter.id("state"));
    }

    /** {@code SourceFilter}. */
    public static SourceFilter sources(Arguments filter) {
        return new SourceFilter(
                filter.ids("ids"),
                filter.words("kinds", SourceKind.class),
                filter.range("date"),
                filter.languageTag("language"));
    }

    /** {@code CitationFilter}. */
    public static CitationFilter citations(Arguments filter) {
        return new CitationFilter(
                filter.word("stance", Stance.class), filter.id("source"), filter.words("recordTypes", NodeType.class));
    }

    /** {@code ClaimFilter}. */
    public static ClaimFilter claims(Arguments filter) {
        return new ClaimFilter(
                filter.words("verdicts", Verdict.class),
                filter.words("kinds", ClaimKind.class),
                filter.number("paragraph"));
    }
}
