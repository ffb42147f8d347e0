package org.factgate.persistence.importing;

/** The organisation that the dataset is about exists. */
final class HeadCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        ReferenceCheck.check(dataset, Dataset.HEAD_FILE, SourceShapes.dataset(), dataset.head(), problems);
    }
}
