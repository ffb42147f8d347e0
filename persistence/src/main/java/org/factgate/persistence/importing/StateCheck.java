package org.factgate.persistence.importing;

import java.util.Locale;

/** The id of a state is its alpha-3 code. */
final class StateCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        dataset.entries(Kind.STATES).forEach(state -> {
            String alpha3 = state.fields().text("alpha3");
            if (alpha3 != null && !alpha3.toLowerCase(Locale.ROOT).equals(state.id())) {
                problems.add(
                        state,
                        "id",
                        "id: \"" + state.id() + "\" is not the code of the state, expected \""
                                + alpha3.toLowerCase(Locale.ROOT) + "\"");
            }
        });
    }
}
