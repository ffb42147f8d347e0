package org.factgate.server.office;

import org.factgate.domain.office.Offices;
import org.factgate.domain.office.Tenures;
import org.factgate.domain.paging.Order;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code offices}, {@code office} and {@code tenures}. */
public final class OfficeQueries {
    private final Offices offices;
    private final Tenures tenures;

    /** The resolver over these ports. */
    public OfficeQueries(Offices offices, Tenures tenures) {
        this.offices = offices;
        this.tenures = tenures;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("offices", offices, Filters::offices, Order.BY_NAME)
                .byId("office", offices)
                .all("tenures", tenures, Filters::none, Order.BY_DATE);
    }
}
