package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.SearchIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is at the other end of the line, and who asks, over a real connection with TLS.
class TlsTest {

    private static final String USER = "desk";
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    private static Path folder;

    private static TlsServer here;
    private static TlsServer elsewhere;

    @BeforeAll
    static void start() throws Exception {
        here = new TlsServer(Files.createDirectory(folder.resolve("here")), "ip:127.0.0.1", USER + ":" + PASSWORD);
        elsewhere = new TlsServer(
                Files.createDirectory(folder.resolve("elsewhere")), "dns:search.example", USER + ":" + PASSWORD);
    }

    @AfterAll
    static void stop() throws IOException {
        here.close();
        elsewhere.close();
    }

    /// {@return why an index cannot be opened}
    private static ArticleIndexException opening(OpenSearch index) {
        ArticleIndexException failure = catchThrowableOfType(
                ArticleIndexException.class,
                () -> SearchIndex.open(index.storage(), IndexOptions.defaults()).close());
        assertThat(failure).isNotNull();
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString())
                .doesNotContain(PASSWORD)
                .doesNotContain("wrong-horse")
                .doesNotContain(base64(USER + ":" + PASSWORD))
                .doesNotContain(base64(USER + ":wrong-horse"));
        return failure;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAuthorityOfOnesOwnIsTrustedByItsCertificate() {
        // It gets through to what the cluster says of the index.
        assertThat(opening(here.index("news").trusting(here.authority()).user(USER, PASSWORD)))
                .hasMessageContaining("there is no index 'news' on the cluster")
                .extracting(ArticleIndexException::reason)
                .isEqualTo(Reason.MISSING);
    }

    @Test
    void anUnknownAuthorityIsNotTrusted() {
        assertThat(opening(here.index("news").user(USER, PASSWORD)))
                .hasMessageContaining("shows a certificate of an authority that is not trusted")
                .hasMessageContaining("name the file of its authority's certificates")
                .extracting(ArticleIndexException::reason)
                .isEqualTo(Reason.UNAVAILABLE);
        assertThat(opening(here.index("news").trusting(elsewhere.authority()).user(USER, PASSWORD)))
                .hasMessageContaining("shows a certificate of an authority that is not trusted");
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() {
        assertThat(opening(
                        elsewhere.index("news").trusting(elsewhere.authority()).user(USER, PASSWORD)))
                .hasMessageContaining("shows a certificate for another host")
                .hasMessageContaining("use the name that the certificate is for")
                .extracting(ArticleIndexException::reason)
                .isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void wrongAndMissingPasswordsAreRefused() {
        OpenSearch trusting = here.index("news").trusting(here.authority());
        assertThat(opening(trusting.user(USER, "wrong-horse")))
                .hasMessageContaining("refuses the user and password")
                .extracting(ArticleIndexException::reason)
                .isEqualTo(Reason.DENIED);
        assertThat(opening(trusting))
                .hasMessageContaining("asks for a user and password")
                .extracting(ArticleIndexException::reason)
                .isEqualTo(Reason.DENIED);
    }

    @Test
    void whatAUserMayNotDoIsSaid() {
        assertThat(opening(here.index("closed").trusting(here.authority()).user(USER, PASSWORD)))
                .hasMessageContaining("does not allow this to the user: no permissions for")
                .extracting(ArticleIndexException::reason)
                .isEqualTo(Reason.DENIED);
    }

    @Test
    void plainHttpToAPortWithTlsIsSaidSo() {
        String address = here.index("news").toString().replace("https:", "http:");
        assertThat(opening(OpenSearch.at(address)))
                .hasMessageContaining("no node of the cluster can be reached")
                .hasMessageContaining("https")
                .extracting(ArticleIndexException::reason)
                .isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void tlsToAPortWithoutItIsSaidSo() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(plain));
            assertThat(opening(OpenSearch.at("https://127.0.0.1:" + plain.getLocalPort() + "/news")))
                    .hasMessageContaining("does not speak TLS")
                    .hasMessageContaining("write http://")
                    .extracting(ArticleIndexException::reason)
                    .isEqualTo(Reason.UNAVAILABLE);
        }
    }

    /// Answers as a node without TLS does to what is no HTTP.
    private static void refuse(ServerSocket plain) {
        try (Socket asked = plain.accept()) {
            asked.getInputStream().read();
            asked.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
