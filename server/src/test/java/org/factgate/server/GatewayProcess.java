package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The software as a process of its own, as operators and scripts start it. Closing ends it. */
final class GatewayProcess implements AutoCloseable {
    /** How long anything may take before a test has failed: a loaded machine starts a JVM slowly. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern ADDRESS = Pattern.compile("GraphQL +(http://\\S+)/graphql");

    private final Process process;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> outputEnd;
    private final CompletableFuture<String> errors;

    private GatewayProcess(Process process) {
        this.process = process;
        this.outputEnd = CompletableFuture.runAsync(
                () -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(output::add),
                Thread::startVirtualThread);
        this.errors = CompletableFuture.supplyAsync(
                () -> process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n")),
                Thread::startVirtualThread);
    }

    /**
     * What a process has left.
     *
     * @param code its exit code
     * @param output what it wrote for whoever called it
     * @param errors what it complained of
     */
    record Result(int code, String output, String errors) {}

    /** Starts it with these variables in the environment, in this directory. */
    static GatewayProcess start(Path directory, Map<String, String> environment, String... arguments) {
        return start(directory, environment, command(arguments));
    }

    /** How it is started, for those who put something before it. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // these processes live for seconds
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                absolute(System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a command that becomes it. */
    static GatewayProcess start(Path directory, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FACTGATE_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        try {
            return new GatewayProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    static Result run(Path directory, String... arguments) throws InterruptedException {
        return run(directory, Map.of(), arguments);
    }

    /** Runs it to its end with these variables in the environment. */
    static Result run(Path directory, Map<String, String> environment, String... arguments)
            throws InterruptedException {
        try (GatewayProcess started = start(directory, environment, arguments)) {
            return started.end();
        }
    }

    /** Where it serves, once it says so. */
    URI address() throws InterruptedException {
        Matcher matcher = ADDRESS.matcher(line("GraphQL "));
        assertThat(matcher.find()).isTrue();
        return URI.create(matcher.group(1));
    }

    /** The next line of its output that holds a text. */
    String line(String text) throws InterruptedException {
        List<String> before = new ArrayList<>();
        while (true) {
            String line = output.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no line with \"" + text + "\" after " + before);
            }
            if (line.contains(text)) {
                return line;
            }
            before.add(line);
        }
    }

    /** Sends it the signal SIGHUP, for which Java has no method. */
    void hangUp() throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-HUP", String.valueOf(pid())).start();
        assertThat(kill.waitFor(PATIENCE) && kill.exitValue() == 0).isTrue();
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to stop, as the operating system and container runtimes do. */
    Result stop() throws InterruptedException {
        // not Process.destroy(), which closes the streams as well
        process.toHandle().destroy();
        return end();
    }

    /** Waits until it ends by itself. */
    Result end() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE)).as("it has ended").isTrue();
        outputEnd.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        String complaints =
                errors.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return new Result(process.exitValue(), String.join("\n", output), complaints);
    }

    @Override
    public void close() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static String absolute(String classPath) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
