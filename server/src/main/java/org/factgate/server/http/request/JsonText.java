package org.factgate.server.http.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.JacksonCodec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON from a client, in well-formed UTF-8, as maps, lists, strings, numbers, truth values and nulls. */
public final class JsonText {
    private JsonText() {}

    /**
     * Reads it.
     *
     * @param what for the message, such as {@code the body}
     * @throws RequestException if it is no JSON
     */
    public static @Nullable Object read(String what, String text) {
        try {
            return switch (JacksonCodec.fromParser(strict(text), Object.class)) {
                case null -> null;
                case JsonObject object -> object.getMap();
                case JsonArray array -> array.getList();
                case Object value -> value;
            };
        } catch (DecodeException e) {
            throw RequestException.unreadable(what + " is no JSON: " + firstLine(e));
        }
    }

    /** The parser of Vert.x lets comments pass, of which RFC 8259 knows nothing. */
    private static JsonParser strict(String text) {
        return JacksonCodec.createParser(text).disable(JsonReadFeature.ALLOW_JAVA_COMMENTS.mappedFeature());
    }

    static @Nullable Object read(String what, byte[] text) {
        try {
            return read(
                    what,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(text))
                            .toString());
        } catch (CharacterCodingException e) {
            throw RequestException.unreadable(what + " is no well-formed UTF-8");
        }
    }

    /** The rest of the message shows the parser's settings. */
    private static String firstLine(DecodeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replace("Failed to decode:", "")
                .trim();
    }
}
