package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factgate.server.engine.ErrorCode;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The pages {@code docs/settings.md} and {@code docs/errors.md} tell what the software has. */
class SettingsPageTest {
    /** What the annotation has where no default is given. */
    private static final String NONE = "__no_default_value__";

    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env:(\\w+)(?::-(.*))?}");

    @Test
    void listsEachOptionWithItsVariableAndDefault() throws IOException {
        Map<String, String> told = new TreeMap<>();
        rows("settings.md").forEach(row -> told.put(row.get(0), row.get(3) + " " + row.get(1)));
        told.replace("--dataset", "FACTGATE_DATASET none");
        Map<String, String> actual = new TreeMap<>();
        Objects.requireNonNull(Main.commandLine().getSubcommands().get("serve")).getCommandSpec().options().stream()
                .filter(option -> option.userObject() instanceof Field)
                .map(option -> ((Field) option.userObject()).getAnnotation(Option.class))
                .filter(option -> !option.defaultValue().equals(NONE))
                .forEach(option -> actual.put(option.names()[0], variableAndDefault(option)));
        assertThat(told).isEqualTo(actual);
    }

    @Test
    void listsEachErrorCode() throws IOException {
        assertThat(rows("errors.md").stream().map(List::getFirst))
                .containsExactlyElementsOf(
                        Stream.of(ErrorCode.values()).map(Enum::name).toList());
    }

    @Test
    void aWrongSettingStopsTheStartAndNamesItself() {
        CommandLine line = Main.commandLine();
        java.io.StringWriter errors = new java.io.StringWriter();
        line.setErr(new java.io.PrintWriter(errors, true));
        assertThat(line.execute("serve", "--max-depth", "0")).isEqualTo(1);
        assertThat(errors.toString()).contains("--max-depth is 0, expected 1 to 1000000000");
        assertThat(line.execute("serve", "--reload-token", "short")).isEqualTo(1);
        assertThat(errors.toString()).contains("--reload-token has 5 characters, expected 16 at least");
        assertThat(line.execute("serve", "--reload-token", "a token of this test"))
                .isEqualTo(1);
        assertThat(errors.toString())
                .contains("--reload-token is set, expected none without --dataset")
                .doesNotContain("a token of this test");
        assertThat(line.execute("serve", "--queue", "many")).isEqualTo(2);
        assertThat(errors.toString()).contains("--queue");
    }

    private static String variableAndDefault(Option option) {
        Matcher matcher = ENVIRONMENT.matcher(option.defaultValue());
        assertThat(matcher.matches()).as(option.defaultValue()).isTrue();
        String value = matcher.group(2);
        return matcher.group(1) + " " + (value == null || value.isEmpty() ? "none" : value);
    }

    /** The cells of the tables of a page, without their code marks. */
    private static List<List<String>> rows(String page) throws IOException {
        return Files.readAllLines(Path.of("..", "docs", page)).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(2).split(" \\| ", -1))
                        .map(cell -> cell.replace("`", ""))
                        .toList())
                .toList();
    }
}
