package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.ingest.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hostile XML: it costs no more than its size, and reads nothing else.
class XmlAttackTest {

    private static final Duration AMPLE = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    @Test
    void entitiesThatMultiplyAreNotExpanded() {
        StringBuilder dtd = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a").append(i).append(" \"");
            dtd.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss [" + dtd + "]><rss><channel><item><title>Rain &a29;"
                + "</title></item></channel></rss>";

        assertTimeoutPreemptively(
                AMPLE,
                () -> assertThat(Reads.in(dir).file("a", feed).article().title())
                        .isEqualTo("Rain &a29;"));
    }

    @Test
    void noFileIsReadForAnEntityOrADocumentType() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret"), "the secret word");
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\" [<!ENTITY x SYSTEM \""
                + secret.toUri() + "\">]><rss><channel><item><title>Rain &x;</title></item></channel></rss>";

        assertThat(Reads.in(Files.createDirectory(dir.resolve("in")))
                        .file("a", feed)
                        .article()
                        .title())
                .isEqualTo("Rain &x;");
    }

    @Test
    void deepNestingAndLongAttributesAreHarmless() {
        String deep = "<rss><channel><item><title>Rain</title><description>" + "<b>".repeat(100_000) + "x"
                + "</description></item><item><title a=\"" + "y".repeat(1_000_000)
                + "\">Sun</title></item></channel></rss>";

        assertTimeoutPreemptively(
                AMPLE,
                () -> assertThat(Reads.in(dir).file("a", deep).articles())
                        .extracting(article -> article.title())
                        .containsExactly("Rain", "Sun"));
    }

    @Test
    void aFileWithoutEndTagsIsReadInLinearTime() {
        String open = "<list><story><title>Rain</title><text>It rained.</text></story>"
                + "<story><title>Sun</title><text>" + "<story ".repeat(50_000);

        assertTimeoutPreemptively(
                AMPLE,
                () -> assertThat(Reads.in(dir).file("a", open).lines())
                        .first()
                        .asString()
                        .contains("Rain"));
    }
}
