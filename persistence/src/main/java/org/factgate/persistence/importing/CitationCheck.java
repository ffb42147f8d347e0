package org.factgate.persistence.importing;

import java.util.List;

/** A citation or dispute of one field names a key that its record's kind has. */
final class CitationCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        dataset.entries()
                .forEach(entry -> List.of("citations", "disputes")
                        .forEach(list ->
                                entry.fields().mappings(list).forEach(citation -> check(entry, citation, problems))));
    }

    private static void check(Entry entry, Value.Mapping citation, Problems problems) {
        String field = citation.text("field");
        if (field != null && !entry.kind().shape().keys().containsKey(field)) {
            problems.add(
                    entry.file(),
                    citation.lineOf("field"),
                    "field: \"" + field + "\" is no key of " + entry.kind().key() + ", expected one of "
                            + String.join(", ", entry.kind().shape().keys().keySet()));
        }
    }
}
