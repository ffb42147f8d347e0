package org.factgate.server.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.persistence.Reading;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.CostMode;
import org.factgate.server.engine.Operation;
import org.factgate.server.engine.Run;
import org.factgate.server.engine.Transport;
import org.factgate.server.http.compression.Accepted;
import org.factgate.server.http.compression.Compression;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.request.GraphQlRequest;
import org.factgate.server.http.request.MediaType;
import org.factgate.server.http.request.RequestException;
import org.factgate.server.http.request.RequestReader;
import org.factgate.server.http.response.RequestKey;
import org.factgate.server.http.response.StoredResponse;
import org.factgate.server.http.stream.EventStreams;
import org.jspecify.annotations.Nullable;

/** GraphQL over HTTP: parses on the event loop, executes and encodes on a worker, with one hop there and one back. */
final class GraphQlHandler implements Handler<RoutingContext> {
    /** The methods of the endpoint, for {@code Allow}. */
    static final String METHODS = "GET, HEAD, POST, QUERY, OPTIONS";

    /** What the answer to a request depends on besides what it asks. */
    static final String VARY = "Accept, " + Compression.VARY;

    /** The header by which a client asks for the cost. */
    static final String COST = "GraphQL-Cost";

    private static final HttpMethod QUERY = HttpMethod.valueOf("QUERY");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, QUERY);

    private final Endpoint endpoint;
    private final RequestReader reader;
    private final EventStreams events;

    GraphQlHandler(Endpoint endpoint, EventStreams events) {
        this.endpoint = endpoint;
        this.reader = new RequestReader(endpoint.http().maxBatch());
        this.events = events;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().headers().add("Vary", VARY);
        MediaType type = MediaType.preferred(
                        request.getHeader("Accept"),
                        endpoint.http().statusCodes().unlessNamed())
                .orElse(null);
        Arrival arrival = Arrival.now(
                request,
                type == MediaType.EVENT_STREAM ? "sse" : request.method().name());
        context.response().putHeader(Arrival.HEADER, arrival.id());
        Reply reply = endpoint.reply(context, arrival, type == null ? MediaType.JSON : type);
        try {
            if (type == null) {
                throw new RequestException(
                        406,
                        "none of the types in Accept can be given, expected application/graphql-response+json, "
                                + "application/json or text/event-stream");
            }
            answer(context, arrival, type, reply);
        } catch (RequestException e) {
            reply.refuse(e);
        }
    }

    private void answer(RoutingContext context, Arrival arrival, MediaType type, Reply reply) {
        RequestReader.Body body = read(context);
        if (type == MediaType.EVENT_STREAM) {
            events.open(context, arrival, single(body));
        } else if (body.batch()) {
            batch(context, arrival, body.requests(), reply);
        } else {
            GraphQlRequest request = body.requests().getFirst();
            Reply.Asked asked = asked(context, type, request);
            execute(context, asked, key(context, request, asked), reply);
        }
    }

    private RequestReader.Body read(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return new RequestReader.Body(
                    List.of(RequestReader.fromParameters(Parameters.of(context.request()))), false);
        }
        if (method.equals(HttpMethod.POST) || method.equals(QUERY)) {
            return reader.fromBody(
                    context.request().getHeader("Content-Type"), context.body().buffer());
        }
        throw new RequestException(405, "the method is " + method + ", expected one of " + METHODS);
    }

    private static GraphQlRequest single(RequestReader.Body body) {
        if (body.batch()) {
            throw new RequestException(400, "a batch cannot be answered as a stream, expected one JSON object");
        }
        return body.requests().getFirst();
    }

    private Reply.Asked asked(RoutingContext context, MediaType type, GraphQlRequest request) {
        HttpServerRequest http = context.request();
        boolean safe = SAFE.contains(http.method());
        CostMode costMode = costMode(http);
        Operation operation = endpoint.documents().operation(request);
        Freshness freshness = safe && costMode == CostMode.SILENT
                ? Freshness.of(
                        endpoint.workers().fingerprint(),
                        endpoint.schema(),
                        operation,
                        type,
                        endpoint.http().cacheAge())
                : null;
        Run run = endpoint.workers().run(safe ? Transport.SAFE_REQUEST : Transport.REQUEST, costMode);
        return new Reply.Asked(operation, endpoint.isKnown(operation.document()), run, safe, freshness);
    }

    /** {@code GraphQL-Cost: report} or {@code validate}, as Hot Chocolate has it. */
    private static CostMode costMode(HttpServerRequest request) {
        return switch (String.valueOf(request.getHeader(COST))) {
            case "null" -> CostMode.SILENT;
            case "report" -> CostMode.REPORT;
            case "validate" -> CostMode.ESTIMATE;
            default -> throw new RequestException(400, "GraphQL-Cost is neither `report` nor `validate`");
        };
    }

    /** Under what an answer is kept; null if it has to be made each time. */
    private @Nullable RequestKey key(RoutingContext context, GraphQlRequest request, Reply.Asked asked) {
        return endpoint.responses().isEnabled()
                        && context.request().getHeader(COST) == null
                        && !context.request().method().equals(HttpMethod.HEAD)
                        && endpoint.documents().isRepeatable(request, asked.operation())
                ? RequestKey.of(context.request(), context.body().buffer())
                : null;
    }

    private void execute(RoutingContext context, Reply.Asked asked, @Nullable RequestKey key, Reply reply) {
        Freshness freshness = asked.freshness();
        if (freshness != null && freshness.isKnownTo(context.request())) {
            reply.notModified(asked, freshness);
            return;
        }
        // of the dataset that the tag stands for: another one may have taken over since
        String fingerprint = freshness == null ? endpoint.workers().fingerprint() : freshness.fingerprint();
        StoredResponse known = key == null ? null : endpoint.responses().find(key, fingerprint);
        if (key != null && known != null) {
            reply.again(asked, known, endpoint.responses().shelf(key, fingerprint));
            return;
        }
        Accepted accepted = reply.accepted();
        context.response().closeHandler(_ -> asked.run().stop(Reading.Stop.ABANDONED));
        endpoint.workers()
                .execute(
                        asked.operation(),
                        asked.run(),
                        answer -> endpoint.compression().ready(encode(answer), accepted))
                .onComplete(
                        done -> {
                            keep(key, reply.kept(asked, done), done.fingerprint());
                            reply.answer(asked, done);
                        },
                        failure -> reply.failed(asked, failure));
    }

    private void keep(@Nullable RequestKey key, @Nullable StoredResponse response, String fingerprint) {
        if (key != null && response != null) {
            endpoint.responses().keep(key, fingerprint, response);
        }
    }

    private void batch(RoutingContext context, Arrival arrival, List<GraphQlRequest> requests, Reply reply) {
        List<Future<Answer>> answers = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        context.response().closeHandler(_ -> runs.forEach(run -> run.stop(Reading.Stop.ABANDONED)));
        for (int i = 0; i < requests.size(); i++) {
            answers.add(one(context, arrival.next(String.valueOf(i + 1)), requests.get(i), runs));
        }
        Future.join(answers)
                .onSuccess(_ -> reply.batch(Json.encodeToBuffer(
                        answers.stream().map(answer -> answer.result().body()).toList())));
    }

    /** Never fails: what goes wrong with one request of a batch is its answer. */
    private Future<Answer> one(RoutingContext context, Arrival arrival, GraphQlRequest request, List<Run> runs) {
        try {
            Reply.Asked asked = asked(context, MediaType.JSON, request);
            runs.add(asked.run());
            return endpoint.workers()
                    .execute(asked.operation(), asked.run(), GraphQlHandler::encode)
                    .map(done -> done.answer())
                    .otherwise(failure -> Reply.failure(failure, arrival.id()))
                    .onSuccess(answer -> endpoint.observed(arrival, asked, answer));
        } catch (RequestException e) {
            return Future.succeededFuture(Answer.refused(e.code(), e.reason()));
        }
    }

    private static Buffer encode(Answer answer) {
        Map<String, ?> body = answer.body();
        return Json.encodeToBuffer(body);
    }
}
