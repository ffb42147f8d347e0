package org.factgate.server.http.compression;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brotli by a native library, which is unpacked and loaded when the first client takes Brotli, on a thread of its own: it takes as long as
 * some dozens of answers do. Where it cannot be loaded there is no Brotli.
 */
final class Brotli {
    private static final Logger LOG = LoggerFactory.getLogger(Brotli.class);

    /** What is made for one answer: as quick as gzip, and shorter. */
    private static final int QUICK = 5;
    /** What is made for many: a good tenth shorter still, at thirty times the time; 9 takes longer, 11 twice as long for a hundredth. */
    private static final int DENSE = 10;

    private static final int LEAST_WINDOW = 10;
    private static final int MOST_WINDOW = 22;
    private static final int WINDOW_OVERHEAD = 16;

    private enum Library {
        UNTRIED,
        LOADING,
        READY,
        ABSENT
    }

    private final AtomicReference<Library> library = new AtomicReference<>(Library.UNTRIED);

    /** Whether it is at hand by now; whoever asks first has it loaded. */
    boolean isReady() {
        Library now = library.get();
        if (now == Library.UNTRIED && library.compareAndSet(Library.UNTRIED, Library.LOADING)) {
            Thread.ofPlatform().name("brotli").daemon().start(this::load);
        }
        return now == Library.READY;
    }

    Buffer quick(Buffer plain) {
        return compressed(plain.getBytes(), QUICK);
    }

    Buffer dense(Buffer plain) {
        return compressed(plain.getBytes(), DENSE);
    }

    private void load() {
        try {
            Brotli4jLoader.ensureAvailability();
            // the JVM may have found another library of that name
            compressed(new byte[1], QUICK);
            library.set(Library.READY);
            LOG.debug("Brotli is at hand");
        } catch (LinkageError | RuntimeException e) {
            library.set(Library.ABSENT);
            LOG.warn(
                    "Brotli cannot be loaded, so answers are compressed with gzip: {}",
                    String.valueOf(e.getCause() == null ? e : e.getCause()));
        }
    }

    private static Buffer compressed(byte[] plain, int quality) {
        try {
            return Buffer.buffer(Encoder.compress(
                    plain, Encoder.Parameters.create(quality, window(plain.length), Encoder.Mode.TEXT)));
        } catch (IOException e) {
            throw new UncheckedIOException("Brotli failed", e);
        }
    }

    /** No larger than the body: memory for more would be cleared for nothing, which takes longer than to compress a short one. */
    private static int window(int length) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(length + WINDOW_OVERHEAD);
        return Math.clamp(bits, LEAST_WINDOW, MOST_WINDOW);
    }
}
