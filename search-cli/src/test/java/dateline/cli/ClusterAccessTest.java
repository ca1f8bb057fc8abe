package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import dateline.cli.output.Terminal;
import dateline.opensearch.TlsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// User, password and certificates of a cluster come from the environment, and are never shown.
class ClusterAccessTest {

    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    private static Path folder;

    private static TlsServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TlsServer(folder, "ip:127.0.0.1", "desk:" + PASSWORD);
        Files.writeString(folder.resolve("password.txt"), PASSWORD + "\n");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /// {@return what a query says of an index that is not there, or of how it is asked}
    private static String asked(String... environment) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < environment.length; i += 2) {
            variables.put(environment[i], environment[i + 1]);
        }
        Ran ran = new Surroundings(folder, variables, Terminal.NONE, "")
                .dateline("query", "ferry", "--index", server.index("news").toString());
        assertThat(ran.code()).as(ran.err()).isBetween(2, 4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).doesNotContain(PASSWORD).doesNotContain("wrong-horse");
        return ran.err();
    }

    @Test
    void passwordAndCertificatesComeFromTheEnvironmentOrAFile() {
        String ca = server.authority().toString();
        assertThat(asked("DATELINE_CA", ca, "DATELINE_USER", "desk", "DATELINE_PASSWORD", PASSWORD))
                .contains("there is no index 'news' on the cluster");
        assertThat(asked("DATELINE_CA", "ca.pem", "DATELINE_USER", "desk", "DATELINE_PASSWORD_FILE", "password.txt"))
                .contains("there is no index 'news' on the cluster");
    }

    @Test
    void whatIsWrongWithThemIsSaid() {
        String ca = server.authority().toString();
        assertThat(asked("DATELINE_USER", "desk", "DATELINE_PASSWORD", PASSWORD))
                .contains("shows a certificate of an authority that is not trusted");
        assertThat(asked("DATELINE_CA", ca)).contains("asks for a user and password");
        assertThat(asked("DATELINE_CA", ca, "DATELINE_USER", "desk", "DATELINE_PASSWORD", "wrong-horse"))
                .contains("refuses the user and password");
        assertThat(asked("DATELINE_CA", "missing.pem")).contains("cannot read the certificates in");
        assertThat(asked("DATELINE_CA", "password.txt")).contains("holds no certificate");
        assertThat(asked("DATELINE_USER", "desk", "DATELINE_PASSWORD_FILE", "missing.txt"))
                .contains("cannot read the password in DATELINE_PASSWORD_FILE");
        assertThat(asked("DATELINE_CA", ca, "DATELINE_USER", "desk"))
                .contains("DATELINE_USER is set, but no password: set DATELINE_PASSWORD");
    }
}
