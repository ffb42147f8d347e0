package org.factgate.persistence;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.factgate.domain.Node;
import org.factgate.domain.NodeType;
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
import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.person.People;
import org.factgate.domain.principle.Principles;
import org.factgate.domain.relation.Relations;
import org.factgate.domain.search.Search;
import org.factgate.domain.source.Citations;
import org.factgate.domain.source.Sources;
import org.factgate.domain.state.States;
import org.factgate.domain.statistics.Statistics;
import org.factgate.domain.timeline.Timeline;
import org.factgate.domain.topic.Topics;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.persistence.store.StoreCopy;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.factgate.persistence.store.StoreFault.Code;

/** An open store: the ports of the domain over one SQLite file. They answer within {@link #read} only. Safe for use by many threads. */
public final class Archive implements AutoCloseable {
    /** Another process may build the same store at the same time. */
    private static final int ATTEMPTS = 5;

    private final Snapshots snapshots;
    private final StoreCopy copy;
    private final JooqRegistry registry;
    private final Relations relations;
    private final String fingerprint;

    private Archive(Snapshots snapshots, StoreCopy copy) {
        this.snapshots = snapshots;
        this.copy = copy;
        Map<NodeType, Catalogue<? extends Node, ?, ?>> catalogues = new EnumMap<>(NodeType.class);
        catalogues.put(NodeType.STATE, states());
        catalogues.put(NodeType.ORGANISATION, organisations());
        catalogues.put(NodeType.PERSON, people());
        catalogues.put(NodeType.OFFICE, offices());
        catalogues.put(NodeType.SUMMIT, meetings());
        catalogues.put(NodeType.COUNCIL_MEETING, catalogues.get(NodeType.SUMMIT));
        catalogues.put(NodeType.DOCUMENT, documents());
        catalogues.put(NodeType.UN_LINK, unLinks());
        catalogues.put(NodeType.INITIATIVE, initiatives());
        catalogues.put(NodeType.TOPIC, topics());
        catalogues.put(NodeType.PRINCIPLE, principles());
        catalogues.put(NodeType.MEMBERSHIP, memberships());
        catalogues.put(NodeType.CHAIRMANSHIP, chairmanships());
        catalogues.put(NodeType.TENURE, tenures());
        catalogues.put(NodeType.PARTICIPATION, participations());
        catalogues.put(NodeType.COOPERATION, cooperations());
        catalogues.put(NodeType.CLAIM, claims());
        catalogues.put(NodeType.SOURCE, sources());
        this.registry = new JooqRegistry(snapshots, catalogues);
        this.relations = new JooqRelations(snapshots);
        this.fingerprint = snapshots.fingerprint();
    }

    /**
     * Opens a store, read-only.
     *
     * @param store the file
     * @param connections how many threads may read at a time
     * @throws org.factgate.persistence.store.StoreException if there is no such file or it is not a store of this version
     */
    public static Archive open(Path store, int connections) {
        return open(store, connections, () -> StoreConnection.open(store));
    }

    /** Opens a store as {@link #open(Path, int)} does, through connections of one's own. */
    static Archive open(Path store, int connections, Snapshots.Opening opening) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (StoreCopy before = StoreCopy.open(store)) {
                Snapshots snapshots = Snapshots.open(store, connections, opening);
                if (before.isInPlace()) {
                    return new Archive(snapshots, before.share());
                }
                snapshots.close();
            }
        }
        throw new StoreException(
                new StoreFault(Code.OTHER_DATASET, store + " was replaced each time that it was opened"));
    }

    /**
     * Runs {@code work} on a connection of its own, in one transaction: all that it reads belongs to one state of the store. Waits for a
     * connection if all are in use.
     */
    public <T> T read(Supplier<T> work) {
        return read(Reading.unbounded(), work);
    }

    /**
     * Runs {@code work} as {@link #read(Supplier)} does, within bounds.
     *
     * @param reading counts what the work reads, bounds it, and can stop it
     * @throws ReadStoppedException if it was stopped; a statement that was running then fails with an exception of its own
     */
    public <T> T read(Reading reading, Supplier<T> work) {
        return snapshots.read(reading, work);
    }

    /** Of the dataset that the store holds. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * Registers who is told of each fault of the store for which a connection is given up or cannot be opened again, on the thread that met
     * it. The operation that met it fails; others go on.
     */
    public void onFault(Consumer<StoreFault> listener) {
        snapshots.onFault(listener);
    }

    /** Registers who is told of each connection that takes the place of one that was given up, on the thread that opened it. */
    public void onReplacement(Runnable listener) {
        snapshots.onReplacement(listener);
    }

    /** The store as a file; whoever asks for it closes it, before or after the archive. */
    public StoreCopy copy() {
        return copy.share();
    }

    /** How many SQL statements the current {@link #read} has executed so far. */
    public int statements() {
        return snapshots.statements();
    }

    /** Everything by id. */
    public Registry registry() {
        return registry;
    }

    /** All ties between entities. */
    public Relations relations() {
        return relations;
    }

    /** Dated events of all kinds. */
    public Timeline timeline() {
        return new JooqTimeline(snapshots);
    }

    /** Full-text search. */
    public Search search() {
        return new JooqSearch(snapshots, registry);
    }

    /** All states. */
    public States states() {
        return new JooqStates(snapshots);
    }

    /** All organisations. */
    public Organisations organisations() {
        return new JooqOrganisations(snapshots);
    }

    /** All people. */
    public People people() {
        return new JooqPeople(snapshots);
    }

    /** All offices. */
    public Offices offices() {
        return new JooqOffices(snapshots);
    }

    /** Who held which office. */
    public Tenures tenures() {
        return new JooqTenures(snapshots);
    }

    /** All meetings. */
    public Meetings meetings() {
        return new JooqMeetings(snapshots);
    }

    /** Who took part in which meeting. */
    public Participations participations() {
        return new JooqParticipations(snapshots);
    }

    /** All documents. */
    public Documents documents() {
        return new JooqDocuments(snapshots);
    }

    /** All links with the United Nations. */
    public UnLinks unLinks() {
        return new JooqUnLinks(snapshots);
    }

    /** All initiatives. */
    public Initiatives initiatives() {
        return new JooqInitiatives(snapshots);
    }

    /** All topics. */
    public Topics topics() {
        return new JooqTopics(snapshots);
    }

    /** All principles. */
    public Principles principles() {
        return new JooqPrinciples(snapshots);
    }

    /** How states stood to organisations. */
    public Memberships memberships() {
        return new JooqMemberships(snapshots);
    }

    /** Who held the chair. */
    public Chairmanships chairmanships() {
        return new JooqChairmanships(snapshots);
    }

    /** Ties with organisations outside the United Nations. */
    public Cooperations cooperations() {
        return new JooqCooperations(snapshots);
    }

    /** All sources. */
    public Sources sources() {
        return new JooqSources(snapshots);
    }

    /** All citations. */
    public Citations citations() {
        return new JooqCitations(snapshots);
    }

    /** All claims. */
    public Claims claims() {
        return new JooqClaims(snapshots);
    }

    /** The dataset as a whole. */
    public Datasets datasets() {
        return new JooqDatasets(snapshots);
    }

    /** Figures over the years. */
    public Statistics statistics() {
        return new JooqStatistics(snapshots);
    }

    @Override
    public void close() {
        snapshots.close();
        copy.close();
    }
}
