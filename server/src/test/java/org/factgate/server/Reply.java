package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What a client gets.
 *
 * @param body the response map
 */
record Reply(Found body) {
    /** The whole of it as JSON, to be compared with {@link Found#json(String)}. */
    String text() {
        return body.pretty();
    }

    /** The data, which must have come without errors. */
    Found data() {
        assertThat(body.members().containsKey("errors"))
                .as("errors in %s", body)
                .isFalse();
        return body.part("data");
    }

    /** The codes of its errors. */
    List<String> errorCodes() {
        return body.texts("errors.extensions.code");
    }

    /** The messages of its errors. */
    List<String> errorMessages() {
        return body.texts("errors.message");
    }
}
