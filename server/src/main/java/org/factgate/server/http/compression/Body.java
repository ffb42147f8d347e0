package org.factgate.server.http.compression;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of a body, and of those of its encodings that were made so far. It never changes: with one more it is another. */
public final class Body {
    private final Buffer plain;
    private final @Nullable Buffer gzip;
    private final @Nullable Buffer brotli;
    private final boolean dense;

    private Body(Buffer plain, @Nullable Buffer gzip, @Nullable Buffer brotli, boolean dense) {
        this.plain = plain;
        this.gzip = gzip;
        this.brotli = brotli;
        this.dense = dense;
    }

    /** One that is not encoded yet. */
    public static Body of(Buffer plain) {
        return new Body(plain, null, null, false);
    }

    /** A text in UTF-8, not encoded yet. */
    public static Body of(String text) {
        return of(Buffer.buffer(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The bytes as they are. */
    public Buffer plain() {
        return plain;
    }

    /** The bytes in an encoding; null if that was not made yet. */
    public @Nullable Buffer in(Encoding encoding) {
        return switch (encoding) {
            case BROTLI -> brotli;
            case GZIP -> gzip;
            case IDENTITY -> plain;
        };
    }

    /** How many bytes it holds, in all encodings together. */
    public int bytes() {
        return plain.length() + length(gzip) + length(brotli);
    }

    /** Whether its Brotli is as short as it gets. */
    boolean isDense() {
        return dense;
    }

    /** With one more encoding. */
    Body with(Encoding encoding, Buffer encoded) {
        return switch (encoding) {
            // what is dense already was made meanwhile
            case BROTLI -> dense ? this : new Body(plain, gzip, encoded, false);
            case GZIP -> new Body(plain, encoded, brotli, dense);
            case IDENTITY -> this;
        };
    }

    /** With Brotli that is as short as it gets. */
    Body dense(Buffer encoded) {
        return new Body(plain, gzip, encoded, true);
    }

    private static int length(@Nullable Buffer encoded) {
        return encoded == null ? 0 : encoded.length();
    }
}
