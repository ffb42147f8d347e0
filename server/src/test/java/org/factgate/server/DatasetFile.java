package org.factgate.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The records of a file of the shipped dataset as they are written there, so that answers can be compared with what people wrote. */
final class DatasetFile {
    private DatasetFile() {}

    /** The records of a file such as {@code memberships.yaml}, in its order. */
    static List<Found> records(String name) {
        try (InputStream in = DatasetFile.class.getResourceAsStream("/dataset/" + name)) {
            Object file =
                    new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(in, name));
            List<?> records = (List<?>) ((Map<?, ?>) file).values().iterator().next();
            return records.stream().map(record -> new Found((Map<?, ?>) record)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The ids of all records of a type of the SDL, such as {@code CouncilMeeting}. */
    static List<String> ids(String type) {
        String file = type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return records((file.equals("person") ? "people" : file + "s") + ".yaml").stream()
                .map(record -> record.text("id"))
                .toList();
    }
}
