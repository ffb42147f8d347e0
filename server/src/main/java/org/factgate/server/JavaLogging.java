package org.factgate.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The configuration of {@code java.util.logging}: whatever uses it, such as OpenTelemetry and the JDK, logs where all else does. The JDK makes
 * one of these when something first logs so, by the property that bears its name; most starts never do.
 */
public final class JavaLogging {
    private static final String CONFIGURATION = "handlers=" + SLF4JBridgeHandler.class.getName() + "\n.level=INFO\n";

    /** Called by the JDK. */
    public JavaLogging() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Has the JDK use it, unless whoever started the process has another. */
    static void use() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty("java.util.logging.config.class", JavaLogging.class.getName());
        }
    }
}
