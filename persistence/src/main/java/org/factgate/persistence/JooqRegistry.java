package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.LINK;
import static org.factgate.persistence.jooq.Tables.NAME;
import static org.factgate.persistence.jooq.Tables.REGISTRY;
import static org.factgate.persistence.jooq.Tables.SOURCE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.Language;
import org.factgate.domain.Name;
import org.factgate.domain.NameKind;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.factgate.domain.Registry;
import org.factgate.domain.Role;
import org.factgate.domain.paging.Catalogue;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Everything by its id, whatever its type. */
final class JooqRegistry implements Registry {
    private final Snapshots snapshots;
    private final Map<NodeType, Catalogue<? extends Node, ?, ?>> catalogues;

    /** @param catalogues where the nodes of each type are read */
    JooqRegistry(Snapshots snapshots, Map<NodeType, Catalogue<? extends Node, ?, ?>> catalogues) {
        this.snapshots = snapshots;
        this.catalogues = new EnumMap<>(catalogues);
    }

    @Override
    public Map<NodeId, Node> byIds(Set<NodeId> ids) {
        Map<NodeId, NodeType> types = new LinkedHashMap<>();
        snapshots
                .sql()
                .select(REGISTRY.ID, REGISTRY.TYPE)
                .from(REGISTRY)
                .where(Keys.among(REGISTRY.ID, ids))
                .unionAll(DSL.select(SOURCE.ID, DSL.inline(NodeType.SOURCE.name()))
                        .from(SOURCE)
                        .where(Keys.among(SOURCE.ID, ids)))
                .forEach(row -> types.put(new NodeId(row.value1()), NodeType.valueOf(row.value2())));
        return byTypes(types);
    }

    /** The nodes whose types are known. One statement for each type met. */
    Map<NodeId, Node> byTypes(Map<NodeId, NodeType> types) {
        Map<Catalogue<? extends Node, ?, ?>, Set<NodeId>> groups = new LinkedHashMap<>();
        types.forEach((id, type) -> groups.computeIfAbsent(catalogue(type), catalogue -> new LinkedHashSet<>())
                .add(id));
        Map<NodeId, Node> nodes = new HashMap<>();
        groups.forEach((catalogue, group) -> nodes.putAll(catalogue.byIds(group)));
        return nodes;
    }

    @Override
    public Map<NodeId, List<Node>> concernsOf(Set<NodeId> subjects) {
        Map<NodeId, List<NodeId>> ids = new LinkedHashMap<>();
        snapshots
                .sql()
                .select(LINK.SUBJECT_ID, LINK.OBJECT_ID)
                .from(LINK)
                .where(LINK.ROLE.eq(Role.CONCERNS.name()))
                .and(Keys.among(LINK.SUBJECT_ID, subjects))
                .orderBy(LINK.ORDINAL)
                .forEach(row -> ids.computeIfAbsent(new NodeId(row.value1()), id -> new ArrayList<>())
                        .add(new NodeId(row.value2())));
        Map<NodeId, Node> nodes =
                byIds(ids.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<NodeId, List<Node>> concerns = new HashMap<>();
        ids.forEach((subject, objects) -> concerns.put(
                subject,
                objects.stream()
                        .map(object -> Objects.requireNonNull(nodes.get(object), object::value))
                        .toList()));
        return concerns;
    }

    @Override
    public Map<NodeId, List<Name>> namesOf(Set<NodeId> entities) {
        return snapshots
                .sql()
                .selectFrom(NAME)
                .where(Keys.among(NAME.ENTITY_ID, entities))
                .orderBy(NAME.ORDINAL)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Columns.id(row, NAME.ENTITY_ID),
                        Collectors.mapping(JooqRegistry::name, Collectors.toList())));
    }

    private Catalogue<? extends Node, ?, ?> catalogue(NodeType type) {
        return Objects.requireNonNull(catalogues.get(type), type::name);
    }

    private static Name name(Record row) {
        PartialDate start = Columns.dateOrNull(row, NAME.START_ON);
        PartialDate end = Columns.dateOrNull(row, NAME.END_ON);
        return new Name(
                Columns.required(row, NAME.TEXT),
                Columns.word(row, NAME.LANGUAGE, Language.class),
                Columns.word(row, NAME.KIND, NameKind.class),
                start == null && end == null ? null : new Period(start, end, true));
    }
}
