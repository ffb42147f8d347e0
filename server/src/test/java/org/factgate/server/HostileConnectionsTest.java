package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever clients do with their connections, others are served. */
@ExtendWith(ShippedDataset.class)
class HostileConnectionsTest {
    private static final Duration IMPATIENCE = Duration.ofSeconds(1);
    private static final String OK = "{\"data\":{\"__typename\":\"Query\"}}";

    private final ShippedServer served;
    private final Shipped shipped;
    private final Bystander bystander;

    HostileConnectionsTest(ShippedServer served, Shipped shipped) {
        this.served = served;
        this.shipped = shipped;
        this.bystander = new Bystander(served);
    }

    @AfterEach
    void othersAreServed() throws InterruptedException {
        bystander.leave();
        ShippedServer.await(() -> served.server().workers().underWay() == 0, "the last operation to end");
    }

    @Test
    void servesBesideAThousandIdleSockets() throws IOException, InterruptedException {
        List<RawClient> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                idle.add(new RawClient(served));
            }
            // one half of them has begun a request and goes no further
            for (RawClient client : idle.subList(0, 500)) {
                client.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Len");
            }
            bystander.isServed();
            assertThat(served.get("{__typename}").body()).isEqualTo(OK);
        } finally {
            for (RawClient client : idle) {
                client.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "431, GET /graphql HTTP/1.1|Host: localhost|X: %s||",
        "414, GET /graphql?query=%s HTTP/1.1|Host: localhost||",
        "400, nonsense||",
        "400, POST /graphql HTTP/1.1|Host: localhost|Content-Type: application/json|Content-Length: -1||",
        "400, POST /graphql HTTP/1.1|Host: localhost|Content-Type: application/json|Content-Length: 1|Content-Length:"
                + " 2||{}",
        "413, POST /graphql HTTP/1.1|Host: localhost|Content-Type: application/json|Content-Length: 9999999999||",
    })
    void refusesRequestsThatAreNone(int status, String request) throws IOException {
        try (RawClient client = new RawClient(served)) {
            client.send(request.replace("|", "\r\n").formatted("a".repeat(20_000)));
            assertThat(client.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /graphql HTTP/9.9|Host: localhost||",
                "POST /graphql HTTP/1.1|Host: localhost|Content-Type: application/json|Transfer-Encoding:"
                        + " chunked||zz|{}|0||",
            })
    void closesConnectionsThatSpeakNoHttp(String request) throws IOException {
        try (RawClient client = new RawClient(served)) {
            client.send(request.replace("|", "\r\n"));
            assertThat(client.status()).isIn(0, 400);
            client.awaitClosed();
        }
    }

    @Test
    void closesAConnectionWhoseOtherHalfIsClosed() throws IOException {
        try (RawClient client = new RawClient(served)) {
            client.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{\"query\":");
            client.socket().shutdownOutput();
            client.awaitClosed();
        }
    }

    @Test
    void answersEachOfManyRequestsSentAtOnce() throws IOException {
        try (RawClient client = new RawClient(served)) {
            String request = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n\r\n";
            client.send(request.repeat(200));
            // a body has no end of line, so the next status stands right behind it
            for (int answered = 0; answered < 200; ) {
                String line = client.line();
                assertThat(line).doesNotContain("HTTP/1.1 4", "HTTP/1.1 5");
                if (line.endsWith("HTTP/1.1 200 OK")) {
                    answered++;
                }
            }
        }
    }

    @Test
    void answersNoMoreThanAClientTakesAndCutsItOff() throws IOException, InterruptedException {
        int asked = 500;
        String large =
                "{\"query\":\"{ documents(first: 100) { nodes { name summary citations { source { title url } } } } }\"}";
        try (ShippedServer own = ShippedServer.start(
                        shipped.engine(), ShippedServer.settings(ShippedServer.http(Duration.ofSeconds(1), 0), 1));
                RawClient client = new RawClient(own)) {
            for (int i = 0; i < asked; i++) {
                client.post(large);
            }

            ShippedServer.await(() -> isReset(client), "the end of a connection on which nothing is taken");

            String answered =
                    own.sample("factgate_operations_seconds_count{operation=\"\",outcome=\"OK\",transport=\"POST\"}");
            // the system's buffers have taken some
            assertThat(Double.parseDouble(answered)).isBetween(1.0, asked / 2.0);
        }
    }

    private static boolean isReset(RawClient client) {
        try {
            client.send("P");
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void endsRequestsWhoseBodyComesTooSlowly() throws IOException {
        try (ShippedServer other = impatient();
                RawClient client = new RawClient(other)) {
            client.send(String.join(
                    "\r\n",
                    "POST /graphql HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: 100000",
                    "",
                    ""));
            assertThat(statusWhileSendingByteByByte(client)).isEqualTo(408);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void closesConnectionsOnWhichTheHeadOfARequestComesTooSlowly(int answered) throws IOException {
        try (ShippedServer other = impatient();
                RawClient client = new RawClient(other)) {
            for (int i = 0; i < answered; i++) {
                client.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(client.status()).isEqualTo(200);
            }
            client.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: ");
            assertThat(isClosedWhileSendingByteByByte(client)).isTrue();
        }
    }

    private ShippedServer impatient() {
        return ShippedServer.start(
                shipped.engine(), ShippedServer.settings(ShippedServer.http(IMPATIENCE, 0), shipped.connections()));
    }

    private static boolean isClosedWhileSendingByteByByte(RawClient client) throws IOException {
        client.socket().setSoTimeout(10);
        for (int i = 0; i < ShippedServer.PATIENCE.toMillis() / 10; i++) {
            try {
                client.send("a");
                client.awaitClosed();
                return true;
            } catch (SocketTimeoutException e) {
                // it is still open: the next byte
            } catch (SocketException e) {
                return true;
            }
        }
        return false;
    }

    /** A byte each hundredth of a second, so that the connection is never quiet. */
    private static int statusWhileSendingByteByByte(RawClient client) throws IOException {
        client.socket().setSoTimeout(10);
        for (int i = 0; i < ShippedServer.PATIENCE.toMillis() / 10; i++) {
            client.send(" ");
            try {
                return client.status();
            } catch (SocketTimeoutException e) {
                // nothing has come yet: the next byte
            }
        }
        return 0;
    }
}
