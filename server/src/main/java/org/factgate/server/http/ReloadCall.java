package org.factgate.server.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.http.request.MediaType;
import org.factgate.server.live.Reload;
import org.jspecify.annotations.Nullable;

/**
 * The call to read the dataset anew, {@code POST /admin/reload}: for programs on the same machine that know the token. No page in a browser
 * can make it, for the token is in a header that no page may send here.
 */
final class ReloadCall {
    private static final String PATH = "/admin/reload";

    /** What proxies and browsers add: behind a proxy on this machine, everybody would seem to be here. */
    private static final List<String> NOT_DIRECT =
            List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via", "Origin", "Sec-Fetch-Site");

    private final Token token;
    private final Supplier<CompletableFuture<Reload>> reload;

    ReloadCall(Token token, Supplier<CompletableFuture<Reload>> reload) {
        this.token = token;
        this.reload = reload;
    }

    void mount(Router router) {
        router.route(PATH).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (!isDirect(request)) {
            refuse(response, 403, ErrorCode.FORBIDDEN, "not by a browser, through a proxy or from another machine");
        } else if (!token.isGivenBy(request.getHeader("Authorization"))) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"factgate\"");
            refuse(response, 401, ErrorCode.UNAUTHENTICATED, "expected Authorization: Bearer and the operator's token");
        } else if (!request.method().equals(HttpMethod.POST)) {
            response.putHeader("Allow", "POST");
            refuse(response, 405, ErrorCode.METHOD_NOT_ALLOWED, "expected POST");
        } else {
            reload(context);
        }
    }

    private void reload(RoutingContext context) {
        CompletableFuture<Reload> asked;
        try {
            asked = reload.get();
        } catch (RejectedExecutionException e) {
            refuse(context.response(), 503, ErrorCode.SERVICE_UNAVAILABLE, "the server is about to stop");
            return;
        }
        Future.fromCompletionStage(asked, context.vertx().getOrCreateContext())
                .onComplete(reloaded -> answer(context.response(), reloaded), context::fail);
    }

    private static void answer(HttpServerResponse response, Reload reload) {
        int status = switch (reload.outcome()) {
            case UNCHANGED, TOOK_OVER -> 200;
            case REFUSED -> 422;
            case FAILED -> 500;
        };
        JsonObject body = JsonObject.of(
                "outcome",
                reload.outcome().name(),
                "fingerprint",
                reload.fingerprint(),
                "errors",
                reload.errors().size(),
                "fault",
                reload.fault() == null ? null : reload.fault().code().name());
        response.setStatusCode(status)
                .putHeader("Content-Type", MediaType.JSON.contentType())
                .putHeader("Cache-Control", "no-store")
                .end(body.toBuffer());
    }

    private static void refuse(HttpServerResponse response, int status, ErrorCode code, String reason) {
        Failures.refuse(response, status, Answer.refused(code, reason));
    }

    private static boolean isDirect(HttpServerRequest request) {
        return isLoopback(request.remoteAddress())
                && NOT_DIRECT.stream().noneMatch(header -> request.headers().contains(header));
    }

    private static boolean isLoopback(@Nullable SocketAddress address) {
        return address != null
                && address.hostAddress() != null
                && InetAddress.ofLiteral(address.hostAddress()).isLoopbackAddress();
    }
}
