package org.factgate.persistence.importing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/** {@link ImportLoop} in a process of its own, which is killed when this is closed. */
final class ImportProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BufferedReader out;

    private ImportProcess(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    /**
     * Starts it.
     *
     * @param classPath {@link #classPath}
     * @param temporary where it keeps the driver's library
     * @param option one more for the virtual machine
     */
    static ImportProcess start(
            String classPath, Path temporary, String option, int rounds, List<Path> datasets, List<Path> stores)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                option,
                "-cp",
                classPath,
                ImportLoop.class.getName(),
                String.valueOf(rounds)));
        datasets.forEach(folder -> command.add(folder.toString()));
        stores.forEach(store -> command.add(store.toString()));
        return new ImportProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The class path of the tests, its folders packed into jars in a folder: only of jars a virtual machine keeps classes for the next. */
    static String classPath(Path folder) {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> packed = new ArrayList<>();
        for (String part : own.split(File.pathSeparator, -1)) {
            if (Files.isDirectory(Path.of(part))) {
                String name = folder.resolve(packed.size() + ".jar").toString();
                if (jar.run(System.out, System.err, "--create", "--file", name, "-C", part, ".") != 0) {
                    throw new IllegalStateException("no jar can be made of " + part);
                }
                packed.add(name);
            } else if (!part.isEmpty()) {
                packed.add(part);
            }
        }
        return String.join(File.pathSeparator, packed);
    }

    /** Waits until it has said this as many times. */
    void await(String line, int times) throws IOException {
        int left = times;
        while (left > 0) {
            String said = out.readLine();
            if (said == null) {
                throw new IllegalStateException("the process has ended before it said " + line);
            }
            left -= said.equals(line) ? 1 : 0;
        }
    }

    /** The code with which it ends by itself. */
    int end() {
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it go on for some time, then kills it; SIGKILL where the platform has signals. */
    void killAfter(Duration delay) throws InterruptedException {
        if (process.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("the process has ended with code " + process.exitValue());
        }
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        end();
    }
}
