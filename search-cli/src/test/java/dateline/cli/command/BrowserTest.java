package dateline.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {

    private static final String ADDRESS = "http://127.0.0.1:4000/";

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> tried = new ArrayList<>();
    private final Set<String> missing = Set.of("gone", "/opt/gone");
    private Map<String, String> variables = Map.of();

    private boolean open(String system) {
        Browser browser = new Browser(environment, system, (command, given) -> {
            tried.add(String.join(" ", command));
            variables = given;
            if (missing.contains(command.getFirst())) {
                throw new IOException("no such program");
            }
        });
        return browser.open(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISPLAY", "WAYLAND_DISPLAY"})
    void theDesktopsBrowserIsOpenedWhereThereIsAScreen(String variable) {
        environment.put(variable, ":0");
        assertThat(open("Linux")).isTrue();
        assertThat(tried).containsExactly("xdg-open " + ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "FreeBSD"})
    void noneIsOpenedWithoutAScreen(String system) {
        environment.put("DISPLAY", "");
        assertThat(open(system)).isTrue();
        assertThat(tried).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, open", "Windows 11, 'rundll32 url.dll,FileProtocolHandler'"})
    void otherSystemsHaveTheirOwnWay(String system, String command) {
        assertThat(open(system)).isTrue();
        assertThat(tried).containsExactly(command + " " + ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"})
    void noneIsOpenedOverSsh(String variable) {
        environment.putAll(Map.of(variable, "192.0.2.7 5022 192.0.2.1 22", "DISPLAY", ":10", "BROWSER", "firefox"));
        for (String system : List.of("Linux", "Mac OS X", "Windows 11")) {
            assertThat(open(system)).isTrue();
        }
        assertThat(tried).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "firefox, firefox http://127.0.0.1:4000/",
        "firefox --new-window %s, firefox --new-window http://127.0.0.1:4000/",
        "/opt/web --url=%s --kiosk, /opt/web --url=http://127.0.0.1:4000/ --kiosk",
        "'\"/opt/my browser\" %s', /opt/my browser http://127.0.0.1:4000/",
        "' : firefox', firefox http://127.0.0.1:4000/",
        "lynx:w3m %s:firefox, firefox http://127.0.0.1:4000/",
        "links-of-mine, links-of-mine http://127.0.0.1:4000/",
        "xterm -e lynx, xterm -e lynx http://127.0.0.1:4000/"
    })
    void theVariableComesFirstWithAScreenOrWithout(String variable, String command) {
        environment.put("BROWSER", variable);
        assertThat(open("Linux")).isTrue();
        environment.put("DISPLAY", ":0");
        assertThat(open("Linux")).isTrue();
        assertThat(tried).containsExactly(command, command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lynx", "/usr/bin/w3m", "links2 -g %s", "elinks:lynx:www-browser", "LYNX.EXE", "none", ":"})
    void noneIsStartedThatWouldTakeTheTerminal(String variable) {
        environment.putAll(Map.of("BROWSER", variable, "DISPLAY", ":0"));
        assertThat(open("Linux")).isTrue();
        assertThat(tried).isEmpty();
    }

    @Test
    void theDesktopDoesNotFallBackOnABrowserOfTheTerminal() {
        environment.put("DISPLAY", ":0");
        open("Linux");
        assertThat(variables.getOrDefault("BROWSER", "").split(":", -1))
                .contains("firefox", "chromium")
                .doesNotContain("www-browser", "lynx", "w3m", "links", "elinks", "");
    }

    @Test
    void theNextIsTriedWhereOneIsMissing() {
        environment.put("BROWSER", "gone:/opt/gone %s:firefox:chromium");
        assertThat(open("Linux")).isTrue();
        assertThat(tried).containsExactly("gone " + ADDRESS, "/opt/gone " + ADDRESS, "firefox " + ADDRESS);
    }

    @Test
    void itIsSaidWhereNoneCouldBeStarted() {
        environment.put("BROWSER", "gone");
        assertThat(open("Linux")).isFalse();
    }

    @Test
    void anAddressIsOneArgumentAndNoCommand() {
        environment.put("BROWSER", "web");
        List<List<String>> commands = new ArrayList<>();
        new Browser(environment, "Linux", (command, given) -> commands.add(command))
                .open("http://example.org/?q=a b;rm \"x\" %s:y");
        assertThat(commands).containsExactly(List.of("web", "http://example.org/?q=a b;rm \"x\" %s:y"));
    }
}
