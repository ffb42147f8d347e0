package org.factgate.server;

import java.nio.file.Path;

/**
 * What an operator can set.
 *
 * @param host the interface to listen on
 * @param port the port, 0 for a free one
 * @param workers how many operations are executed at a time
 * @param store the SQLite file
 * @param asIs whether the store is served as it is, whatever dataset it holds
 */
record Settings(String host, int port, int workers, Path store, boolean asIs) {
    Settings {
        if (port < 0 || port > 65_535) {
            throw new StartException("--port is " + port + ", expected 0 to 65535");
        }
        if (workers < 1 || workers > 256) {
            throw new StartException("--workers is " + workers + ", expected 0 to 256");
        }
    }

    /** Settings with one worker for each processor where {@code workers} is 0. */
    static Settings of(String host, int port, int workers, Path store, boolean asIs) {
        return new Settings(
                host, port, workers == 0 ? Runtime.getRuntime().availableProcessors() : workers, store, asIs);
    }
}
