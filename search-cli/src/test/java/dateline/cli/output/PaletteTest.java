package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AUTO   | true  |                             | ANSI
                    AUTO   | false |                             | NONE
                    AUTO   | true  | TERM=dumb                   | NONE
                    AUTO   | true  | TERM=xterm                  | ANSI
                    AUTO   | true  | NO_COLOR=1                  | NONE
                    AUTO   | true  | NO_COLOR=                   | ANSI
                    AUTO   | true  | CLICOLOR=0                  | NONE
                    AUTO   | false | CLICOLOR=1                  | NONE
                    AUTO   | false | CLICOLOR_FORCE=1            | ANSI
                    AUTO   | false | CLICOLOR_FORCE=0            | NONE
                    AUTO   | true  | CLICOLOR_FORCE=1 NO_COLOR=1 | NONE
                    ALWAYS | false | NO_COLOR=1                  | ANSI
                    NEVER  | true  | CLICOLOR_FORCE=1            | NONE
                    """)
    void coloursAreForTerminals(ColorChoice choice, boolean terminal, String variables, Palette expected) {
        assertThat(Palette.choose(choice, environment(variables), terminal)).isEqualTo(expected);
    }

    private static Map<String, String> environment(String variables) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables == null ? new String[0] : variables.split(" ")) {
            String[] parts = variable.split("=", 2);
            environment.put(parts[0], parts[1]);
        }
        return environment;
    }
}
