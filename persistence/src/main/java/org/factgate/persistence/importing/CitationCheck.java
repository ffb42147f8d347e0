package org.factgate.persistence.importing;

import java.util.List;

/** A citation or dispute of one field names a key that its record's kind has. */
final class CitationCheck implements RecordCheck {
    private static final List<String> LISTS = List.of("citations", "disputes");

    @Override
    public void check(Entry entry, Dataset dataset, Problems problems) {
        for (String list : LISTS) {
            entry.fields().mappings(list).forEach(citation -> check(entry, citation, problems));
        }
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
