package org.factgate.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that writes to its socket what a test says, well-formed or not. */
final class RawClient implements AutoCloseable {
    private final Socket socket;

    RawClient(ShippedServer served) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
        socket.setSoTimeout((int) ShippedServer.PATIENCE.toMillis());
    }

    Socket socket() {
        return socket;
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** A request to the endpoint with a body of JSON, in HTTP/1.1. */
    void post(String body) throws IOException {
        send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    /** The next line that comes; empty if the server has closed the connection. */
    String line() throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        try {
            for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
                line.append((char) next);
            }
        } catch (SocketException e) {
            return "";
        }
        return line.toString().strip();
    }

    /** The next line that begins with a text, out of the hundred that come; empty if none does. */
    String lineWith(String beginning) throws IOException {
        for (int i = 0; i < 100; i++) {
            String line = line();
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        return "";
    }

    /** The status of the response that comes. */
    int status() throws IOException {
        String line = line();
        return line.startsWith("HTTP/1.") ? Integer.parseInt(line.substring(9, 12)) : 0;
    }

    /** Waits until the server has closed the connection. */
    void awaitClosed() throws IOException {
        byte[] rest = new byte[8_192];
        try {
            while (socket.getInputStream().read(rest) >= 0) {
                // what comes before does not matter
            }
        } catch (SocketException e) {
            // reset by the server: closed as well
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
