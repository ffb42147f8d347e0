package org.factgate.domain.statistics;

/** What a series counts in each year. */
public enum SeriesMeasure {
    /** States that are members at the end of the year. */
    MEMBERS,
    /** States with a status other than member or guest at the end of the year. */
    PARTNERS,
    /** Summits that began in the year. */
    SUMMITS,
    /** Documents adopted in the year. */
    DOCUMENTS,
    /** Resolutions adopted in the year. */
    RESOLUTIONS,
    /** Links with the United Nations that began in the year. */
    UN_LINKS;

    /** Whether it is counted for one organisation rather than over the whole dataset. */
    public boolean ofOneOrganisation() {
        return switch (this) {
            case MEMBERS, PARTNERS, SUMMITS -> true;
            case DOCUMENTS, RESOLUTIONS, UN_LINKS -> false;
        };
    }
}
