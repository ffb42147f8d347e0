package org.factgate.server.options;

import picocli.CommandLine.Option;

/** What is kept in memory of a store that never changes while it serves. */
public final class CacheOptions {
    private static final int KIBIBYTE = 1024;

    @Option(
            names = "--record-cache",
            defaultValue = "${env:FACTGATE_RECORD_CACHE:-50000}",
            description = "Records read from the store that are kept in memory, 0 for none (default: 50000).")
    private int records;

    @Option(
            names = "--response-cache",
            defaultValue = "${env:FACTGATE_RESPONSE_CACHE:-32768}",
            description = "KiB of answers that are kept in memory, 0 for none (default: 32768).")
    private int responses;

    /** How many records. */
    public int maxRecords() {
        return new Range(0, 100_000_000).check("--record-cache", records);
    }

    /** How many bytes of answers. */
    public long maxResponseBytes() {
        return (long) new Range(0, 100_000_000).check("--response-cache", responses) * KIBIBYTE;
    }
}
