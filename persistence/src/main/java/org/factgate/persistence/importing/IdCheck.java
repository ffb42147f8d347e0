package org.factgate.persistence.importing;

/** Ids are unique over all kinds. */
final class IdCheck implements RecordCheck {
    @Override
    public void check(Entry entry, Dataset dataset, Problems problems) {
        Entry first = entry.id().isEmpty() || dataset.isFirst(entry) ? null : dataset.find(entry.id());
        if (first != null) {
            problems.add(
                    entry,
                    "id",
                    "id: \"" + entry.id() + "\" is taken, first by " + first.place() + ", expected an id of its own");
        }
    }
}
