package org.factgate.server.dataset;

import org.factgate.domain.dataset.Dataset;
import org.factgate.domain.dataset.Datasets;
import org.factgate.domain.organisation.Organisations;
import org.factgate.server.wiring.Fields;

/** The entry field {@code dataset} and the fields of {@code Dataset}. */
public final class DatasetResolver {
    private final Datasets datasets;
    private final Organisations organisations;

    /** The resolver over these ports. */
    public DatasetResolver(Datasets datasets, Organisations organisations) {
        this.datasets = datasets;
        this.organisations = organisations;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").root("dataset", call -> datasets.current());
        fields.type("Subscription").root("datasetChanged", call -> datasets.current());
        fields.type("Dataset")
                .one("organisation", Dataset.class, Dataset::organisationId, organisations)
                .shared("counts", call -> TypeCount.all(datasets));
    }
}
