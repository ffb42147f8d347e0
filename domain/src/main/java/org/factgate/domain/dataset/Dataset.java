package org.factgate.domain.dataset;

import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;

/**
 * What is known about the dataset as a whole.
 *
 * @param version its version
 * @param title what it is called
 * @param about what it is about
 * @param organisationId the organisation whose facts these are
 * @param licence the terms under which it may be used
 * @param coversUntil the last day that it knows of
 * @param fingerprint a hash of all its files
 */
public record Dataset(
        String version,
        String title,
        String about,
        NodeId organisationId,
        String licence,
        PartialDate coversUntil,
        String fingerprint) {}
