package org.factgate.server.http;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;
import org.factgate.server.engine.Answer;
import org.factgate.server.http.compression.Compression;
import org.factgate.server.http.document.DocumentSource;
import org.factgate.server.http.execution.Workers;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.observe.Finished;
import org.factgate.server.http.observe.Observer;
import org.factgate.server.http.request.MediaType;
import org.factgate.server.http.response.ResponseCache;

/**
 * What every request to the endpoint meets.
 *
 * @param workers execute
 * @param documents finds documents by hash
 * @param http how requests are answered
 * @param schema a hash of its text, which is the same over all stores
 * @param shipped the documents that are shipped as examples
 * @param observer is told of each operation
 * @param responses answers that were given before
 * @param compression compresses answers
 */
record Endpoint(
        Workers workers,
        DocumentSource documents,
        HttpSettings http,
        String schema,
        Set<String> shipped,
        Observer observer,
        ResponseCache responses,
        Compression compression) {
    Reply reply(RoutingContext context, Arrival arrival, MediaType type) {
        return new Reply(context, arrival, type, http.statusCodes(), observer, compression);
    }

    /** Whether a document is one of a bounded number. */
    boolean isKnown(String document) {
        return shipped.contains(document) || documents.isTrusted(document);
    }

    void observed(Arrival arrival, Reply.Asked asked, Answer answer) {
        observer.finished(new Finished(
                arrival,
                asked.operation(),
                asked.isKnown(),
                http.statusCodes().of(answer, MediaType.JSON),
                answer.refusal(),
                asked.run(),
                Duration.ofNanos(System.nanoTime() - arrival.nanos())));
    }
}
