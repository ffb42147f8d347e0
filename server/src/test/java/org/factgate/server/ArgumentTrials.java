package org.factgate.server;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.factgate.server.Candidates.Setting;
import org.factgate.server.Candidates.Trial;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.Engine;

/**
 * Sets every argument and every input field to values from the data until an answer changes. An input field must leave something of it: to
 * find nothing, any value is good enough.
 */
final class ArgumentTrials {
    /** How many combinations of required arguments are tried. */
    private static final int COMBINATIONS = 24;

    private final Engine engine;
    private final Sdl sdl;
    private final Seen seen;
    private final Candidates candidates;
    private final Selections selections;
    private final Set<String> living = new TreeSet<>();

    private ArgumentTrials(Engine engine, Sdl sdl, Seen seen) {
        this.engine = engine;
        this.sdl = sdl;
        this.seen = seen;
        this.candidates = new Candidates(sdl, seen);
        this.selections = new Selections(sdl);
    }

    /**
     * What makes a difference: arguments as {@code Type.field(argument)}, by the most general interface that has them; input fields as
     * {@code Input.field}; enum values as {@code Enum.VALUE}. Takes in what the answers show.
     */
    static Set<String> living(Engine engine, Sdl sdl, Seen seen) {
        ArgumentTrials trials = new ArgumentTrials(engine, sdl, seen);
        Place.all(sdl, seen).forEach(place -> trials.new Asking(place).run());
        return trials.living;
    }

    /** The trials at one place. */
    private final class Asking {
        private final Place place;
        private final GraphQLFieldDefinition field;
        private final GraphQLNamedOutputType type;
        private final Map<String, Optional<Outcome>> outcomes = new HashMap<>();
        private final Map<String, First> firsts = new HashMap<>();

        Asking(Place place) {
            this.place = place;
            this.field = place.field();
            this.type = Sdl.named(field);
        }

        void run() {
            for (GraphQLArgument argument : field.getArguments()) {
                String key = place.coordinates(argument);
                for (Trial trial : trials(argument)) {
                    trial.settings().stream()
                            .filter(setting -> tells(key, trial, setting))
                            .forEach(setting -> note(key, trial, setting, effect(argument, trial, setting)));
                }
            }
        }

        private void note(String key, Trial trial, Setting setting, Effect effect) {
            if (effect != Effect.NONE) {
                living.add(key);
            }
            if (effect == Effect.CHANGES) {
                living.addAll(trial.inputs());
                living.add(word(trial, setting));
            }
        }

        /** Whether a setting could show something to live that is not known to. */
        private boolean tells(String key, Trial trial, Setting setting) {
            boolean word = trial.leaf() instanceof GraphQLEnumType
                    && !living.contains(word(trial, setting))
                    && !seen.enumValues().contains(word(trial, setting));
            return word || !living.contains(key) || !living.containsAll(trial.inputs());
        }

        private static String word(Trial trial, Setting setting) {
            return GraphQLTypeUtil.simplePrint(trial.leaf()) + "." + setting.value();
        }

        private List<Trial> trials(GraphQLArgument argument) {
            return switch (argument.getName()) {
                case "after" -> cursors(argument, Outcome::starts);
                case "before" -> cursors(argument, Outcome::ends);
                default -> candidates.trials(argument.getName(), argument.getType(), type);
            };
        }

        private List<Trial> cursors(GraphQLArgument argument, Function<Outcome, List<String>> of) {
            return List.of(Trial.of(
                    argument.getType(),
                    besides(argument).stream()
                            .flatMap(beside -> place.owners().stream().flatMap(owners -> ask(beside, owners).stream()))
                            .flatMap(outcome -> of.apply(outcome).stream())
                            .map(cursor -> '"' + cursor + '"')
                            .toList()));
        }

        /** The strongest effect on any group of owners. */
        private Effect effect(GraphQLArgument argument, Trial trial, Setting setting) {
            Effect strongest = Effect.NONE;
            for (String beside : besides(argument)) {
                for (List<String> owners : place.owners()) {
                    Effect effect = effect(argument.getName(), trial, setting, beside, owners);
                    if (effect == Effect.CHANGES) {
                        return effect;
                    }
                    strongest = effect == Effect.NONE ? strongest : effect;
                }
            }
            return strongest;
        }

        private Effect effect(String argument, Trial trial, Setting setting, String beside, List<String> owners) {
            Outcome with =
                    ask(beside + argument + ": " + setting.with(), owners).orElse(null);
            if (with == null) {
                return Effect.NONE;
            }
            String former = setting.without() == null ? "" : argument + ": " + setting.without();
            return ask(beside + former, owners)
                    .map(without -> Effect.of(without, with))
                    .orElseGet(() -> effectOfRequired(argument + beside + owners, word(trial, setting), with));
        }

        /** What cannot be asked without a value has to give different answers to different values: both then live. */
        private Effect effectOfRequired(String asked, String word, Outcome with) {
            First first = firsts.computeIfAbsent(asked, _ -> new First(word, with));
            if (Effect.of(with, first.outcome()) == Effect.CHANGES) {
                living.add(first.word());
            }
            return Effect.of(first.outcome(), with);
        }

        /** Values for the other arguments that are required. */
        private List<String> besides(GraphQLArgument argument) {
            List<GraphQLArgument> others = field.getArguments().stream()
                    .filter(other -> !other.equals(argument)
                            && GraphQLTypeUtil.isNonNull(other.getType())
                            && !other.hasSetDefaultValue())
                    .toList();
            return others.isEmpty()
                    ? List.of("")
                    : IntStream.range(0, COMBINATIONS)
                            .mapToObj(number -> others.stream()
                                    .map(other -> other.getName() + ": " + value(other, number) + " ")
                                    .collect(joining()))
                            .toList();
        }

        private String value(GraphQLArgument argument, int number) {
            List<String> values =
                    candidates.values(argument.getName(), GraphQLTypeUtil.unwrapNonNull(argument.getType()), type);
            return values.get((number * (1 + argument.getName().length())) % values.size());
        }

        /** The outcome for one group of owners; empty if it is an error. */
        private Optional<Outcome> ask(String arguments, List<String> owners) {
            return outcomes.computeIfAbsent(arguments + owners, _ -> asked(arguments, owners));
        }

        private Optional<Outcome> asked(String arguments, List<String> owners) {
            Answer answer = place.ask(engine, owners, arguments, selections.telling(type));
            if (answer.body().containsKey("errors")) {
                return Optional.empty();
            }
            seen.answer(sdl.object("Query"), (Map<?, ?>)
                    Objects.requireNonNull(answer.body().get("data")));
            return Optional.of(Outcome.of(place.values(answer)));
        }
    }

    /**
     * The first answer to a required argument.
     *
     * @param word the value, as {@code Type.value}
     * @param outcome what it gave
     */
    private record First(String word, Outcome outcome) {}

    /** What a value does to an answer. */
    private enum Effect {
        /** Nothing. */
        NONE,
        /** It leaves nothing of it, as any value may that fits nothing. */
        EMPTIES,
        /** It leaves something else. */
        CHANGES;

        static Effect of(Outcome without, Outcome with) {
            return with.equals(without) ? NONE : with.isFilled() ? CHANGES : EMPTIES;
        }
    }
}
