package org.factgate.server.http.compression;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends bodies as clients take them. Never compresses on the event loop. What is kept and sent again is compressed once more in the background,
 * as far as it goes. Safe for use by many threads.
 */
public final class Compression {
    /** What every answer that may be compressed depends on, for {@code Vary}. */
    public static final String VARY = "Accept-Encoding";

    private static final Logger LOG = LoggerFactory.getLogger(Compression.class);

    /** Beyond it the memory that it takes is felt: some dozens of bytes for each. */
    private static final int MOST_DENSE_BYTES = 262_144;
    /** How many wait for the background; the next ones are tried when they are sent again. */
    private static final int MOST_WAITING = 64;

    private static final int IDLE_SECONDS = 10;

    private final Vertx vertx;
    private final Encodings given;
    private final Brotli brotli = new Brotli();
    private final BooleanSupplier brotliIsReady = brotli::isReady;
    private final Executor background = background();
    private final Set<Body> waiting = ConcurrentHashMap.newKeySet();

    /** One that gives these encodings. */
    public Compression(Vertx vertx, Encodings given) {
        this.vertx = vertx;
        this.given = given;
    }

    /** How the client takes its answer. */
    public Accepted accepted(HttpServerRequest request) {
        List<String> lines = request.headers().getAll(HttpHeaders.ACCEPT_ENCODING);
        return lines.isEmpty()
                ? Accepted.PLAIN
                : Accepted.of(lines.size() == 1 ? lines.getFirst() : String.join(",", lines), given, brotliIsReady);
    }

    /** A body that is ready for one client; not for the event loop. */
    public Body ready(Buffer plain, Accepted accepted) {
        Body body = Body.of(plain);
        Encoding encoding = accepted.of(plain.length());
        return encoding == Encoding.IDENTITY ? body : body.with(encoding, encode(plain, encoding));
    }

    /**
     * Sends a body as the client takes it, as the end of a response whose head says all but that.
     *
     * @param shelf where it is kept; null if it is sent but once
     * @return done when it is written, not when it is sent
     */
    public Future<Void> send(HttpServerRequest request, Accepted accepted, Body body, @Nullable Shelf shelf) {
        Encoding encoding = accepted.of(body.plain().length());
        Buffer ready = body.in(encoding);
        if (ready != null) {
            write(request, encoding, ready);
            if (shelf != null && encoding == Encoding.BROTLI && !body.isDense()) {
                condense(body, shelf);
            }
            return Future.succeededFuture();
        }
        return encoded(body, encoding)
                .compose(encoded -> {
                    if (shelf != null) {
                        shelf.replace(kept -> kept.with(encoding, encoded));
                    }
                    write(request, encoding, encoded);
                    return Future.<Void>succeededFuture();
                })
                .recover(failure -> {
                    LOG.error("an answer could not be compressed", failure);
                    write(request, Encoding.IDENTITY, body.plain());
                    return Future.succeededFuture();
                });
    }

    /** Sends a body as the client of the request takes it. */
    public Future<Void> send(HttpServerRequest request, Body body, @Nullable Shelf shelf) {
        return send(request, accepted(request), body, shelf);
    }

    /** The bytes in an encoding that a client takes; not for the event loop. */
    public Buffer encode(Buffer plain, Encoding encoding) {
        return switch (encoding) {
            case BROTLI -> brotli.quick(plain);
            case GZIP -> zipped(plain);
            case IDENTITY -> plain;
        };
    }

    /** Sends bytes in an encoding, as the end of a response whose head says all but that. */
    public void write(HttpServerRequest request, Encoding encoding, Buffer bytes) {
        HttpServerResponse response = request.response();
        // the client may have gone
        if (response.ended() || response.closed()) {
            return;
        }
        if (encoding != Encoding.IDENTITY) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding.contentEncoding());
        }
        response.end(bytes);
    }

    @SuppressWarnings("NullAway") // the work never brings null, which executeBlocking cannot know
    private Future<Buffer> encoded(Body body, Encoding encoding) {
        return vertx.executeBlocking(() -> encode(body.plain(), encoding), false);
    }

    private void condense(Body body, Shelf shelf) {
        if (body.plain().length() <= MOST_DENSE_BYTES && waiting.size() < MOST_WAITING && waiting.add(body)) {
            background.execute(() -> {
                try {
                    Buffer encoded = brotli.dense(body.plain());
                    shelf.replace(kept -> kept.dense(encoded));
                } catch (UncheckedIOException e) {
                    LOG.error("an answer could not be compressed once more", e);
                } finally {
                    waiting.remove(body);
                }
            });
        }
    }

    /** One thread, and none where there is nothing to do. None of Vert.x's, which would tell an event loop of it that may have ended. */
    private static Executor background() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("compression").daemon().factory());
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    private static Buffer zipped(Buffer plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length() / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
