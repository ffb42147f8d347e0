package org.factgate.server.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.factgate.server.engine.ExecutionOrder;
import org.factgate.server.http.HttpSettings;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.http.document.DocumentSettings;
import org.factgate.server.http.document.TrustMode;
import org.factgate.server.http.execution.WorkerSettings;
import org.factgate.server.http.stream.StreamSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Workers, documents by hash, connections that stay open, and what operators see. */
public final class ServingOptions {
    @Option(
            names = "--queue",
            defaultValue = "${env:FACTGATE_QUEUE:-100}",
            description = "Operations that may wait for a worker; more get 503 (default: 100).")
    private int queue;

    @Option(
            names = "--execution-order",
            defaultValue = "${env:FACTGATE_EXECUTION_ORDER:-LEVELS}",
            description = "In what order the fields of a query are executed: LEVELS all objects of a level together, "
                    + "FIELDS as graphql-java does it; the answers are the same (default: LEVELS).")
    private ExecutionOrder order = ExecutionOrder.LEVELS;

    @Option(
            names = "--persisted-documents",
            defaultValue = "${env:FACTGATE_PERSISTED_DOCUMENTS:-1000}",
            description = "Documents that clients may register by hash, 0 for none (default: 1000).")
    private int persisted;

    @Option(
            names = "--trusted-documents",
            paramLabel = "FOLDER",
            defaultValue = "${env:FACTGATE_TRUSTED_DOCUMENTS}",
            description = "The folder of manifests of trusted documents (default: none).")
    private @Nullable Path trusted;

    @Option(
            names = "--trust",
            defaultValue = "${env:FACTGATE_TRUST:-OFF}",
            description = "What becomes of other documents: OFF they are executed, LOG they are executed and logged, "
                    + "REQUIRED they are refused (default: OFF).")
    private TrustMode trust = TrustMode.OFF;

    @Option(
            names = "--max-connections",
            defaultValue = "${env:FACTGATE_MAX_CONNECTIONS:-1000}",
            description = "WebSockets and event streams at a time (default: 1000).")
    private int maxConnections;

    @Option(
            names = "--max-socket-operations",
            defaultValue = "${env:FACTGATE_MAX_SOCKET_OPERATIONS:-20}",
            description = "Operations under way on one WebSocket (default: 20).")
    private int maxOperations;

    @Option(
            names = "--init-timeout",
            defaultValue = "${env:FACTGATE_INIT_TIMEOUT:-5000}",
            description = "Milliseconds for connection_init on a WebSocket (default: 5000).")
    private int initTimeout;

    @Option(
            names = "--socket-idle-timeout",
            defaultValue = "${env:FACTGATE_SOCKET_IDLE_TIMEOUT:-300000}",
            description = "Milliseconds that a WebSocket may be without an operation (default: 300000).")
    private int socketIdle;

    @Option(
            names = "--heartbeat",
            defaultValue = "${env:FACTGATE_HEARTBEAT:-15000}",
            description = "Milliseconds between signs of life on a connection that stays open (default: 15000).")
    private int heartbeat;

    @Option(
            names = "--max-unread",
            defaultValue = "${env:FACTGATE_MAX_UNREAD:-4194304}",
            description = "Bytes that a client may leave unread on a connection that stays open (default: 4194304).")
    private int maxUnread;

    @Option(
            names = "--request-log",
            arity = "1",
            defaultValue = "${env:FACTGATE_REQUEST_LOG:-true}",
            description = "Whether each operation is logged, not only the slow and the failed ones (default: true).")
    private boolean requestLog = true;

    @Option(
            names = "--slow",
            defaultValue = "${env:FACTGATE_SLOW:-1000}",
            description = "Milliseconds from which on an operation is logged as slow (default: 1000).")
    private int slow;

    @Option(
            names = "--tracing-endpoint",
            paramLabel = "URL",
            defaultValue = "${env:FACTGATE_TRACING_ENDPOINT}",
            description = "The collector that gets traces, OTLP over HTTP (default: none, no tracing).")
    private @Nullable String tracing;

    @Option(
            names = "--stop-timeout",
            defaultValue = "${env:FACTGATE_STOP_TIMEOUT:-10000}",
            description = "Milliseconds that operations have to end when the server stops (default: 10000).")
    private int stop;

    /** The settings; each is checked. */
    public ServerSettings settings(HttpSettings http, int workers, long maxResponseBytes) {
        return new ServerSettings(
                http,
                new WorkerSettings(workers, new Range(0, 100_000).check("--queue", queue)),
                documents(),
                streams(),
                millis("--slow", slow),
                millis("--stop-timeout", stop),
                maxResponseBytes);
    }

    /** The collector of traces; empty for no tracing. */
    public Optional<String> tracing() {
        if (tracing != null && !tracing.matches("https?://[^/]+(/.*)?")) {
            throw new InvalidSettingException(
                    "--tracing-endpoint is " + tracing + ", expected an address such as http://localhost:4318");
        }
        return Optional.ofNullable(tracing);
    }

    /** In what order fields are executed. */
    public ExecutionOrder executionOrder() {
        return order;
    }

    /** Whether each operation is logged. */
    public boolean logsRequests() {
        return requestLog;
    }

    private DocumentSettings documents() {
        if (trusted != null && !Files.isDirectory(trusted)) {
            throw new InvalidSettingException("--trusted-documents is " + trusted + ", expected a folder");
        }
        if (trusted == null && trust != TrustMode.OFF) {
            throw new InvalidSettingException("--trust is " + trust + ", expected OFF without --trusted-documents");
        }
        return new DocumentSettings(new Range(0, 1_000_000).check("--persisted-documents", persisted), trusted, trust);
    }

    private StreamSettings streams() {
        return new StreamSettings(
                new Range(0, 100_000).check("--max-connections", maxConnections),
                new Range(1, 10_000).check("--max-socket-operations", maxOperations),
                millis("--init-timeout", initTimeout),
                millis("--socket-idle-timeout", socketIdle),
                millis("--heartbeat", heartbeat),
                new Range(1_024, 1_000_000_000).check("--max-unread", maxUnread));
    }

    private static Duration millis(String setting, int millis) {
        return Duration.ofMillis(new Range(1, 86_400_000).check(setting, millis));
    }
}
