package org.factgate.server.engine;

import graphql.ExecutionResult;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * The source stream of a subscription, as the engine sees it: one event and the end, on the thread that asks. A subscription is executed anew
 * for each event, so that each has a snapshot, a deadline and a budget of its own.
 *
 * @param value the event
 */
record OneEvent(Object value) implements Flow.Publisher<Object> {
    @Override
    public void subscribe(Flow.Subscriber<? super Object> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            private boolean done;

            @Override
            public void request(long count) {
                if (!done) {
                    done = true;
                    subscriber.onNext(value);
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {
                done = true;
            }
        });
    }

    /** The response to the one event of a response stream. */
    static ExecutionResult response(Publisher<ExecutionResult> responses) {
        Taker taker = new Taker();
        responses.subscribe(taker);
        return taker.taken();
    }

    private static final class Taker implements Subscriber<ExecutionResult> {
        private @Nullable ExecutionResult response;
        private @Nullable Throwable failure;

        ExecutionResult taken() {
            if (response == null) {
                throw new IllegalStateException("the event of a subscription has no response", failure);
            }
            return response;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(ExecutionResult next) {
            response = next;
        }

        @Override
        public void onError(Throwable thrown) {
            failure = thrown;
        }

        @Override
        public void onComplete() {}
    }
}
