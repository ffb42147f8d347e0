package org.factgate.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.server.Main;

/** A server in a process of its own; closing ends it. */
final class ServerProcess implements AutoCloseable {
    /** What a yardstick prints before its port. */
    static final String LISTENING = "listening on http://localhost:";

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern PORT = Pattern.compile("http://localhost:(\\d+)");

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter in;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.answers = process.errorReader(StandardCharsets.UTF_8);
        this.in = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        this.port = port;
    }

    /** Starts what {@link Probe} knows under a name and waits until it listens. */
    static ServerProcess start(Path log, List<String> arguments) {
        return listening(
                log, command(List.of(), System.getProperty("java.class.path"), Probe.class.getName(), arguments));
    }

    /**
     * Starts the gateway as its launcher does, without a probe.
     *
     * @param jvm further options for the JVM
     */
    static ServerProcess launch(Path log, List<String> jvm, List<String> arguments) {
        return listening(log, command(jvm, jars(), Main.class.getName(), arguments));
    }

    /** Runs a command of the gateway to its end; its output goes to the log. */
    static void run(Path log, List<String> jvm, List<String> arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(jvm, jars(), Main.class.getName(), arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LONGEST) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(arguments + " failed, see " + log);
        }
    }

    private static ServerProcess listening(Path log, List<String> command) {
        try {
            Files.deleteIfExists(log);
            Process process =
                    new ProcessBuilder(command).redirectOutput(log.toFile()).start();
            return new ServerProcess(process, port(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        }
    }

    private static List<String> command(List<String> jvm, String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + System.getProperty("bench.options"),
                "-cp",
                classPath));
        command.addAll(jvm);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** The class path without this module, as a cache of classes wants it. */
    private static String jars() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    int port() {
        return port;
    }

    /** Asks the process for a figure. */
    long ask(String question) {
        in.println(question);
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(Probe.ANSWER)) {
                    return Long.parseLong(line.substring(Probe.ANSWER.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the server cannot be asked for " + question, e);
        }
        throw new IllegalStateException("the server ended when it was asked for " + question);
    }

    @Override
    public void close() {
        in.close();
        try {
            if (!process.waitFor(Duration.ofSeconds(10))) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the log until it tells the port. */
    private static int port(Process process, Path log) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            LockSupport.parkNanos(1_000_000);
        }
        String errors =
                process.isAlive() ? "" : new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.destroyForcibly();
        throw new IllegalStateException("the server did not listen, see " + log + "\n" + errors);
    }
}
