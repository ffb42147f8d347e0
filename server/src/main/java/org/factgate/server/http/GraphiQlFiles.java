package org.factgate.server.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.factgate.server.http.compression.Compression;
import org.factgate.server.http.compression.Encoding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scripts and styles of GraphiQL, 8 MB together, for clients that take them compressed: each is compressed when it is first asked for, and
 * kept. All else, and whatever else there is, is left to Vert.x's own handler.
 */
final class GraphiQlFiles implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(GraphiQlFiles.class);
    private static final Pattern PATH =
            Pattern.compile("/graphiql/((?:assets|monacoeditorwork)/[\\w.-]+\\.(?:js|css|ttf))");
    /** As Vert.x has it: another version of GraphiQL has other names. */
    private static final String FOR_A_YEAR = "public, immutable, max-age=31536000";

    private final Vertx vertx;
    private final Compression compression;
    private final Map<Variant, Future<File>> files = new ConcurrentHashMap<>();

    GraphiQlFiles(Vertx vertx, Compression compression) {
        this.vertx = vertx;
        this.compression = compression;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Matcher path = PATH.matcher(context.normalizedPath());
        context.response().putHeader("Vary", Compression.VARY);
        Encoding encoding = compression.accepted(request).preferred();
        URL resource = path.matches() ? GraphiQlPage.resource(path.group(1)) : null;
        if (resource == null || encoding == Encoding.IDENTITY || request.getHeader("Range") != null) {
            context.next();
            return;
        }
        Variant variant = new Variant(path.group(1), encoding);
        files.computeIfAbsent(variant, _ -> vertx.executeBlocking(() -> read(resource, encoding), false))
                .onComplete(file -> answer(context, variant, file), failure -> {
                    LOG.error("{} could not be compressed", variant.name(), failure);
                    files.remove(variant);
                    context.next();
                });
    }

    private File read(URL resource, Encoding encoding) throws IOException {
        try (InputStream in = resource.openStream()) {
            byte[] bytes = in.readAllBytes();
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            return new File(
                    compression.encode(Buffer.buffer(bytes), encoding),
                    "W/\"" + bytes.length + "-" + Long.toHexString(sum.getValue()) + '"');
        }
    }

    private void answer(RoutingContext context, Variant variant, File file) {
        HttpServerResponse response =
                context.response().putHeader("Cache-Control", FOR_A_YEAR).putHeader("ETag", file.tag());
        if (Freshness.isListed(context.request(), file.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        String type = MimeMapping.mimeTypeForFilename(variant.name());
        response.putHeader("Content-Type", type.startsWith("text") ? type + ";charset=UTF-8" : type);
        compression.write(context.request(), variant.encoding(), file.bytes());
    }

    private record Variant(String name, Encoding encoding) {}

    /**
     * A file as it is sent.
     *
     * @param tag a weak entity tag: the encodings share it
     */
    private record File(Buffer bytes, String tag) {}
}
