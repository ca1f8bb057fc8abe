package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.ArticleWindow.Member;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import dateline.story.TestWords;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/// Articles of an index elsewhere, indexed here so that they can be ranked.
class ArticleWindowTest {

    private static final Schema SCHEMA = PlainDocuments.schema("");
    private static final String BODY = TestWords.prose(new Random(3), 80);

    private static String stored(String id, String title, String body) {
        Article article =
                Article.builder(id).title(title).body(body).language("en").build();
        return new PlainDocuments(Clock.systemUTC(), false, Spellings.JOINED)
                .of(article, SCHEMA)
                .source();
    }

    /// The whole index, of which nothing is asked here.
    static IndexStatistics whole() {
        Class<IndexStatistics> type = IndexStatistics.class;
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, all) -> {
            throw new AssertionError(method.getName());
        }));
    }

    private static final List<Member> MEMBERS = List.of(
            new Member(stored("a", "Ferry", BODY), Optional.of(42L)),
            new Member(stored("b", "Bridge", "The bridge is closed."), Optional.empty()));

    private final ArticleWindows windows = new ArticleWindows(SCHEMA, Spellings.JOINED, whole());

    private static boolean hasTerm(IndexReader reader, String field, String text) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            if (segment.terms(field) != null && segment.terms(field).iterator().seekExact(new BytesRef(text))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void articlesAreFoundByTheirIdsAndHaveTheirStories() throws IOException {
        try (ArticleWindow window = windows.whole(MEMBERS, true)) {
            IndexReader reader = window.snapshot().reader();
            assertThat(reader.numDocs()).isEqualTo(2);
            int ferry = window.snapshot().find(new ArticleId("a"));
            int bridge = window.snapshot().find(new ArticleId("b"));
            assertThat(StoryLabels.label(reader, ferry)).isEqualTo(42);
            assertThat(StoryLabels.label(reader, bridge)).isNegative();
            assertThat(new StoryFingerprints(reader).find(ferry)).isPresent();
            assertThat(window.snapshot()
                            .article(new ArticleId("b"))
                            .orElseThrow()
                            .body())
                    .isEqualTo("The bridge is closed.");
        }
    }

    @Test
    void withoutCopiesNoFingerprintsAreMade() throws IOException {
        try (ArticleWindow window = windows.whole(MEMBERS, false)) {
            int ferry = window.snapshot().find(new ArticleId("a"));
            assertThat(new StoryFingerprints(window.snapshot().reader()).find(ferry))
                    .isEmpty();
            assertThat(StoryLabels.label(window.snapshot().reader(), ferry)).isEqualTo(42);
        }
    }

    @Test
    void wordsThatNoArticleHasAreTermsAllTheSame() throws IOException {
        List<IndexTerm> words = List.of(
                new IndexTerm(Layout.BODY, "harbor"),
                new IndexTerm(Layout.exact(Layout.BODY), "Harbour"),
                new IndexTerm("+note", "pier"),
                new IndexTerm("=note", "Pier"));
        try (ArticleWindow window =
                windows.of(MEMBERS, words, term -> term.utf8ToString().startsWith("bridg"), field -> true)) {
            IndexReader reader = window.snapshot().reader();
            assertThat(reader.numDocs()).as("the articles alone").isEqualTo(2);
            assertThat(hasTerm(reader, Layout.TEXT, "harbor")).isTrue();
            assertThat(hasTerm(reader, "body_x", "Harbour")).isTrue();
            assertThat(hasTerm(reader, "+note", "pier")).isTrue();
            assertThat(hasTerm(reader, "=note", "Pier")).isTrue();
            assertThat(hasTerm(reader, Layout.TEXT, "pier")).isFalse();
            assertThat(hasTerm(reader, Layout.TEXT, "bridg"))
                    .as("a term of the query")
                    .isTrue();
            assertThat(hasTerm(reader, Layout.TEXT, "close"))
                    .as("a term of articles alone")
                    .isFalse();
        }
        assertThat(Layout.name("+note")).isEqualTo("note");
        assertThat(Layout.name("title")).isEqualTo("title");
    }

    @Test
    void aWindowWithoutArticlesHasNoSegment() throws IOException {
        try (ArticleWindow window = windows.of(List.of(), List.of(), term -> true, field -> true)) {
            assertThat(window.snapshot().reader().leaves()).isEmpty();
        }
        List<IndexTerm> words = List.of(new IndexTerm(Layout.BODY, "harbor"));
        try (ArticleWindow window = windows.of(List.of(), words, term -> true, field -> true)) {
            assertThat(window.snapshot().reader().numDocs()).isZero();
            assertThat(hasTerm(window.snapshot().reader(), Layout.TEXT, "harbor"))
                    .isTrue();
        }
    }
}
