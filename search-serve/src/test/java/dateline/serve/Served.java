package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.article.Source;
import dateline.serve.http.ServerLimits;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A server for a test, and a client of it.
final class Served implements AutoCloseable {

    static final ServerLimits LIMITS =
            new ServerLimits(4096, 8192, 4096, 65_536, 4, 2, Duration.ofSeconds(5), Duration.ofSeconds(10));

    private static final String WIRE =
            "PORT CARRICK - Ferry crews walked out on Monday and left forty boats at the pier. "
                    + "The union said that the strike would go on until the company talks about the night watch. Islanders "
                    + "queued for bread, and the mayor asked the navy for a boat. Nobody could say when the first ship would "
                    + "sail, though the harbour master had hoped for Thursday.\n\nThe company called the strike a surprise.";

    private static final String HOSTILE = "<script>alert('body')</script> a strike </p><img src=x onerror=alert(2)> "
            + "\u202egnihton\u202c and \u001b[2J after it.";

    private final SearchServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(SearchServer server) {
        this.server = server;
    }

    /// {@return a server of some articles about a strike, of which three are copies and one is hostile}
    static Served articles() throws IOException {
        return articles(options -> options);
    }

    static Served articles(UnaryOperator<ServeOptions.Builder> more) throws IOException {
        return of(List.of(ServedIndex.reading("news", () -> index(Served::fill))), more);
    }

    static Served of(List<ServedIndex> indexes, UnaryOperator<ServeOptions.Builder> more) throws IOException {
        ServeOptions.Builder options =
                ServeOptions.builder().zone(ZoneOffset.UTC).limits(LIMITS);
        return new Served(SearchServer.start(indexes, more.apply(options).build()));
    }

    static ArticleIndex index(Consumer<ArticleIndex> filling) {
        ArticleIndex index = ArticleIndex.inMemory();
        filling.accept(index);
        index.commit();
        return index;
    }

    static void fill(ArticleIndex index) {
        index.add(wire("wire-1", "Harbour Wire", "2024-03-04T08:10:00Z").build());
        index.add(wire("copy-2", "Island Post", "2024-03-04T11:00:00Z").build());
        index.add(wire("copy-3", "Carrick Gazette", "2024-03-05").build());
        for (int month = 1; month <= 12; month++) {
            String date = "2023-" + (month < 10 ? "0" : "") + month + "-15";
            index.add(Article.builder("month-" + month)
                    .title("Boats of month " + month)
                    .body("The report of month " + month + " counts " + month * 7
                            + " boats and says nothing of a strike but this word.")
                    .publisher("Ledger " + month % 3)
                    .language("en")
                    .published(date)
                    .extra("desk", "sea " + month % 2)
                    .build());
        }
        index.add(hostile());
    }

    static Article.Builder wire(String id, String publisher, String date) {
        return Article.builder(id)
                .title("Ferry strike leaves islands without bread")
                .body(WIRE)
                .author("Ann Lee")
                .publisher(publisher)
                .place("PORT CARRICK")
                .language("en")
                .url("https://wire.example/" + id)
                .published(date);
    }

    static Article hostile() {
        return Article.builder("evil/\"><script>alert(0)</script>")
                .title("<script>alert('title')</script> strike & \"quotes\"")
                .lead("<b onclick=alert(1)>lead</b> strike")
                .body(HOSTILE)
                .author("<i>Eve</i>")
                .publisher("\"><svg onload=alert(3)>")
                .place("'><b>PLACE</b>")
                .section("<u>section</u>")
                .tag("<s>tag</s>")
                .language("en")
                .url("javascript:alert(document.cookie)")
                .published("2024-01-01")
                .extra("note", "<em>extra</em>")
                .source(new Source("<h1>file</h1>\r\nX-Evil: 1.jsonl", "<p>1"))
                .build();
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    int port() {
        return server.address().getPort();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// {@return a page, which is there}
    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body(), at(path).toString());
    }

    /// {@return the page that a link leads to}
    Document follow(Document page, String selector) throws IOException, InterruptedException {
        Element link = page.selectFirst(selector);
        assertThat(link).as(selector).isNotNull();
        return page(link.attr("abs:href").substring(at("/").toString().length() - 1));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .headers(headers)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /// {@return all that the server answers to bytes as they are, until it closes the connection; nothing where it did
    /// not want the rest of them}
    String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(server.address().getHost(), port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
