package org.factgate.server.options;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.server.http.HttpSettings;
import org.factgate.server.http.Token;
import org.factgate.server.http.compression.Encodings;
import org.factgate.server.http.request.StatusCodes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How requests are answered. */
public final class HttpOptions {
    @Option(
            names = "--max-body",
            defaultValue = "${env:FACTGATE_MAX_BODY:-262144}",
            description = "Bytes of a request's body, and of a message on a WebSocket (default: 262144).")
    private int maxBody;

    @Option(
            names = "--idle-timeout",
            defaultValue = "${env:FACTGATE_IDLE_TIMEOUT:-60000}",
            description =
                    "Milliseconds that a connection may be quiet, and that the head and the body of a request may take, "
                            + "each (default: 60000).")
    private int idleTimeout;

    @Option(
            names = "--status-codes",
            defaultValue = "${env:FACTGATE_STATUS_CODES:-AUDIT}",
            description =
                    "AUDIT as graphql-http audits them, DRAFT as the newer draft has them, with its media type for "
                            + "clients that name none (default: AUDIT).")
    private StatusCodes statusCodes = StatusCodes.AUDIT;

    @Option(
            names = "--max-batch",
            defaultValue = "${env:FACTGATE_MAX_BATCH:-0}",
            description = "Requests of a batch, 0 for no batches (default: 0).")
    private int maxBatch;

    @Option(
            names = "--cache-age",
            defaultValue = "${env:FACTGATE_CACHE_AGE:-60}",
            description = "Seconds that caches may keep the answer to a GET (default: 60).")
    private int cacheAge;

    @Option(
            names = "--origins",
            split = ",",
            defaultValue = "${env:FACTGATE_ORIGINS:-}",
            description = "Origins whose pages may read answers, separated by commas, * for all (default: none).")
    private List<String> origins = List.of();

    @Option(
            names = "--graphiql",
            arity = "1",
            defaultValue = "${env:FACTGATE_GRAPHIQL:-true}",
            description = "Whether there is GraphiQL (default: true).")
    private boolean graphiql = true;

    @Option(
            names = "--metrics",
            arity = "1",
            defaultValue = "${env:FACTGATE_METRICS:-true}",
            description = "Whether there are metrics for Prometheus at /metrics (default: true).")
    private boolean metrics = true;

    @Option(
            names = "--max-downloads",
            defaultValue = "${env:FACTGATE_MAX_DOWNLOADS:-4}",
            description = "Downloads of the store at /dataset.sqlite at a time, 0 for none at all (default: 4).")
    private int maxDownloads;

    @Option(
            names = "--compression",
            defaultValue = "${env:FACTGATE_COMPRESSION:-BROTLI}",
            description =
                    "How answers are compressed for clients that take it: BROTLI with that or gzip, GZIP with gzip alone, NONE "
                            + "not at all (default: BROTLI).")
    private Encodings compression = Encodings.BROTLI;

    @Option(
            names = "--reload-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:FACTGATE_RELOAD_TOKEN}",
            description =
                    "What a call to /admin/reload has to give, better set by the environment, since anybody on the "
                            + "machine can see a command line (default: none, and no such call).")
    private @Nullable String reloadToken;

    /** The settings; each is checked. */
    public HttpSettings settings() {
        return new HttpSettings(
                new Range(1_024, 100_000_000).check("--max-body", maxBody),
                Duration.ofMillis(new Range(100, 3_600_000).check("--idle-timeout", idleTimeout)),
                statusCodes,
                new Range(0, 1_000).check("--max-batch", maxBatch),
                Duration.ofSeconds(new Range(0, 31_536_000).check("--cache-age", cacheAge)),
                allowed(),
                graphiql,
                metrics,
                new Range(0, 10_000).check("--max-downloads", maxDownloads),
                compression,
                token());
    }

    private @Nullable Token token() {
        if (reloadToken == null || reloadToken.isEmpty()) {
            return null;
        }
        if (reloadToken.length() < Token.LEAST_CHARACTERS) {
            throw new InvalidSettingException("--reload-token has " + reloadToken.length() + " characters, expected "
                    + Token.LEAST_CHARACTERS + " at least");
        }
        return Token.of(reloadToken);
    }

    private Set<String> allowed() {
        Set<String> given = origins.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet());
        given.forEach(origin -> {
            if (!origin.equals("*") && !origin.matches("https?://[^/]+")) {
                throw new InvalidSettingException(
                        "--origins has `" + origin + "`, expected * or an origin such as https://example.org");
            }
        });
        return given;
    }
}
