package org.factgate.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.jfr.Recording;
import org.factgate.server.Main;

/**
 * The start of a process that is measured: runs what its first argument names, and answers on standard error what is asked on standard
 * input, a line each; its standard output is a log. It ends when its input ends, so that it does not outlive the benchmark.
 */
public final class Probe {
    /** What its answers begin with. */
    static final String ANSWER = "probe ";

    private static final String RECORDED = "recorded ";
    private static final Recording RECORDING = new Recording();
    private static final Path STATUS = Path.of("/proc/self/status");

    private Probe() {}

    /** Runs {@code serve}, {@code bare} or {@code straightforward} with the further arguments. */
    public static void main(String[] arguments) throws IOException {
        Thread.ofPlatform().name("probe").daemon().start(Probe::answer);
        String[] further = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "serve" -> Main.main(arguments);
            case "bare" -> BareHandler.serve(Path.of(further[0]));
            case "straightforward" -> Straightforward.serve(Path.of(further[0]));
            default -> throw new IllegalArgumentException("unknown target " + arguments[0]);
        }
    }

    private static void answer() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String question = in.readLine(); question != null; question = in.readLine()) {
                System.err.println(ANSWER + value(question));
            }
        } catch (IOException e) {
            System.err.println("the benchmark is gone: " + e.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }

    private static long value(String question) throws IOException {
        if (question.startsWith(RECORDED)) {
            RECORDING.dump(Path.of(question.substring(RECORDED.length())));
            return RECORDING.getSize();
        }
        return switch (question) {
            case "allocated" -> ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
            case "record" -> {
                RECORDING.enable("jdk.CPUTimeSample").with("throttle", "1000/s");
                RECORDING.start();
                yield 0;
            }
            case "resident" -> status("VmRSS");
            case "peak" -> status("VmHWM");
            default -> throw new IllegalArgumentException("unknown question " + question);
        };
    }

    /** A line of the process's status on Linux, in bytes; 0 elsewhere. */
    private static long status(String field) throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
