package org.factgate.server.node;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.Certainty;
import org.factgate.domain.Entity;
import org.factgate.domain.Language;
import org.factgate.domain.Name;
import org.factgate.domain.NameKind;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.Period;
import org.factgate.domain.Registry;
import org.factgate.domain.Sourced;
import org.factgate.domain.claim.Claims;
import org.factgate.domain.paging.Order;
import org.factgate.domain.source.Citation;
import org.factgate.domain.source.Citations;
import org.factgate.domain.source.Stance;
import org.factgate.server.call.BadInputException;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** The fields that all sourced types share, and those that all entities share. */
public final class SourcedResolver {
    private final Registry registry;
    private final Citations citations;
    private final Claims claims;

    /** The resolver over these ports. */
    public SourcedResolver(Registry registry, Citations citations, Claims claims) {
        this.registry = registry;
        this.citations = citations;
        this.claims = claims;
    }

    /** Registers them. */
    public void register(Fields fields) {
        for (NodeType type : NodeType.values()) {
            if (type != NodeType.SOURCE) {
                sourced(fields.type(type.sdlName()));
            }
            if (type.isEntity()) {
                entity(fields.type(type.sdlName()));
            }
        }
        fields.type("Period").plain("holds", Period.class, SourcedResolver::holds);
        fields.type("Name").plain("nameKind", Name.class, (name, call) -> name.kind());
    }

    private void sourced(Fields.Type type) {
        type.plain("id", Sourced.class, (sourced, call) -> sourced.id())
                .plain("summary", Sourced.class, (sourced, call) -> sourced.summary())
                .plain("note", Sourced.class, (sourced, call) -> sourced.note())
                .plain("disputed", Sourced.class, (sourced, call) -> sourced.disputed())
                .lookup("citations", this::citations);
    }

    private void entity(Fields.Type type) {
        type.field(
                        "name",
                        new FieldResolver.Either(
                                call -> call.asOf() != null,
                                new FieldResolver.Batch("names", (source, call) -> source, this::namesInUse, null),
                                new FieldResolver.Plain((source, call) ->
                                        ((Entity) source).name().in(call.language()))))
                .plain(
                        "nameLanguage",
                        Entity.class,
                        (entity, call) -> entity.name().languageFor(call.language()))
                .lookup("names", this::names)
                .list("claims", claims, Claims.Way.CONCERNS, Filters::claims, Order.BY_DATE);
    }

    private Map<NodeId, List<Citation>> citations(Set<NodeId> ids, FieldCall call) {
        Stance stance = call.arguments().word("stance", Stance.class);
        String field = call.arguments().text("field");
        Map<NodeId, List<Citation>> kept = new HashMap<>();
        citations
                .of(ids)
                .forEach((id, all) -> kept.put(
                        id,
                        all.stream()
                                .filter(citation -> stance == null || citation.stance() == stance)
                                .filter(citation -> field == null || field.equals(citation.field()))
                                .toList()));
        return kept;
    }

    private Map<NodeId, List<Name>> names(Set<NodeId> ids, FieldCall call) {
        Set<Language> languages = call.arguments().words("languages", Language.class);
        Set<NameKind> kinds = call.arguments().words("kinds", NameKind.class);
        LocalDate day = call.asOf();
        Map<NodeId, List<Name>> kept = new HashMap<>();
        registry.namesOf(ids)
                .forEach((id, all) -> kept.put(
                        id,
                        all.stream()
                                .filter(name -> languages == null || languages.contains(name.language()))
                                .filter(name -> kinds == null || kinds.contains(name.kind()))
                                .filter(name -> day == null || inUse(name, day))
                                .toList()));
        return kept;
    }

    /** The names in use on a day: a former name that held then, else the primary one. */
    private Map<Entity, String> namesInUse(Set<Object> entities, FieldCall call) {
        LocalDate day = Objects.requireNonNull(call.asOf());
        Language language = call.language();
        Map<NodeId, List<Name>> names = registry.namesOf(
                entities.stream().map(entity -> ((Entity) entity).id()).collect(Collectors.toSet()));
        Map<Entity, String> inUse = new HashMap<>();
        for (Object source : entities) {
            Entity entity = (Entity) source;
            Language actual = entity.name().languageFor(language);
            inUse.put(
                    entity,
                    names.getOrDefault(entity.id(), List.of()).stream()
                            .filter(name -> name.kind() == NameKind.FORMER && name.language() == actual)
                            .filter(name -> name.period() != null && inUse(name, day))
                            .map(Name::text)
                            .findFirst()
                            .orElseGet(() -> entity.name().in(language)));
        }
        return inUse;
    }

    private static boolean inUse(Name name, LocalDate day) {
        Period period = name.period();
        return period == null || period.holds(day) != Certainty.NO;
    }

    private static Certainty holds(Period period, FieldCall call) {
        LocalDate own = call.arguments().day("on");
        LocalDate day = own == null ? call.context().asOf() : own;
        if (day == null) {
            throw new BadInputException("`on` is missing, expected a day here or `asOf` in `@inContext`");
        }
        return period.holds(day);
    }
}
