package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A search as a feed, as a feed reader's parser reads it.
class FeedTest {

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.articles();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static SyndFeed feed(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        return new SyndFeedInput(false, java.util.Locale.ROOT).build(new StringReader(answer.body()));
    }

    private static SyndEntry entry(SyndFeed feed, String title) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getTitle().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSearchIsAFeedOfItsNewestHits() throws Exception {
        SyndFeed feed = feed("/feed.atom?q=ferry+strike");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("ferry strike");
        assertThat(feed.getUri()).startsWith("urn:uuid:");
        assertThat(feed.getLinks())
                .extracting(SyndLink::getRel, SyndLink::getHref)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "self", served.at("/feed.atom?q=ferry+strike").toString()),
                        org.assertj.core.groups.Tuple.tuple(
                                "alternate", served.at("/search?q=ferry+strike").toString()));
        assertThat(feed.getEntries())
                .hasSize(14)
                .extracting(entry -> entry.getPublishedDate().toInstant())
                .isSortedAccordingTo(Comparator.reverseOrder());
        SyndEntry first = entry(feed, "Ferry strike leaves islands without bread");
        assertThat(first.getAuthor()).isEqualTo("Ann Lee");
        assertThat(first.getDescription().getValue()).contains("Ferry crews walked out");
        assertThat(first.getLinks()).extracting(SyndLink::getRel).contains("alternate", "via");
        assertThat(served.get(java.net.URI.create(first.getLink()).getRawPath() + "?"
                                + java.net.URI.create(first.getLink()).getRawQuery())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEntryKeepsItsIdAndEachHasItsOwn() throws Exception {
        List<String> ids = feed("/feed.atom?q=strike&stories=show").getEntries().stream()
                .map(SyndEntry::getUri)
                .toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).hasSize(16);
        assertThat(feed("/feed.atom?q=boats&stories=show").getEntries())
                .extracting(SyndEntry::getUri)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(ids).contains(id));
    }

    @Test
    void whatArticlesSayIsOnlyText() throws Exception {
        SyndFeed feed = feed("/feed.atom?q=alert&limit=5");
        SyndEntry hostile = entry(feed, "<script>alert('title')</script> strike & \"quotes\"");
        assertThat(hostile.getLinks())
                .extracting(SyndLink::getHref)
                .allSatisfy(href -> assertThat(href).startsWith("http://127.0.0.1:"));
        assertThat(served.get("/feed.atom?q=alert").body()).doesNotContain("<script", "\u001b");
        assertThat(feed("/feed.atom?q=%3Cb%3E%01+strike").getTitle()).contains("<b>");
    }

    @Test
    void whatHasNoMeaningIsRefused() throws Exception {
        assertThat(served.get("/feed.atom?q=ferry&limit=0").statusCode()).isEqualTo(400);
        assertThat(served.get("/feed.atom?q=ferry&facet=place").statusCode()).isEqualTo(400);
        assertThat(feed("/feed.atom?q=zeppelin").getEntries()).isEmpty();
        assertThat(served.get("/search?q=ferry").body())
                .contains("type=\"application/atom+xml\"")
                .contains("/feed.atom?q=ferry");
    }
}
