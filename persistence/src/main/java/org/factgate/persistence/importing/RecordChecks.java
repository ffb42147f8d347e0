package org.factgate.persistence.importing;

/** What can be said of each record apart, of all records in one pass. */
final class RecordChecks implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        dataset.entries()
                .parallel()
                .forEach(entry -> RecordCheck.ALL.forEach(check -> check.check(entry, dataset, problems)));
    }
}
