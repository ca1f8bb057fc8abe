package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.alert.AlertHit;
import dateline.alert.AlertHit.Kind;
import dateline.article.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What is new, in the forms that feed readers and mail programs read.
class AlertFormsTest {

    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    private static final AlertNotice FLOODS = new AlertNotice(
            "floods",
            "flood",
            List.of(
                    hit(Kind.STORY, "a", "Flood & <fire>", 2),
                    hit(Kind.COPY, "b", "From the \u0001dyke\uD83C\uDF0A", 0),
                    hit(Kind.CHANGED, "c", "", 0)));

    private static AlertHit hit(Kind kind, String id, String title, long copies) {
        Article article = Article.builder(id)
                .title(title)
                .lead("From here on it rose.")
                .author("Ann Lee")
                .publisher("Post")
                .published("2024-03-01")
                .url(id.equals("c") ? "javascript:alert(1)" : "https://post.example/" + id)
                .build();
        return new AlertHit(kind, article, NOON.toEpochMilli() + id.charAt(0) - 'a', copies);
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void atomHasAnEntryForEachHit() throws Exception {
        Document feed = xml(AlertFeed.atom(List.of(FLOODS)));
        assertThat(texts(feed, "title"))
                .containsExactly("floods: flood", "Flood & <fire>", "From the dyke\uD83C\uDF0A", "c");
        assertThat(texts(feed, "summary"))
                .containsExactly(
                        "new story, 2 more copies · Post · From here on it rose.",
                        "copy · Post · From here on it rose.",
                        "changed · Post · From here on it rose.");
        assertThat(texts(feed, "updated"))
                .startsWith(NOON.plusMillis(2).toString())
                .allMatch(time -> !Instant.parse(time).isBefore(NOON));
        assertThat(texts(feed, "published")).containsOnly("2024-03-01T00:00:00Z");
        NodeList links = feed.getElementsByTagName("link");
        assertThat(links.getLength()).as("no script is linked").isEqualTo(2);
        assertThat(((Element) links.item(0)).getAttribute("href")).isEqualTo("https://post.example/a");
    }

    @Test
    void aHitKeepsItsNameInEveryFeed() throws Exception {
        List<String> ids = texts(xml(AlertFeed.atom(List.of(FLOODS))), "id");
        AlertNotice one =
                new AlertNotice("floods", "flood", List.of(FLOODS.hits().get(1)));
        assertThat(ids).doesNotHaveDuplicates().hasSize(4);
        assertThat(texts(xml(AlertFeed.atom(List.of(one))), "id").get(1)).isEqualTo(ids.get(2));
        assertThat(texts(xml(AlertFeed.rss(List.of(one))), "guid")).containsExactly(ids.get(2));
        AlertNotice other = new AlertNotice("storms", "flood", one.hits());
        assertThat(texts(xml(AlertFeed.rss(List.of(other))), "guid"))
                .as("another search may find it too")
                .doesNotContain(ids.get(2));
    }

    @Test
    void rssHasAnItemForEachHit() throws Exception {
        Document feed = xml(AlertFeed.rss(List.of(FLOODS, new AlertNotice("none", "zeppelin", List.of()))));
        assertThat(texts(feed, "title").getFirst()).isEqualTo("Alerts");
        assertThat(texts(feed, "item")).hasSize(3);
        assertThat(texts(feed, "category")).containsOnly("floods");
        assertThat(texts(feed, "pubDate"))
                .allSatisfy(date -> assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant())
                        .isEqualTo(NOON));
        assertThat(xml(AlertFeed.rss(List.of())).getElementsByTagName("item").getLength())
                .isZero();
    }

    @Test
    void mailIsOneMessage() {
        String mail = AlertMail.mbox(List.of(FLOODS));
        assertThat(mail)
                .startsWith("From dateline@localhost Mon Mar 4 12:00:00 2024\n")
                .contains("\nSubject: floods (3)\n")
                .contains("* Flood & <fire>\n  new story, 2 more copies · Post · 2024-03-01 · a\n")
                .contains("* (no title)\n  changed · Post · 2024-03-01 · c\n")
                .endsWith("\n\n");
        assertThat(mail.lines().skip(1))
                .as("a line that would begin another mail")
                .noneMatch(line -> line.startsWith("From "));
        assertThat(mail.codePoints()).noneMatch(c -> c < ' ' && c != '\n');
        assertThat(AlertMail.mbox(List.of(new AlertNotice("none", "x", List.of()))))
                .isEmpty();
        assertThat(AlertMail.mbox(List.of(FLOODS))).as("again").isEqualTo(mail);
    }

    @Test
    void aSubjectOfAnyScriptIsEncoded() {
        String name = "наводнения-" + "ж".repeat(60);
        String mail = AlertMail.mbox(List.of(new AlertNotice(name, "x", FLOODS.hits())));
        String subject = mail.substring(mail.indexOf("Subject: ") + 9, mail.indexOf("\nDate: "));
        assertThat(subject.lines()).allMatch(line -> line.length() <= 76);
        StringBuilder decoded = new StringBuilder();
        Matcher words = Pattern.compile("=\\?utf-8\\?B\\?([^?]*)\\?=").matcher(subject);
        while (words.find()) {
            decoded.append(new String(Base64.getDecoder().decode(words.group(1)), StandardCharsets.UTF_8));
        }
        assertThat(decoded).hasToString(name + " (3)");
    }

    @Test
    void jsonHasALineForEachHit() {
        StringBuilder lines = new StringBuilder();
        AlertJson.write(FLOODS, lines::append);
        assertThat(lines.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(lines.toString().lines().toList().getFirst())
                .contains("\"alert\":\"floods\"")
                .contains("\"kind\":\"story\"")
                .contains("\"story_new\":true")
                .contains("\"copies\":2")
                .contains("\"published\":\"2024-03-01\"")
                .contains("\"sequence\":" + NOON.toEpochMilli());
    }
}
