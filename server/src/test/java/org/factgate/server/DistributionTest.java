package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.factgate.persistence.store.StoreFault;
import org.factgate.server.live.Reload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators get: the launcher, and the page {@code docs/operations.md}. */
final class DistributionTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void unpack() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "this system has a shell");
        launcher = Files.createDirectories(folder.resolve("factgate/bin")).resolve("factgate");
        Files.copy(Path.of("src/main/distribution/bin/factgate"), launcher);
    }

    @Test
    void theLauncherTakesTheFirstJdkThatIsNewEnough() throws Exception {
        Path old = jdk("old", "17.0.13");
        jdk("jvms/a", "21");
        Path right = jdk("jvms/b", "25.0.1");
        jdk("jvms/c", "26-ea");

        Run run = run(old, "serve", "--port", "80 80");

        assertThat(run.output())
                .isEqualTo(right + "/bin/java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
                        + " -Xmx1g -jar " + folder.toRealPath() + "/factgate/factgate.jar serve --port [80 80]\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void theLauncherPrefersTheJdkOfJavaHome() throws Exception {
        jdk("jvms/a", "25");
        Path own = jdk("own", "25.0.1");

        assertThat(run(own, "check").output()).startsWith(own + "/bin/java ");
    }

    @Test
    void theLauncherUsesACacheOfClasses() throws Exception {
        Path own = jdk("own", "25.0.1");
        Path cache = Files.createFile(folder.resolve("factgate/factgate.aot"));

        assertThat(run(own, "check").output()).contains(" -XX:AOTCache=" + cache.toRealPath() + " -jar ");
    }

    @Test
    void theLauncherIsFoundThroughLinks() throws Exception {
        Path own = jdk("own", "25.0.1");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("factgate/bin/factgate"));

        assertThat(run(link, own, "check").output()).contains(folder.toRealPath() + "/factgate/factgate.jar check");
    }

    @Test
    void theLauncherSaysWhichJdkItNeedsAndWhatItFound() throws Exception {
        Path old = jdk("old", "17.0.13");
        Path other = jdk("jvms/a", "1.8.0_412");

        Run run = run(old, "serve");

        assertThat(run.output())
                .isEqualTo(
                        "factgate: needs a JDK 25 or newer, and found none; install one, or set JAVA_HOME to it. Found:\n"
                                + "  " + old + "/bin/java is version 17\n  " + other + "/bin/java is version 1\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void thePageListsEachFaultOfAStoreAndEachOutcomeOfAReload() throws IOException {
        List<String> told = Files.readAllLines(Path.of("..", "docs", "operations.md")).stream()
                .filter(line -> line.startsWith("| `") && line.matches("\\| `[A-Z_]+` .*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(told)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(Reload.Outcome.values()).map(Enum::name),
                                Stream.of(StoreFault.Code.values()).map(Enum::name))
                        .toList());
    }

    /** One whose java shows how it was called. */
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        executable(java, "for a; do case $a in *' '*) a=\"[$a]\";; esac; all=\"$all $a\"; done; echo \"$0$all\"");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Some\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Run run(Path javaHome, String... arguments) throws IOException, InterruptedException {
        return run(launcher, javaHome, arguments);
    }

    private Run run(Path command, Path javaHome, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(SHELL.toString(), command.toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("JAVA_OPTS", "-Xmx1g");
        builder.environment().put("FACTGATE_JVMS", folder.resolve("jvms").toString());
        // the tools of a shell, but no java
        builder.environment().put("PATH", tools().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("dirname", "readlink", "sed", "head")) {
            executable(tools.resolve(name), "exec " + tool(name) + " \"$@\"");
        }
        return tools;
    }

    private static Path tool(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Run(int code, String output) {}
}
