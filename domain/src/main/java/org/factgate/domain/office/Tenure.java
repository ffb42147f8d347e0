package org.factgate.domain.office;

import java.util.List;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.factgate.domain.Sourced;

/**
 * Somebody's time in an office.
 *
 * @param header what all that is sourced has in common
 * @param personId who held it
 * @param officeId what was held
 * @param title the title as sources word it
 * @param period from when to when
 * @param acting whether in an acting or interim capacity
 * @param attestedOn days, outside the meetings, on which a source shows the person in this office
 */
public record Tenure(
        Header header,
        NodeId personId,
        NodeId officeId,
        String title,
        Period period,
        boolean acting,
        List<PartialDate> attestedOn)
        implements Sourced {
    public Tenure {
        attestedOn = List.copyOf(attestedOn);
    }
}
