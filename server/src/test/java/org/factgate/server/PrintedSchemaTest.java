package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The schema as it is served, in one file for those who generate types from it, and so that a review shows what a change does to clients.
 * After a change of the SDL, {@code mvn test -Dschema.write=true} writes it anew.
 */
@ExtendWith(ShippedDataset.class)
final class PrintedSchemaTest {
    private static final Path PRINTED = Path.of("..", "docs", "schema.graphqls");

    private final Shipped shipped;

    PrintedSchemaTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @Test
    void theSchemaInTheDocumentsIsTheOneThatIsServed() throws IOException {
        String served = shipped.engine().sdl();

        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(PRINTED, served);
        }
        assertThat(PRINTED).as("see -Dschema.write=true").content().isEqualTo(served);
    }
}
