package org.factgate.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is measured: the gateway with more and more of its caches off, and the yardsticks. */
enum Target {
    BARE("bare handler"),
    CACHED("gateway"),
    NO_RESPONSES("no response cache"),
    NO_CACHES("no caches"),
    STRAIGHTFORWARD("straightforward");

    private final String title;

    Target(String title) {
        this.title = title;
    }

    /** What the table calls it. */
    String title() {
        return title;
    }

    /**
     * Starts it.
     *
     * @param store an existing store
     * @param answer what the bare handler sends
     */
    ServerProcess start(Path folder, Path store, Path answer) {
        Path log = folder.resolve(name().toLowerCase(Locale.ROOT) + ".log");
        return switch (this) {
            case BARE -> ServerProcess.start(log, List.of("bare", answer.toString()));
            case STRAIGHTFORWARD -> ServerProcess.start(log, List.of("straightforward", store.toString()));
            case CACHED -> gateway(log, store, List.of());
            case NO_RESPONSES -> gateway(log, store, List.of("--response-cache", "0"));
            case NO_CACHES -> gateway(log, store, List.of("--response-cache", "0", "--record-cache", "0"));
        };
    }

    /** The gateway with some options; like its yardsticks it logs no requests. */
    static ServerProcess gateway(Path log, Path store, List<String> options) {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--port", "0", "--request-log", "false", "--store", store.toString()));
        arguments.addAll(options);
        return ServerProcess.start(log, arguments);
    }
}
