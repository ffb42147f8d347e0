package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a headless Chromium that finds no host but this machine, driven by the Chrome DevTools Protocol. It keeps what goes wrong on
 * the page.
 */
final class Chromium implements WebSocket.Listener {
    /** A loaded machine starts a browser slowly. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern ENDPOINT = Pattern.compile("listening on ws://(\\S+?)/");

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket page;

    private Chromium(Process process, String endpoint) throws IOException, InterruptedException {
        this.process = process;
        this.page = client.newWebSocketBuilder()
                .buildAsync(address(endpoint), this)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable")
                .forEach(method -> call(method, new JsonObject()));
    }

    /** Where it is installed; empty if it is not. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param profile a folder for all that it writes
     */
    static Chromium start(Path profile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                installed().orElseThrow().toString(),
                "--headless=new",
                // it shows pages of our own only, and build machines let no one make a sandbox
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                "--window-size=1400,900",
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<String> endpoint = new CompletableFuture<>();
        // reads on: a full pipe would hold the browser up
        Thread.ofVirtual().start(() -> read(process, endpoint));
        try {
            return new Chromium(
                    process,
                    endpoint.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
        } catch (RuntimeException | IOException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static void read(Process process, CompletableFuture<String> endpoint) {
        try (BufferedReader errors = process.errorReader()) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                Matcher matcher = ENDPOINT.matcher(line);
                if (matcher.find()) {
                    endpoint.complete(matcher.group(1));
                }
            }
            endpoint.completeExceptionally(new IllegalStateException("the browser ended before it listened"));
        } catch (IOException e) {
            endpoint.completeExceptionally(e);
        }
    }

    private URI address(String endpoint) throws IOException, InterruptedException {
        HttpResponse<String> pages = client.send(
                HttpRequest.newBuilder(URI.create("http://" + endpoint + "/json/list"))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new JsonArray(pages.body())
                .stream()
                        .map(JsonObject.class::cast)
                        .filter(target -> target.getString("type").equals("page"))
                        .map(target -> URI.create(target.getString("webSocketDebuggerUrl")))
                        .findFirst()
                        .orElseThrow();
    }

    /** Opens an address as one who has never been there. */
    void open(URI address) {
        call(
                "Storage.clearDataForOrigin",
                JsonObject.of("origin", address.getScheme() + "://" + address.getAuthority(), "storageTypes", "all"));
        call("Page.navigate", JsonObject.of("url", address.toString()));
    }

    /** Goes from the page that is open to none. */
    void leave() {
        call("Page.navigate", JsonObject.of("url", "about:blank"));
    }

    /** The value of an expression of JavaScript. */
    @Nullable
    Object value(String expression) {
        return call("Runtime.evaluate", JsonObject.of("expression", expression, "returnByValue", true))
                .getJsonObject("result")
                .getValue("value");
    }

    /** The text of what a selector finds first, with plain spaces; empty where it finds nothing. */
    String text(String selector) {
        Object text = value("document.querySelector('" + selector + "')?.innerText ?? ''");
        return String.valueOf(text).replace('\u00a0', ' ');
    }

    /** Waits until the page has what a selector finds, with this text in it. */
    void await(String selector, String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Boolean.FALSE.equals(value("document.querySelector('" + selector + "') !== null"))
                || !text(selector).contains(text)) {
            assertThat(System.nanoTime())
                    .as("%s with \"%s\", has \"%s\"; complaints: %s", selector, text, text(selector), complaints)
                    .isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Clicks on what a selector finds, once it is there. */
    void click(String selector) {
        await(selector, "");
        value("document.querySelector('" + selector + "').click()");
    }

    /** What went wrong: errors and warnings on the console, exceptions, what the policy forbade or could not be loaded. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonObject call(String method, JsonObject parameters) {
        int id = sent.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(id, answer);
        page.sendText(
                        JsonObject.of("id", id, "method", method, "params", parameters)
                                .encode(),
                        true)
                .join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            received(new JsonObject(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void received(JsonObject message) {
        CompletableFuture<JsonObject> answer = asked.remove(message.getInteger("id", 0));
        if (answer != null) {
            if (message.containsKey("error")) {
                answer.completeExceptionally(new IllegalStateException(message.encode()));
            } else {
                answer.complete(message.getJsonObject("result"));
            }
            return;
        }
        JsonObject parameters = message.getJsonObject("params", new JsonObject());
        boolean wrong = switch (message.getString("method", "")) {
            case "Runtime.exceptionThrown" -> true;
            // what a page still loads when it is left is cancelled
            case "Network.loadingFailed" -> !parameters.getBoolean("canceled", false);
            case "Runtime.consoleAPICalled" -> isBad(parameters.getString("type"));
            case "Log.entryAdded" -> isBad(parameters.getJsonObject("entry").getString("level"));
            default -> false;
        };
        if (wrong) {
            complaints.add(message.encode());
        }
    }

    private static boolean isBad(String level) {
        return level.equals("error") || level.equals("warning") || level.equals("assert");
    }

    /** Ends the process. */
    void end() throws InterruptedException {
        page.abort();
        client.shutdownNow();
        // its helpers end with it
        process.destroy();
        if (!process.waitFor(PATIENCE)) {
            process.destroyForcibly();
        }
    }
}
