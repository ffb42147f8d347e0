package org.factgate.server.http.compression;

/** Which encodings this server gives. */
public enum Encodings {
    /** Bodies as they are: something in front compresses. */
    NONE,
    /** gzip. */
    GZIP,
    /** Brotli and gzip. */
    BROTLI
}
