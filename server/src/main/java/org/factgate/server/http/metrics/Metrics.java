package org.factgate.server.http.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.factgate.persistence.Archive;
import org.factgate.persistence.store.StoreFault;
import org.factgate.server.http.compression.Body;
import org.factgate.server.http.compression.Compression;
import org.factgate.server.http.observe.Finished;
import org.factgate.server.http.observe.Observer;
import org.factgate.server.live.Reload;
import org.jspecify.annotations.Nullable;

/**
 * Counts and measures, and tells it in the text format of Prometheus. Names begin with {@code factgate_}, those of the JVM and the process
 * are Micrometer's. Safe for use by many threads.
 */
public final class Metrics implements Observer {
    private static final String OTHER = "other";
    private static final Set<String> TRANSPORTS = Set.of("GET", "HEAD", "POST", "QUERY", "OPTIONS", "sse", "ws");
    private static final Set<String> ROUTES =
            Set.of("graphql", "graphiql", "health", "metrics", "schema.graphqls", "dataset.sqlite", "admin", "");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10)
    };

    private final CoarseClock clock = new CoarseClock();
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), clock);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MultiGauge store = MultiGauge.builder("factgate.store.info")
            .description("The dataset that is served: always 1, its fingerprint as a label")
            .register(registry);
    private final Counter statements = Counter.builder("factgate.sql.statements")
            .description("SQL statements that operations took")
            .register(registry);
    private final Counter rows = Counter.builder("factgate.sql.rows")
            .description("Rows that they brought")
            .register(registry);
    private final Map<Reload.Outcome, Counter> reloads = counters(
            Reload.Outcome.class,
            "factgate.reloads",
            "outcome",
            "Attempts to bring the dataset in anew, by how they ended");
    private final Map<StoreFault.Code, Counter> faults =
            counters(StoreFault.Code.class, "factgate.store.faults", "code", "Faults of the store under operations");
    private final Counter replacements = Counter.builder("factgate.store.connections.replaced")
            .description("Connections that took the place of one that had met a fault")
            .register(registry);
    private final AtomicInteger errors = new AtomicInteger();

    private final Map<Labels, Timer> operations = new ConcurrentHashMap<>();
    private final Map<Request, Timer> requests = new ConcurrentHashMap<>();
    private final Timer repeated = requests(new Request("POST", "/graphql", 200));

    /** Nothing is counted yet. */
    public Metrics() {
        List.of(
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        collections,
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        gauge("factgate.dataset.errors", "Errors of the dataset as it was last read, 0 if it serves", errors::get);
    }

    /** Time goes on; to be told every second or so. */
    public void tick() {
        clock.tick();
    }

    /** A number that is read when it is asked for. */
    public void gauge(String name, String description, LongSupplier number) {
        Gauge.builder(name, number, LongSupplier::getAsLong)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** A dataset serves from now on, and no other. */
    public void serves(String fingerprint) {
        store.register(List.of(MultiGauge.Row.of(Tags.of("fingerprint", fingerprint), 1)), true);
    }

    /** Counts what a store that is about to serve meets. */
    public void watch(Archive archive) {
        archive.onFault(fault -> count(faults, fault.code()));
        archive.onReplacement(replacements::increment);
    }

    /** An attempt to bring the dataset in anew has ended; one that failed says nothing of the dataset. */
    public void reloaded(Reload reload) {
        count(reloads, reload.outcome());
        if (reload.outcome() != Reload.Outcome.FAILED) {
            errors.set(reload.errors().size());
        }
    }

    @Override
    public void finished(Finished finished) {
        Labels labels = new Labels(
                oneOf(TRANSPORTS, finished.arrival().transport()),
                finished.error() == null ? "OK" : finished.error().name(),
                operation(finished));
        operations.computeIfAbsent(labels, this::operations).record(finished.took());
        statements.increment(finished.statements());
        rows.increment(finished.rows());
    }

    /** Measures all requests; comes before all other routes. */
    public void measure(Router router) {
        router.route().handler(context -> {
            long begin = System.nanoTime();
            // told once the head of the response is written: a stream of events ends much later
            context.addHeadersEndHandler(_ -> answered(context, Duration.ofNanos(System.nanoTime() - begin)));
            context.next();
        });
    }

    /** A request to the endpoint that was answered with 200 before it came to any route, which {@link #measure} does not see. */
    public void repeated(Duration took) {
        repeated.record(took);
    }

    /** Mounts the page that Prometheus reads. */
    public void mount(Router router, Compression compression) {
        router.get("/metrics").handler(context -> {
            context.response()
                    .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Vary", Compression.VARY);
            compression.send(context.request(), Body.of(registry.scrape()), null);
        });
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private void answered(RoutingContext context, Duration took) {
        Request request = new Request(
                oneOf(TRANSPORTS, context.request().method().name()),
                route(context.request().path()),
                context.response().getStatusCode());
        requests.computeIfAbsent(request, this::requests).record(took);
    }

    /** All of them from the start, so that a first one is seen as a change from 0. */
    private <E extends Enum<E>> Map<E, Counter> counters(Class<E> type, String name, String label, String description) {
        Map<E, Counter> counters = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            counters.put(
                    value,
                    Counter.builder(name)
                            .description(description)
                            .tag(label, value.name())
                            .register(registry));
        }
        return counters;
    }

    private static <E extends Enum<E>> void count(Map<E, Counter> counters, E value) {
        Objects.requireNonNull(counters.get(value)).increment();
    }

    private Timer operations(Labels labels) {
        return timer(
                        "factgate.operations",
                        "Operations by how they came and how they ended, with their name where it is known")
                .withTags(
                        "transport", labels.transport(), "outcome", labels.outcome(), "operation", labels.operation());
    }

    private Timer requests(Request request) {
        return timer("factgate.http.requests", "HTTP requests until the head of the response")
                .withTags(
                        "method",
                        request.method(),
                        "route",
                        request.route(),
                        "status",
                        String.valueOf(request.status()));
    }

    private Meter.MeterProvider<Timer> timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
    }

    /** Of a document out of a bounded number, and only once it was found there: a client may ask for any name. */
    private static String operation(Finished finished) {
        return finished.isKnown() && finished.error() == null ? finished.name().orElse("") : "";
    }

    private static String route(@Nullable String path) {
        if (path == null) {
            return OTHER;
        }
        String[] parts = path.split("/", 3);
        String first = parts.length < 2 ? OTHER : parts[1];
        return ROUTES.contains(first) ? "/" + first : OTHER;
    }

    /** Of a kind of operation; there is a bounded number of each. */
    private record Labels(String transport, String outcome, String operation) {}

    /** Of a kind of request; there is a bounded number of each. */
    private record Request(String method, String route, int status) {}

    private static String oneOf(Set<String> known, String value) {
        return known.contains(value) ? value : OTHER;
    }
}
