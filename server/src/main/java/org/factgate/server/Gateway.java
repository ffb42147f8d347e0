package org.factgate.server;

import org.factgate.domain.Registry;
import org.factgate.domain.chairmanship.Chairmanships;
import org.factgate.domain.claim.Claims;
import org.factgate.domain.cooperation.Cooperations;
import org.factgate.domain.dataset.Datasets;
import org.factgate.domain.document.Documents;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.meeting.Participations;
import org.factgate.domain.membership.Memberships;
import org.factgate.domain.office.Offices;
import org.factgate.domain.office.Tenures;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.person.People;
import org.factgate.domain.principle.Principles;
import org.factgate.domain.source.Citations;
import org.factgate.domain.source.Sources;
import org.factgate.domain.state.States;
import org.factgate.domain.topic.Topics;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.persistence.Archive;
import org.factgate.schema.SchemaText;
import org.factgate.server.chairmanship.ChairmanshipQueries;
import org.factgate.server.chairmanship.ChairmanshipResolver;
import org.factgate.server.claim.ClaimQueries;
import org.factgate.server.claim.ClaimResolver;
import org.factgate.server.cooperation.CooperationQueries;
import org.factgate.server.cooperation.CooperationResolver;
import org.factgate.server.dataset.DatasetResolver;
import org.factgate.server.document.DocumentQueries;
import org.factgate.server.document.DocumentResolver;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.engine.SchemaDefinition;
import org.factgate.server.facet.FacetResolver;
import org.factgate.server.initiative.InitiativeQueries;
import org.factgate.server.initiative.InitiativeResolver;
import org.factgate.server.meeting.MeetingQueries;
import org.factgate.server.meeting.MeetingResolver;
import org.factgate.server.meeting.ParticipationResolver;
import org.factgate.server.membership.MembershipQueries;
import org.factgate.server.membership.MembershipResolver;
import org.factgate.server.node.NodeQueries;
import org.factgate.server.node.SourcedResolver;
import org.factgate.server.office.OfficeQueries;
import org.factgate.server.office.OfficeResolver;
import org.factgate.server.office.TenureResolver;
import org.factgate.server.organisation.OrganisationQueries;
import org.factgate.server.organisation.OrganisationResolver;
import org.factgate.server.person.PersonQueries;
import org.factgate.server.person.PersonResolver;
import org.factgate.server.principle.PrincipleQueries;
import org.factgate.server.principle.PrincipleResolver;
import org.factgate.server.relation.RelationQueries;
import org.factgate.server.relation.RelationResolver;
import org.factgate.server.search.SearchResolver;
import org.factgate.server.source.SourceQueries;
import org.factgate.server.source.SourceResolver;
import org.factgate.server.state.StateQueries;
import org.factgate.server.state.StateResolver;
import org.factgate.server.statistics.StatisticsResolver;
import org.factgate.server.timeline.TimelineResolver;
import org.factgate.server.topic.TopicQueries;
import org.factgate.server.topic.TopicResolver;
import org.factgate.server.unlink.UnLinkQueries;
import org.factgate.server.unlink.UnLinkResolver;
import org.factgate.server.wiring.Fields;

/** The composition root: here, and only here, the resolvers meet the ports. */
public final class Gateway {
    private Gateway() {}

    /** Parsed when it is first asked for. */
    private static final class Schema {
        private static final SchemaDefinition SDL = SchemaDefinition.parse(SchemaText.all());
    }

    /** The schema, the same for every engine. */
    public static SchemaDefinition sdl() {
        return Schema.SDL;
    }

    /** The engine over an open store. */
    public static Engine assemble(Archive archive) {
        return assemble(archive, EngineSettings.DEFAULT);
    }

    /** The engine over an open store, with limits. */
    public static Engine assemble(Archive archive, EngineSettings settings) {
        return Engine.create(archive, sdl(), fields(archive), settings);
    }

    /** All resolvers over the ports of a store. */
    public static Fields fields(Archive archive) {
        Registry registry = archive.registry();
        States states = archive.states();
        Organisations organisations = archive.organisations();
        People people = archive.people();
        Offices offices = archive.offices();
        Tenures tenures = archive.tenures();
        Meetings meetings = archive.meetings();
        Participations participations = archive.participations();
        Documents documents = archive.documents();
        UnLinks unLinks = archive.unLinks();
        Initiatives initiatives = archive.initiatives();
        Topics topics = archive.topics();
        Principles principles = archive.principles();
        Memberships memberships = archive.memberships();
        Chairmanships chairmanships = archive.chairmanships();
        Cooperations cooperations = archive.cooperations();
        Sources sources = archive.sources();
        Citations citations = archive.citations();
        Claims claims = archive.claims();
        Datasets datasets = archive.datasets();

        Fields fields = new Fields();
        new NodeQueries(registry).register(fields);
        new SourcedResolver(registry, citations, claims).register(fields);

        new StateQueries(states).register(fields);
        new StateResolver(
                        memberships,
                        chairmanships,
                        participations,
                        meetings,
                        documents,
                        unLinks,
                        initiatives,
                        offices,
                        people,
                        organisations)
                .register(fields);
        new OrganisationQueries(organisations).register(fields);
        new OrganisationResolver(
                        organisations,
                        states,
                        memberships,
                        chairmanships,
                        meetings,
                        documents,
                        participations,
                        offices,
                        unLinks,
                        cooperations,
                        initiatives)
                .register(fields);
        new PersonQueries(people).register(fields);
        new PersonResolver(states, tenures, participations, meetings, unLinks, documents, cooperations)
                .register(fields);
        new OfficeQueries(offices, tenures).register(fields);
        new OfficeResolver(registry, tenures).register(fields);
        new TenureResolver(people, offices, meetings).register(fields);
        new MeetingQueries(meetings, participations).register(fields);
        new MeetingResolver(
                        organisations,
                        states,
                        people,
                        chairmanships,
                        participations,
                        documents,
                        memberships,
                        unLinks,
                        initiatives,
                        cooperations,
                        tenures,
                        meetings)
                .register(fields);
        new ParticipationResolver(meetings, registry, people).register(fields);
        new DocumentQueries(documents).register(fields);
        new DocumentResolver(documents, meetings, organisations, states, people, topics, unLinks, initiatives)
                .register(fields);
        new UnLinkQueries(unLinks).register(fields);
        new UnLinkResolver(unLinks, organisations, meetings, documents, people, states, topics).register(fields);
        new InitiativeQueries(initiatives).register(fields);
        new InitiativeResolver(initiatives, states, organisations, documents, meetings, topics).register(fields);
        new TopicQueries(topics).register(fields);
        new TopicResolver(topics, documents, unLinks, initiatives).register(fields);
        new PrincipleQueries(principles).register(fields);
        new PrincipleResolver(principles).register(fields);
        new MembershipQueries(memberships, states, datasets).register(fields);
        new MembershipResolver(memberships, states, organisations, meetings).register(fields);
        new ChairmanshipQueries(chairmanships).register(fields);
        new ChairmanshipResolver(states, organisations, meetings).register(fields);
        new CooperationQueries(cooperations).register(fields);
        new CooperationResolver(organisations, meetings, people).register(fields);
        new SourceQueries(sources, citations).register(fields);
        new SourceResolver(sources, citations, claims, registry).register(fields);
        new ClaimQueries(claims).register(fields);
        new ClaimResolver(sources, registry).register(fields);
        new FacetResolver().register(fields);
        new RelationQueries(archive.relations(), registry).register(fields);
        new RelationResolver(archive.relations(), registry).register(fields);
        new TimelineResolver(archive.timeline(), registry).register(fields);
        new SearchResolver(archive.search()).register(fields);
        new DatasetResolver(datasets, organisations).register(fields);
        new StatisticsResolver(archive.statistics(), datasets).register(fields);
        return fields;
    }
}
