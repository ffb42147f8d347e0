package org.factgate.server.http.response;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.factgate.server.engine.Operation;
import org.jspecify.annotations.Nullable;

/** An answer as it goes out: its bytes, those of the same compressed, and the headers that say what they are. */
public final class StoredResponse {
    /** Shorter answers are not compressed. */
    public static final int COMPRESS_FROM_BYTES = 1_024;

    private static final int OVERHEAD = 500;

    private final Operation operation;
    private final boolean known;
    private final String contentType;
    private final Buffer json;
    private volatile @Nullable Buffer gzip;

    /**
     * An answer with status 200 and no errors.
     *
     * @param operation what was asked, for the log
     * @param known whether its document is one of a bounded number
     * @param contentType the media type
     * @param json the body
     */
    public StoredResponse(Operation operation, boolean known, String contentType, Buffer json) {
        this.operation = operation;
        this.known = known;
        this.contentType = contentType;
        this.json = json;
    }

    /** What was asked. */
    public Operation operation() {
        return operation;
    }

    /** Whether the document is one of a bounded number. */
    public boolean isKnown() {
        return known;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /** The body. */
    public Buffer json() {
        return json;
    }

    /** The body compressed, made when it is first asked for; null if it is too short to gain by it. */
    public @Nullable Buffer gzip() {
        if (json.length() < COMPRESS_FROM_BYTES) {
            return null;
        }
        Buffer made = gzip;
        if (made == null) {
            made = compressed();
            gzip = made;
        }
        return made;
    }

    /** What it holds, the compressed body reckoned at a third. */
    int bytes() {
        return OVERHEAD + json.length() + json.length() / 3;
    }

    private Buffer compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length() / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(json.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
