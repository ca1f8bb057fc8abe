package dateline.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
