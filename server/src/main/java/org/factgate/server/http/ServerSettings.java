package org.factgate.server.http;

import java.time.Duration;
import org.factgate.server.http.document.DocumentSettings;
import org.factgate.server.http.execution.WorkerSettings;
import org.factgate.server.http.stream.StreamSettings;

/**
 * How the server serves.
 *
 * @param http how requests are answered
 * @param workers how operations are executed
 * @param documents documents by hash
 * @param streams limits on connections that stay open
 * @param slow from how long on an operation is logged as slow
 * @param stop how long operations may take to end when the server stops
 * @param maxResponseBytes how many bytes of answers are kept in memory; 0 for none
 */
public record ServerSettings(
        HttpSettings http,
        WorkerSettings workers,
        DocumentSettings documents,
        StreamSettings streams,
        Duration slow,
        Duration stop,
        long maxResponseBytes) {
    /** The defaults, with so many workers. */
    public static ServerSettings defaults(int workers) {
        return new ServerSettings(
                HttpSettings.DEFAULT,
                new WorkerSettings(workers, 100),
                DocumentSettings.DEFAULT,
                StreamSettings.DEFAULT,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                1 << 24);
    }
}
