package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Another client, which asks one health query after the other as long as a test lasts, and must get each answered. */
final class Bystander {
    private final ShippedServer served;
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean over;

    Bystander(ShippedServer served) {
        this.served = served;
        this.thread = Thread.ofPlatform().name("bystander").start(this::ask);
    }

    private void ask() {
        try {
            while (!over) {
                HttpResponse<String> response = served.send("GET", "/health/ready", "");
                if (response.statusCode() == 200) {
                    answered.incrementAndGet();
                } else {
                    failures.add(response.statusCode() + " " + response.body());
                }
            }
        } catch (IOException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until one more query, asked from now on, is answered. */
    void isServed() {
        // the one under way may have been asked before
        int before = answered.get();
        ShippedServer.await(() -> answered.get() >= before + 2 || !failures.isEmpty(), "a health query");
        assertThat(failures).isEmpty();
    }

    /** It asks no more; all that it asked was answered, the last of it now. */
    void leave() throws InterruptedException {
        isServed();
        over = true;
        thread.join(ShippedServer.PATIENCE);
        assertThat(thread.isAlive()).isFalse();
        assertThat(failures).isEmpty();
    }
}
