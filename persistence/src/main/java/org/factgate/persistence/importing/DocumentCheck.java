package org.factgate.persistence.importing;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.PartialDate;
import org.factgate.domain.document.DocumentKind;

/** A document of a meeting was adopted during it; only what binds states can be acceded to. */
final class DocumentCheck implements RecordCheck {
    private static final Set<String> TREATIES = EnumSet.of(
                    DocumentKind.CHARTER,
                    DocumentKind.TREATY,
                    DocumentKind.CONVENTION,
                    DocumentKind.AGREEMENT,
                    DocumentKind.PROTOCOL)
            .stream()
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void check(Entry entry, Dataset dataset, Problems problems) {
        if (entry.kind() == Kind.DOCUMENTS) {
            adopted(dataset, entry, problems);
            accessions(entry, problems);
        }
    }

    private static void adopted(Dataset dataset, Entry document, Problems problems) {
        PartialDate adopted = document.fields().date("adoptedOn");
        Entry meeting = dataset.find(document.fields().text("adoptedAt"));
        PartialDate start = meeting == null ? null : meeting.fields().date("startDate");
        if (adopted == null || meeting == null || start == null) {
            return;
        }
        PartialDate end = meeting.fields().date("endDate");
        PartialDate last = end == null ? start : end;
        if (!Span.days(adopted, adopted).overlaps(Span.days(start, last))) {
            problems.add(
                    document,
                    "adoptedOn",
                    "adoptedOn: " + adopted + " is not a day of " + meeting.id() + ", expected a date from " + start
                            + " to " + last);
        }
    }

    private static void accessions(Entry document, Problems problems) {
        String kind = document.fields().text("documentKind");
        if (kind != null && document.fields().has("accessions") && !TREATIES.contains(kind)) {
            problems.add(
                    document,
                    "accessions",
                    "accessions: the document is a " + kind
                            + ", expected accessions only to CHARTER, TREATY, CONVENTION, AGREEMENT or PROTOCOL");
        }
    }
}
