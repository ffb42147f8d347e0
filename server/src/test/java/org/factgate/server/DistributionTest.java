package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.persistence.store.StoreFault;
import org.factgate.server.live.Reload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators get: the launcher, and the page {@code docs/operations.md}. */
final class DistributionTest {
    private static final Path SHELL = Path.of("/bin/sh");

    private static final Path SHARE = Path.of("src/main/distribution/share");

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
                .isEqualTo("%s/bin/java @%s/share/jvm.options -Xmx1g -jar %2$s/factgate.jar serve --port [80 80]\n"
                        .formatted(right, folder.resolve("factgate").toRealPath()));
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
    void theLauncherKeepsWhatATrainingTeaches() throws Exception {
        Path own = jdk("own", "25.0.1");
        Path cache = Files.createFile(folder.resolve("factgate/factgate.aot"));

        assertThat(run(own, "train").output())
                .contains(" -XX:AOTCacheOutput=" + cache.toRealPath() + " -Xlog:aot=error -jar ");
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

    /** With a program where the unit expects it, for systemd looks whether it is there. */
    @Test
    void theUnitIsOneToSystemd() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "this system has systemd");
        executable(launcher, "exit 0");
        Path unit = Files.writeString(
                folder.resolve("factgate.service"),
                Files.readString(SHARE.resolve("factgate.service"))
                        .replace("ExecStart=/opt/factgate", "ExecStart=" + folder.resolve("factgate")));

        Process process = new ProcessBuilder("/usr/bin/systemd-analyze", "verify", unit.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void theContainerFileNamesWhatThereIs() throws IOException {
        // a line that ends with a backslash goes on in the next
        Map<String, String> instructions = Files.readString(SHARE.resolve("Containerfile"))
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.split(" ", 2)[0], line -> line.split(" ", 2)[1]));

        assertThat(instructions.keySet())
                .containsExactlyInAnyOrder(
                        "FROM", "COPY", "RUN", "USER", "ENV", "VOLUME", "EXPOSE", "ENTRYPOINT", "CMD");
        assertThat(instructions).containsEntry("FROM", "eclipse-temurin:25-jre").containsEntry("EXPOSE", "8080");
        // what the archive unpacks to
        assertThat(instructions).containsEntry("COPY", "factgate /opt/factgate");
        assertThat(Files.readString(SHARE.resolveSibling("distribution.xml")))
                .contains("<baseDirectory>factgate</baseDirectory>");
        assertThat(new JsonArray(instructions.get("ENTRYPOINT"))).isEqualTo(JsonArray.of("/opt/factgate/bin/factgate"));
        List<String> command = Stream.concat(
                        new JsonArray(instructions.get("CMD")).stream().map(String::valueOf), Stream.of("--help"))
                .toList();
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(Writer.nullWriter()))
                        .execute(command.toArray(String[]::new)))
                .isZero();
        String settings = Files.readString(Path.of("..", "docs", "settings.md"));
        assertThat(Pattern.compile("FACTGATE_\\w+")
                        .matcher(String.valueOf(instructions.get("ENV")))
                        .results())
                .hasSize(2)
                .allSatisfy(variable -> assertThat(settings).contains("`" + variable.group() + "`"));
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
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
