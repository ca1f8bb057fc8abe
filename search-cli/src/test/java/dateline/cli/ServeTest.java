package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import dateline.cli.command.Session;
import dateline.cli.output.Console;
import dateline.cli.output.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `dateline serve`, as it is started and ended.
@Timeout(60)
class ServeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() {
        Sample.index(folder.resolve(".dateline"));
    }

    /// A server that runs until it is interrupted, as by Ctrl-C.
    private final class Running implements AutoCloseable {

        private final AtomicInteger code = new AtomicInteger(-1);
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final HttpClient client = HttpClient.newHttpClient();
        private final Thread thread;
        private final URI address;

        Running(String... arguments) throws IOException {
            this(Map.of("DATELINE_TOKEN", "secret-0123456789abcdef"), arguments);
        }

        Running(Map<String, String> environment, String... arguments) throws IOException {
            PipedInputStream out = new PipedInputStream();
            PipedOutputStream to = new PipedOutputStream(out);
            Session session = new Session(
                    new Console(to, err, Terminal.NONE), new ByteArrayInputStream(new byte[0]), environment, folder);
            thread = Thread.ofPlatform()
                    .start(() -> code.set(Cli.run(
                            Stream.concat(Stream.of("serve"), Stream.of(arguments))
                                    .toList(),
                            session)));
            BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
            address = URI.create(String.valueOf(lines.readLine()));
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        }

        int end() throws InterruptedException {
            thread.interrupt();
            thread.join();
            return code.get();
        }

        @Override
        public void close() {
            try {
                end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            client.close();
        }
    }

    @Test
    void itPrintsItsAddressAnswersAndEnds() throws Exception {
        try (Running running = new Running("--no-browser")) {
            assertThat(running.address.toString()).matches("http://127\\.0\\.0\\.1:[0-9]+/");
            assertThat(running.get("/search.json?q=ferry").body()).contains("\"ferry-2\"");
            assertThat(running.get("/search?q=ferry").body()).startsWith("<!doctype html>");
            HttpResponse<String> refused = running.client.send(
                    HttpRequest.newBuilder(running.address.resolve("/commit"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(running.end()).isZero();
            assertThat(running.err.toString(StandardCharsets.UTF_8)).contains("Ctrl-C ends it");
        }
    }

    @Test
    void whoComesOverSshIsToldHowToSeeIt() throws Exception {
        try (Running running = new Running(Map.of("SSH_CONNECTION", "192.0.2.7 5022 192.0.2.1 22"))) {
            int port = running.address.getPort();
            assertThat(running.end()).isZero();
            assertThat(running.err.toString(StandardCharsets.UTF_8))
                    .contains("run there: ssh -N -L " + port + ":127.0.0.1:" + port + " 192.0.2.1");
        }
        try (Running running = new Running()) {
            assertThat(running.end()).isZero();
            assertThat(running.err.toString(StandardCharsets.UTF_8)).doesNotContain("ssh");
        }
    }

    @Test
    void severalIndexesHaveTheNamesOfTheirFolders() throws Exception {
        Sample.index(folder.resolve("other"));
        try (Running running = new Running("--no-browser", "--index", ".dateline", "--index", "other")) {
            assertThat(running.get("/indexes.json").body()).contains("\"other\"", "\"" + folder.getFileName() + "\"");
            assertThat(running.get("/search.json?q=ferry&in=other").statusCode())
                    .isEqualTo(200);
            assertThat(running.get("/search.json?q=ferry&in=nobody").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void meaningCountsWhereItIsAskedFor() throws Exception {
        try (Running running = new Running("--no-browser", "--rank", "semantic")) {
            HttpResponse<String> answer = running.get("/search.json?q=the+boat+strike&fields=id");
            assertThat(answer.body().indexOf("ferry-2"))
                    .isPositive()
                    .isLessThan(running.get("/search.json?q=the+boat+strike&fields=id&rank=default")
                            .body()
                            .indexOf("ferry-2"));
            // What the model has read meanwhile changes the answer, and no client may keep it.
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(running.get("/search?q=ferry").body()).contains("by words and meaning", "deep-semantic");
            assertThat(running.get("/related.json?id=ferry-2").statusCode()).isEqualTo(200);
            assertThat(running.get("/search.json?q=ferry&rank=deep-semantic").statusCode())
                    .isEqualTo(200);
        }
        try (Running plain = new Running("--no-browser")) {
            assertThat(plain.get("/search?q=ferry").body()).doesNotContain("semantic");
            assertThat(plain.get("/search.json?q=ferry&rank=semantic").body()).contains("needs an embedding model");
        }
    }

    @Test
    void whatCannotBeServedIsSaid() throws IOException {
        Surroundings here = Surroundings.of(folder);
        assertThat(here.dateline("serve", "--port", "99999").err()).contains("--port");
        assertThat(here.dateline("serve", "--token", "short", "--write").code()).isEqualTo(2);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = here.dateline("serve", "--no-browser", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err())
                    .contains("cannot listen on 127.0.0.1:" + taken.getLocalPort() + ", which is in use")
                    .contains("choose another port");
        }
        assertThat(here.dateline("serve", "--index", "nowhere", "--no-browser").code())
                .isEqualTo(4);
    }
}
