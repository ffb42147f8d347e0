package org.factgate.server.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an operation.
 *
 * @param body the response map (GraphQL specification, section 7.1): {@code errors}, if any, and {@code data}, if it was executed
 * @param refusal why it was not executed; null if it was, or was not meant to be
 * @param statements how many SQL statements it took
 */
public record Answer(
        Map<String, @Nullable Object> body, @Nullable ErrorCode refusal, int statements) {
    /** An operation that is not executed. */
    public static Answer refused(ErrorCode code, String message) {
        return refused(code, message, Map.of());
    }

    /**
     * An operation that is not executed.
     *
     * @param details what {@code extensions} have beside the code
     */
    public static Answer refused(ErrorCode code, String message, Map<String, Object> details) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", extensions);
        return new Answer(Map.of("errors", List.of(error)), code, 0);
    }

    /** Whether it was executed, so that there is a member {@code data}. */
    public boolean executed() {
        return body.containsKey("data");
    }

    /** Whether there are errors beside the data. */
    public boolean partial() {
        return executed() && body.containsKey("errors");
    }
}
