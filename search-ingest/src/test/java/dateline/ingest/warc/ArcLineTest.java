package dateline.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines of ARC records, as crawlers wrote them.
class ArcLineTest {

    @TempDir
    Path dir;

    private static String record(String address, String behind, String title) {
        String content = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><head><title>" + title
                + "</title></head><body><h1>" + title
                + "</h1><p>Crane drivers went back to work, and the ships that had waited came in.</p></body></html>";
        return address + " " + behind + " " + content.length() + "\n" + content + "\n";
    }

    private List<String> titles(String... records) {
        String about = "1 0 Crawl\nURL IP-address Archive-date Content-type Archive-length\n";
        String head = "filedesc://c.arc 0.0.0.0 20010314091244 text/plain " + about.length() + "\n" + about + "\n";
        return Reads.in(dir).file("c.arc", head + String.join("", records)).articles().stream()
                .map(Article::title)
                .toList();
    }

    @Test
    void addressesWithSpaces() {
        assertThat(titles(
                        record("http://a.example/1", "10.0.0.1 20010314091244 text/html", "One"),
                        record("http://a.example/two words?n=(a b)", "10.0.0.1 20010314091244 text/html", "Two"),
                        record("http://a.example/3  x", "10.0.0.1 20010314091244 text/html", "Three"),
                        record("http://a.example/4 20010314091244", "10.0.0.1 20010314091244 text/html", "Four"),
                        record("http://a.example/5", "10.0.0.1 20010314091244 text/html", "Five")))
                .containsExactly("One", "Two", "Three", "Four", "Five");
    }

    @Test
    void typesWithSpaces() {
        assertThat(titles(
                        record("http://a.example/1", "10.0.0.1 20010314091244 text/html; charset=utf-8", "One"),
                        record("http://a.example/2", "- 20010314091244 text/html", "Two")))
                .containsExactly("One", "Two");
    }

    /// Behind a record whose length is wrong, the next one begins with a line that is one of this format.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/x not a line of the format",
                "http://a.example/x 10.0.0.1 2001 text/html 77",
                "http://a.example/x somewhere 20010314091244 text/html 77",
                "http://a.example/x 10.0.0.1 20010314091244 text/html many",
                "http: 20010314091244 text/html 77",
                "averylongscheme://a.example/x 10.0.0.1 20010314091244 text/html 77",
                "://a.example/x 10.0.0.1 20010314091244 text/html 77",
                "http//a.example/x 10.0.0.1 20010314091244 text/html 77",
                "h7tp://a.example/x 10.0.0.1 20010314091244 text/html 77",
                "http://a.example/\u0001 10.0.0.1 20010314091244 text/html 77",
            })
    void thatAreNoneBeginNoRecord(String line) {
        String wrong = record("http://a.example/w", "10.0.0.1 20010314091244 text/html", "Wrong")
                .replaceFirst(" [0-9]+\n", " 9\n");
        List<String> titles = titles(
                record("http://a.example/1", "10.0.0.1 20010314091244 text/html", "One"),
                wrong,
                line + "\n<title>No</title>\n",
                record("HTTPS://a.example/2", "::1 20010314091244 text/html", "Two"));
        assertThat(titles).containsExactly("One", "Two");
    }

    @Test
    void thatAreLongerThanAnyAreNamed() {
        String good = record("http://a.example/1", "10.0.0.1 20010314091244 text/html", "One");
        String about = "1 0 Crawl\nURL IP-address Archive-date Content-type Archive-length\n";
        String head = "filedesc://c.arc 0.0.0.0 20010314091244 text/plain " + about.length() + "\n" + about + "\n";
        String lengthy = record("http://a.example/" + "x".repeat(9_000), "10.0.0.1 20010314091244 text/html", "Long");
        assertThat(Reads.in(dir).file("c.arc", head + lengthy + good).lines())
                .satisfiesExactly(
                        bad -> assertThat(bad).startsWith("c.arc:offset "),
                        one -> assertThat(one).endsWith("\"One\""));
        assertThat(Reads.in(dir)
                        .file("d.arc", head + lengthy.substring(0, 9_000))
                        .lines("d.arc"))
                .singleElement()
                .asString()
                .startsWith("d.arc:offset ");
    }

    @Test
    void addressesInCapitalsAndOfVersion6() {
        assertThat(titles(
                        record("HTTP://a.example/1", "10.0.0.1 20010314091244 text/html", "One"),
                        record("https://a.example/2", "::1 20010314091244 text/html", "Two"),
                        record("Https://a.example/3", "2001:db8::7 20010314091244 text/html", "Three")))
                .containsExactly("One", "Two", "Three");
    }
}
