package org.factgate.domain.timeline;

import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a date.
 *
 * @param date when, or its first day
 * @param endDate the last day of what took several, included
 * @param eventKind what sort of event
 * @param title what happened, in English
 * @param recordId the fact or entity that tells it
 */
public record Event(
        PartialDate date, @Nullable PartialDate endDate, EventKind eventKind, String title, NodeId recordId) {}
