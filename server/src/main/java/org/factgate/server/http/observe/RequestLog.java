package org.factgate.server.http.observe;

import java.time.Duration;
import org.factgate.server.engine.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each operation, as key=value pairs, and the whole document of those that were slow. */
public final class RequestLog implements Observer {
    private static final Logger LOG = LoggerFactory.getLogger("requests");
    private static final Logger SLOW = LoggerFactory.getLogger("slow");

    private final boolean all;
    private final Duration slow;

    /**
     * A log.
     *
     * @param all whether each operation gets a line, not only those that are slow
     * @param slow from how long on an operation is slow
     */
    public RequestLog(boolean all, Duration slow) {
        this.all = all;
        this.slow = slow;
    }

    @Override
    public void finished(Finished finished) {
        if (all) {
            line(finished);
        }
        Operation operation = finished.operation();
        if (operation != null && finished.took().compareTo(slow) >= 0) {
            SLOW.atWarn()
                    .addKeyValue("id", finished.arrival().id())
                    .addKeyValue("millis", finished.took().toMillis())
                    .addKeyValue("document", oneLine(operation.document()))
                    .log("");
        }
    }

    private static void line(Finished finished) {
        LOG.atInfo()
                .addKeyValue("id", finished.arrival().id())
                .addKeyValue("transport", finished.arrival().transport())
                .addKeyValue("operation", finished.name().map(RequestLog::word).orElse("-"))
                .addKeyValue("status", finished.status())
                .addKeyValue("code", finished.error() == null ? "-" : finished.error())
                .addKeyValue("micros", finished.took().toNanos() / 1000)
                .addKeyValue("statements", finished.statements())
                .addKeyValue("rows", finished.rows())
                .addKeyValue("cost", finished.cost())
                .log("");
    }

    /** What a client sent must not start a line of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private static String word(String name) {
        String line = oneLine(name);
        return line.length() <= 100 ? line : line.substring(0, 100);
    }
}
