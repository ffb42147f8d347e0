package org.factgate.domain.document;

import java.time.LocalDate;
import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Place;
import org.jspecify.annotations.Nullable;

/**
 * A text: a treaty, declaration, decision, programme, memorandum or UN resolution.
 *
 * @param header what all that is sourced has in common
 * @param documentKind what it is
 * @param status how it stands as far as the dataset knows
 * @param titleKind whether its name is the title of the text
 * @param symbol UN symbol
 * @param draftSymbol UN symbol of the draft
 * @param unSymbol the symbol under which it was circulated at the United Nations
 * @param number number of the decision
 * @param adoptedOn when it was signed, adopted or issued
 * @param consideredOn a day on which it is attested as under consideration
 * @param inForceFrom when it entered into force
 * @param coversFrom the first year or day that its title covers
 * @param coversUntil the last year or day that its title covers, included
 * @param place where it was adopted
 * @param adoptedAtId the meeting at which it was adopted
 * @param adoptedById the body that adopted it
 * @param session session of the General Assembly
 * @param agendaItem item of the agenda
 * @param plenaryMeeting the plenary meeting that adopted it
 * @param vote how it was adopted
 * @param sponsorsNote what is known of the sponsors beyond the names
 * @param url where its text can be read
 */
public record Document(
        Header header,
        DocumentKind documentKind,
        DocumentStatus status,
        @Nullable TitleKind titleKind,
        @Nullable String symbol,
        @Nullable String draftSymbol,
        @Nullable String unSymbol,
        @Nullable String number,
        @Nullable PartialDate adoptedOn,
        @Nullable PartialDate consideredOn,
        @Nullable PartialDate inForceFrom,
        @Nullable PartialDate coversFrom,
        @Nullable PartialDate coversUntil,
        @Nullable Place place,
        @Nullable NodeId adoptedAtId,
        @Nullable NodeId adoptedById,
        @Nullable Integer session,
        @Nullable String agendaItem,
        @Nullable String plenaryMeeting,
        @Nullable Vote vote,
        @Nullable String sponsorsNote,
        @Nullable String url)
        implements Entity {
    /**
     * How it stood at the end of a day. A document without a day of adoption stands as it does today.
     *
     * @param day null for what the dataset knows last
     */
    public DocumentStatus statusOn(@Nullable LocalDate day) {
        if (day == null || adoptedOn == null) {
            return status;
        }
        if (adoptedOn.earliest().isAfter(day)) {
            boolean considered =
                    consideredOn != null && !consideredOn.earliest().isAfter(day);
            return considered ? DocumentStatus.UNDER_CONSIDERATION : DocumentStatus.NOT_YET_ADOPTED;
        }
        if (status == DocumentStatus.EXPIRED
                && coversUntil != null
                && !coversUntil.latest().isBefore(day)) {
            return DocumentStatus.IN_FORCE;
        }
        if (status == DocumentStatus.IN_FORCE
                && inForceFrom != null
                && inForceFrom.earliest().isAfter(day)) {
            return DocumentStatus.SIGNED;
        }
        return status;
    }
}
