package org.factgate.server.http.compression;

import java.util.function.BooleanSupplier;
import org.factgate.server.http.request.Weight;

/**
 * How a client takes bodies, as far as this server can give them (RFC 9110, section 12.5.3). A client that takes none of what there is gets
 * them as they are, as one that says nothing does.
 *
 * @param preferred what it likes best: Brotli before gzip, and either before none where it likes them equally
 * @param plain whether it takes them as they are as well
 */
public record Accepted(Encoding preferred, boolean plain) {
    /** What a client takes that says nothing. */
    static final Accepted PLAIN = new Accepted(Encoding.IDENTITY, true);

    /** Shorter bodies gain nothing by compression. */
    private static final int FROM_BYTES = 1_024;

    private static final String ANY = "*";
    private static final double REFUSED = 0;
    /** What is not named is taken, but whatever is named is liked better. */
    private static final double LEAST = Double.MIN_VALUE;

    /**
     * Reads the header: of each name its weight, the highest if it is there twice.
     *
     * @param acceptEncoding its lines, joined by commas
     * @param given what this server gives
     * @param brotli whether Brotli is at hand by now; asked only if a client takes it
     */
    static Accepted of(String acceptEncoding, Encodings given, BooleanSupplier brotli) {
        double identity = weight(acceptEncoding, Encoding.IDENTITY, LEAST);
        double zipped = given == Encodings.NONE ? REFUSED : weight(acceptEncoding, Encoding.GZIP, REFUSED);
        double shortest = given == Encodings.BROTLI ? weight(acceptEncoding, Encoding.BROTLI, REFUSED) : REFUSED;
        boolean plain = identity > 0;
        if (shortest > 0 && brotli.getAsBoolean() && shortest >= zipped && shortest >= identity) {
            return new Accepted(Encoding.BROTLI, plain);
        }
        return zipped > 0 && zipped >= identity ? new Accepted(Encoding.GZIP, plain) : PLAIN;
    }

    /** How it gets a body of so many bytes. */
    Encoding of(int length) {
        return plain && length < FROM_BYTES ? Encoding.IDENTITY : preferred;
    }

    /** Without a copy of any part but the weights: this is done for each request. */
    private static double weight(String header, Encoding encoding, double unnamed) {
        double named = -1;
        double any = -1;
        for (int start = 0, end; start < header.length(); start = end + 1) {
            end = next(header, ',', start, header.length());
            int to = next(header, ';', start, end);
            if (encoding.isNamed(header, start, to)) {
                named = Math.max(named, Weight.among(header.substring(to, end)));
            } else if (Encoding.is(ANY, header, start, to)) {
                any = Math.max(any, Weight.among(header.substring(to, end)));
            }
        }
        return named >= 0 ? named : any >= 0 ? any : unnamed;
    }

    private static int next(String header, char sign, int from, int to) {
        int found = header.indexOf(sign, from, to);
        return found < 0 ? to : found;
    }
}
