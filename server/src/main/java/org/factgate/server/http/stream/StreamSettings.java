package org.factgate.server.http.stream;

import java.time.Duration;

/**
 * Limits on connections that stay open.
 *
 * @param maxConnections how many WebSockets and event streams there may be at a time
 * @param maxOperations how many operations may be under way on one socket
 * @param initTimeout how long a client may take to send {@code connection_init}
 * @param idleTimeout how long a socket may be without an operation
 * @param heartbeat how often a quiet connection is given a sign of life
 * @param maxUnread with how many bytes that a client has not read its connection is closed
 */
public record StreamSettings(
        int maxConnections,
        int maxOperations,
        Duration initTimeout,
        Duration idleTimeout,
        Duration heartbeat,
        int maxUnread) {
    /** The defaults. */
    public static final StreamSettings DEFAULT = new StreamSettings(
            1_000, 20, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofSeconds(15), 4_194_304);
}
