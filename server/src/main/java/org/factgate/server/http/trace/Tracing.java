package org.factgate.server.http.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.factgate.server.engine.Run;
import org.factgate.server.http.observe.Finished;
import org.factgate.server.http.observe.Observer;

/**
 * Tells a collector of OpenTelemetry of each operation: a span for the request, which continues the trace of its {@code traceparent}, and
 * within it one for the execution, where there was one. They are made once the operation is over, out of what the other observers get as
 * well, and sent in the background, so that tracing takes no part in an operation. Safe for use by many threads.
 */
public final class Tracing implements Observer {
    /** What a client may send as a method is without bound, the names of spans must not be. */
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "QUERY", "sse", "ws");

    private static final AttributeKey<String> TRANSPORT = AttributeKey.stringKey("factgate.transport");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> NAME = AttributeKey.stringKey("graphql.operation.name");
    private static final AttributeKey<String> ID = AttributeKey.stringKey("factgate.request.id");
    private static final AttributeKey<Long> STATEMENTS = AttributeKey.longKey("factgate.sql.statements");
    private static final AttributeKey<Long> ROWS = AttributeKey.longKey("factgate.sql.rows");
    private static final AttributeKey<Long> COST = AttributeKey.longKey("factgate.cost");

    private static final TextMapGetter<MultiMap> HEADERS =
            (headers, name) -> headers == null ? null : headers.get(name);

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;

    private Tracing(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
        this.tracer = sdk.getTracer("org.factgate");
    }

    /**
     * Traces to a collector from now on. The variables {@code OTEL_*} set all else: the name of the service, the sampler, headers.
     *
     * @param collector its address for OTLP over HTTP, such as {@code http://localhost:4318}
     */
    public static Tracing to(String collector) {
        return new Tracing(AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> Map.of("otel.service.name", "factgate"))
                .addPropertiesCustomizer(_ -> Map.of(
                        "otel.traces.exporter", "otlp",
                        "otel.metrics.exporter", "none",
                        "otel.logs.exporter", "none",
                        "otel.exporter.otlp.protocol", "http/protobuf",
                        "otel.exporter.otlp.endpoint", collector))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk());
    }

    @Override
    public void finished(Finished finished) {
        Instant end = Instant.now();
        Context parent = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), finished.arrival().headers(), HEADERS);
        String transport = finished.arrival().transport();
        SpanBuilder builder = tracer.spanBuilder(KNOWN.contains(transport) ? transport + " /graphql" : "HTTP /graphql")
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(end.minus(finished.took()))
                .setAttribute(TRANSPORT, transport)
                .setAttribute(PATH, "/graphql")
                .setAttribute(STATUS, (long) finished.status())
                .setAttribute(ID, finished.arrival().id());
        finished.name().ifPresent(name -> builder.setAttribute(NAME, name));
        if (finished.error() != null) {
            builder.setAttribute(ERROR, finished.error().name());
        }
        Span request = builder.startSpan();
        if (finished.status() >= 500) {
            request.setStatus(StatusCode.ERROR);
        }
        Run run = finished.run();
        if (run != null) {
            execution(finished, run, Context.root().with(request), end);
        }
        request.end(end);
    }

    /** From when a worker took it up, so that its distance to the request's beginning is what it waited. */
    private void execution(Finished finished, Run run, Context parent, Instant end) {
        run.taken()
                .ifPresent(taken -> tracer.spanBuilder("GraphQL Operation")
                        .setParent(parent)
                        .setStartTimestamp(taken)
                        .setAttribute(STATEMENTS, (long) finished.statements())
                        .setAttribute(ROWS, (long) finished.rows())
                        .setAttribute(COST, finished.cost())
                        .startSpan()
                        .end(end));
    }

    /** Sends what is left. */
    @Override
    public void close() {
        sdk.close();
    }
}
