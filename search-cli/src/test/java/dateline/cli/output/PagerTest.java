package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerTest {

    @ParameterizedTest
    @CsvSource({
        "TERM=xterm, less",
        "TERM=xterm PAGER=more, more",
        "TERM=xterm PAGER=more DATELINE_PAGER=most, most",
        "TERM=xterm PAGER=cat, ''",
        "TERM=xterm DATELINE_PAGER=, ''",
        "TERM=dumb, ''",
        "TERM=dumb PAGER=more, more"
    })
    void isTheOneThatWasAskedForOrLess(String variables, String pager) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ", -1)) {
            int equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        assertThat(Pager.command(environment).orElse("")).isEqualTo(pager);
    }
}
