package org.factgate.server.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read and is given once more, to whoever asks as if it were still to come. */
final class ReplayedRequest extends HttpServerRequestWrapper {
    private final Buffer body;
    private @Nullable Handler<Buffer> chunks;
    private @Nullable Handler<Void> end;
    private boolean paused = true;
    private boolean given;

    ReplayedRequest(HttpServerRequestInternal request, Buffer body) {
        super(request);
        this.body = body;
    }

    @Override
    public HttpServerRequest handler(@Nullable Handler<Buffer> handler) {
        chunks = handler;
        return this;
    }

    @Override
    public HttpServerRequest endHandler(@Nullable Handler<Void> handler) {
        end = handler;
        give();
        return this;
    }

    @Override
    public HttpServerRequest pause() {
        paused = true;
        return this;
    }

    @Override
    public HttpServerRequest resume() {
        paused = false;
        give();
        return this;
    }

    @Override
    public HttpServerRequest fetch(long amount) {
        return resume();
    }

    @Override
    public Future<Buffer> body() {
        given = true;
        return Future.succeededFuture(body);
    }

    @Override
    public boolean isEnded() {
        return given;
    }

    @SuppressWarnings("NullAway") // Vert.x gives null to the handler of an end
    private void give() {
        Handler<Void> last = end;
        if (given || paused || last == null) {
            return;
        }
        given = true;
        Handler<Buffer> next = chunks;
        if (next != null) {
            next.handle(body);
        }
        last.handle(null);
    }
}
