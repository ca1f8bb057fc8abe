package dateline.opensearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of a node from which no answer comes.
class ConnectionFailureTest {

    private static final URI NODE = URI.create("http://search1:9200");

    private static IOException cut() {
        return new IOException("HTTP/1.1 header parser received no bytes");
    }

    @Test
    void oneThatNeverAnsweredMayHaveAnotherAddress() {
        assertThat(ConnectionFailure.of(NODE, cut(), false).advice())
                .containsExactly("see that it runs, and that the address is right", "if it speaks TLS, write https://");
    }

    @Test
    void oneThatAnsweredBeforeHasTheRightAddress() {
        ConnectionFailure failure = ConnectionFailure.of(NODE, cut(), true);
        assertThat(failure.what()).isEqualTo("broke the connection");
        assertThat(failure.advice()).containsExactly("see that it still runs");
    }

    @Test
    void noAdviceIsGivenTwice() throws IOException {
        URI refusing;
        try (ServerSocket closed = new ServerSocket(0)) {
            refusing = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        try (ServerSocket cutting = new ServerSocket(0)) {
            URI silent = URI.create("http://127.0.0.1:" + cutting.getLocalPort());
            Thread.ofVirtual().start(() -> {
                while (!cutting.isClosed()) {
                    try (Socket connection = cutting.accept()) {
                        connection.getInputStream().read();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            try (HttpCluster cluster = new HttpCluster(
                    List.of(silent, refusing), Optional.empty(), Optional.empty(), Duration.ofSeconds(20))) {
                assertThatThrownBy(() -> cluster.call("GET", "/", ""))
                        .hasMessageEndingWith(
                                ": see that it runs, and that the address is right; if it speaks TLS, write https://");
            }
        }
    }
}
