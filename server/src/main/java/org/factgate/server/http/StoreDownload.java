package org.factgate.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.factgate.persistence.store.StoreCopy;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.live.LiveEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as a file, whole or in part, for any tool that reads SQLite. A download is of the store that served when it began, from its first
 * byte to its last, and another store has another entity tag.
 */
final class StoreDownload {
    /** Where it is. */
    static final String PATH = "/dataset.sqlite";

    private static final Logger LOG = LoggerFactory.getLogger(StoreDownload.class);
    private static final int CHUNK = 65_536;
    private static final String RETRY_SECONDS = "5";

    private final LiveEngine engine;
    private final HttpSettings settings;
    private final AtomicInteger underWay = new AtomicInteger();

    StoreDownload(LiveEngine engine, HttpSettings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    void mount(Router router) {
        if (settings.maxDownloads() > 0) {
            router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::handle);
        }
    }

    /** How many stores are being sent. */
    int underWay() {
        return underWay.get();
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        File file = open();
        ByteRange part = request.method().equals(HttpMethod.GET) ? part(request, file) : null;
        if (Freshness.isListed(request, file.tag())) {
            file.close();
            file.describe(context.response(), settings).setStatusCode(304).end();
        } else if (part != null && part.isEmpty()) {
            file.close();
            context.response()
                    .setStatusCode(416)
                    .putHeader("Content-Range", "bytes */" + file.copy().size())
                    .end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            file.close();
            file.head(context.response(), settings, null).end();
        } else if (underWay.incrementAndGet() > settings.maxDownloads()) {
            file.close();
            underWay.decrementAndGet();
            Failures.refuse(
                    context.response().putHeader("Retry-After", RETRY_SECONDS),
                    503,
                    Answer.refused(ErrorCode.SERVICE_UNAVAILABLE, "too many downloads are under way; try again later"));
        } else {
            new Transfer(context, file, part).next();
        }
    }

    private File open() {
        try (LiveEngine.Lease lease = engine.borrow()) {
            StoreCopy copy = lease.engine().copy();
            return new File(copy, '"' + lease.engine().fingerprint() + "-" + copy.version() + '"');
        }
    }

    /** The part that is asked for of this very file; null for all of it. */
    private static @Nullable ByteRange part(HttpServerRequest request, File file) {
        String range = request.getHeader("Range");
        String condition = request.getHeader("If-Range");
        return range == null || (condition != null && !condition.equals(file.tag()))
                ? null
                : ByteRange.of(range, file.copy().size());
    }

    /**
     * What is offered.
     *
     * @param tag a strong entity tag: equal ones, equal bytes
     */
    private record File(StoreCopy copy, String tag) {
        HttpServerResponse describe(HttpServerResponse response, HttpSettings settings) {
            return response.putHeader("ETag", tag)
                    .putHeader("Accept-Ranges", "bytes")
                    .putHeader(
                            "Cache-Control",
                            "public, max-age=" + settings.cacheAge().toSeconds());
        }

        /** The head of a response with all of it, or a part. */
        HttpServerResponse head(HttpServerResponse response, HttpSettings settings, @Nullable ByteRange part) {
            if (part != null) {
                response.setStatusCode(206)
                        .putHeader("Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + copy.size());
            }
            return describe(response, settings)
                    .putHeader("Content-Type", "application/vnd.sqlite3")
                    .putHeader("Content-Disposition", "attachment; filename=\"dataset.sqlite\"")
                    .putHeader("Content-Length", String.valueOf(part == null ? copy.size() : part.length()));
        }

        void close() {
            copy.close();
        }
    }

    /** The sending of a file, chunk by chunk: the next one is read when the client has taken the last. */
    private final class Transfer {
        private final RoutingContext context;
        private final HttpServerResponse response;
        private final File file;
        private final @Nullable ByteRange asked;
        private final long end;
        private long position;

        Transfer(RoutingContext context, File file, @Nullable ByteRange asked) {
            this.context = context;
            this.response = context.response();
            this.file = file;
            this.asked = asked;
            ByteRange part = asked == null ? ByteRange.whole(file.copy().size()) : asked;
            this.position = part.from();
            this.end = part.to();
        }

        void next() {
            if (position == end) {
                over();
                response.end();
                return;
            }
            int length = (int) Math.min(CHUNK, end - position);
            context.vertx()
                    .executeBlocking(() -> file.copy().read(position, length), false)
                    .onComplete(this::write, this::unreadable);
        }

        /** A client that does not take a chunk in time, has gone or does harm. */
        private void write(byte[] bytes) {
            if (!response.headWritten()) {
                file.head(response, settings, asked);
            }
            position += bytes.length;
            long timer = context.vertx().setTimer(settings.idleTimeout().toMillis(), _ -> response.reset());
            response.write(Buffer.buffer(bytes)).onComplete(written -> {
                context.vertx().cancelTimer(timer);
                if (written.succeeded()) {
                    next();
                } else {
                    LOG.debug("a client has left its download", written.cause());
                    over();
                }
            });
        }

        /** What was sent cannot be unsaid, but the client sees that the rest is missing. */
        private void unreadable(Throwable failure) {
            over();
            if (response.headWritten()) {
                LOG.error("a download of the store was broken off", failure);
                response.reset();
            } else {
                Failures.fault(context, failure);
            }
        }

        private void over() {
            file.close();
            underWay.decrementAndGet();
        }
    }
}
