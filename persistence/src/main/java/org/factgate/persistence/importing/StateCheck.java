package org.factgate.persistence.importing;

import java.util.Locale;

/** The id of a state is its alpha-3 code. */
final class StateCheck implements RecordCheck {
    @Override
    public void check(Entry entry, Dataset dataset, Problems problems) {
        String alpha3 = entry.kind() == Kind.STATES ? entry.fields().text("alpha3") : null;
        if (alpha3 != null && !alpha3.toLowerCase(Locale.ROOT).equals(entry.id())) {
            problems.add(
                    entry,
                    "id",
                    "id: \"" + entry.id() + "\" is not the code of the state, expected \""
                            + alpha3.toLowerCase(Locale.ROOT) + "\"");
        }
    }
}
