package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.serve.index.ServedIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// More connections than the server takes. The JDK's server reads its limits when it is loaded, so this one runs in a
/// process of its own, with low ones.
@Timeout(120)
class CrowdTest {

    private static final int MOST = 12;

    /// The server.
    static final class Server {

        private Server() {}

        public static void main(String[] arguments) throws IOException {
            ServedIndex news = ServedIndex.reading("news", () -> Served.index(Served::fill));
            try (SearchServer server =
                    SearchServer.start(List.of(news), ServeOptions.builder().build())) {
                System.out.println(server.address());
                // Until the test closes its end.
                System.in.read();
            }
        }
    }

    @Test
    void connectionsThatStayIdleDoNotStopNewOnesForGood() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.httpserver.maxConnections=" + MOST,
                        "-Dsun.net.httpserver.idleInterval=6",
                        "-Dsun.net.httpserver.clockTick=500",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Socket> idle = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            URI address = URI.create(out.readLine());
            for (int i = 0; i < MOST; i++) {
                idle.add(connect(address));
            }
            assertThat(answer(address)).as("one more than it takes").isEmpty();
            for (Socket socket : idle) {
                // The server ends it; it never ends where idle connections stay.
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(answer(address)).as("once the idle ones are gone").startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
            process.destroy();
            process.waitFor();
        }
    }

    private static Socket connect(URI address) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /// {@return what the server says to a new client; nothing where it closes the connection at once}
    private static String answer(URI address) throws IOException {
        try (Socket socket = connect(address)) {
            String request = "GET /stats.json HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }
}
