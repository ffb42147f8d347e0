package org.factgate.persistence.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By how much a dataset is enlarged with invented records, to try how the gateway behaves at scale.
 *
 * @param documents how many documents are added; records of other kinds in proportion
 * @param seed what the records depend on: the same dataset, number and seed give the same records
 */
public record Enlargement(int documents, long seed) {
    /** The largest number of documents. */
    public static final int MAX_DOCUMENTS = 10_000_000;

    /** To be raised with each change of what is invented. */
    private static final int EDITION = 1;

    public Enlargement {
        if (documents < 1 || documents > MAX_DOCUMENTS) {
            throw new IllegalArgumentException(documents + " documents, expected 1 to " + MAX_DOCUMENTS);
        }
    }

    /** Stands for the enlarged dataset as {@link DatasetFolder#fingerprint()} for the one that it is made of. */
    public String fingerprint(DatasetFolder base) {
        String meaning =
                base.fingerprint() + " enlarged, edition " + EDITION + ", documents " + documents + ", seed " + seed;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(meaning.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** How many records of a kind are added. */
    int count(Kind kind) {
        return switch (kind) {
            case DOCUMENTS -> documents;
            case PARTICIPATIONS -> part(2);
            case SOURCES, PEOPLE, UN_LINKS, TENURES -> part(10);
            case OFFICES -> part(20);
            case COUNCIL_MEETINGS -> part(50);
            case ORGANISATIONS -> part(100);
            case STATES, SUMMITS, TOPICS, PRINCIPLES, INITIATIVES, MEMBERSHIPS, CHAIRMANSHIPS, COOPERATIONS, CLAIMS ->
                0;
        };
    }

    /** Rounded up, so that there is at least one. */
    private int part(int divisor) {
        return Math.ceilDiv(documents, divisor);
    }
}
