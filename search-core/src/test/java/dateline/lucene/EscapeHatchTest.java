package dateline.lucene;

import static dateline.testkit.Samples.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.Storage;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.Match;
import dateline.result.ResultPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeHatchTest {

    private static ArticleIndex filled(ByteBuffersDirectory directory) {
        ArticleIndex index = ArticleIndex.open(LuceneStorage.of(directory), IndexOptions.defaults());
        index.add(Article.builder("1")
                .title("Storms near")
                .body("A storm came.")
                .language("en")
                .build());
        index.add(Article.builder("2")
                .title("Calm")
                .body("No wind.")
                .language("en")
                .build());
        index.commit();
        return index;
    }

    @Test
    void keepsAnIndexInADirectoryOfOnesOwn() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (ArticleIndex index = filled(directory)) {
            assertThat(index.stats().articles()).isEqualTo(2);
            assertThat(DirectoryReader.indexExists(directory)).isTrue();
        }
    }

    @Test
    void refusesStorageThatItDoesNotKnow() {
        Storage unknown = new Storage() {};
        assertThatIllegalArgumentException().isThrownBy(() -> ArticleIndex.open(unknown, IndexOptions.defaults()));
    }

    @Test
    void asksLuceneQueriesAsClausesAndFilters() {
        try (ArticleIndex index = filled(new ByteBuffersDirectory())) {
            Query storm = LuceneClause.of(new TermQuery(new Term("title", "storm")));
            ResultPage page = index.search(SearchRequest.of(storm));
            assertThat(ids(page)).containsExactly("1");
            assertThat(page.hits().getFirst().title().marks()).hasSize(1);
            assertThat(ids(index.search(SearchRequest.builder(Query.everything())
                            .filter(Query.not(storm))
                            .build())))
                    .containsExactly("2");
        }
    }

    @Test
    void lendsItsSearcher() throws IOException {
        try (ArticleIndex index = filled(new ByteBuffersDirectory());
                SearcherLease lease = SearcherLease.of(index)) {
            assertThat(lease.searcher().count(new TermQuery(new Term("body", "storm"))))
                    .isEqualTo(1);
        }
    }

    @Test
    void givesTheAnalyzersOfALanguage() throws IOException {
        try (TokenStream tokens = LuceneAnalysis.stems("en").tokenStream("body", "Storms neared")) {
            TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
            List<String> terms = new ArrayList<>();
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.getBytesRef().utf8ToString());
            }
            assertThat(terms).containsExactly("storm", "near");
        }
    }

    // --- Lucene's classic syntax ---

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "storm; 1",
                "storm wind; 1 2",
                "+storm -wind; 1",
                "title:storm AND body:came; 1",
                "\"storm came\"; 1",
                "\"a came\"~2; 1",
                "sto*; 1",
                "st?rm; 1",
                "strom~1; 1",
                "/sto.*/; 1",
                "*:* NOT storm; 2",
                "words:[3 TO *]; 1",
                "wind^3 OR storm; 2 1",
            })
    void readsLucenesSyntax(String text, String expected) {
        try (ArticleIndex index = filled(new ByteBuffersDirectory())) {
            ResultPage page = index.search(SearchRequest.of(SearchIndex.parseLucene(text, Match.BEST)));
            assertThat(String.join(" ", ids(page))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"(storm", "storm AND", "fn:ordered(a b)", "/[/", "re:/a/ )"})
    void saysWhatIsNotLucenesSyntax(String text) {
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> {
                    try (ArticleIndex index = filled(new ByteBuffersDirectory())) {
                        index.search(SearchRequest.of(SearchIndex.parseLucene(text, Match.BEST)));
                    }
                })
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ArticleIndexException.Reason.BAD_REQUEST));
    }

    @Test
    void limitsLucenesSyntaxBeforeParsing() {
        for (String death :
                List.of("(".repeat(50_000), "a ".repeat(20_000), "!".repeat(5_000) + "a", "a OR ".repeat(1500) + "a")) {
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> SearchIndex.parseLucene(death, Match.BEST))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(ArticleIndexException.Reason.BAD_REQUEST));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abc~2, 1000, more than 20 wildcard",
        "a*, 1000, more than 20 wildcard",
        "/ab/, 30, more than 20 wildcard",
    })
    void limitsThePatternsOfLucenesSyntax(String pattern, int times, String limit) {
        String death = (pattern + " ").repeat(times);
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> SearchIndex.parseLucene(death, Match.BEST))
                .withMessageContaining(limit);
    }

    @Test
    void namesTheLimitsOfLucenesSyntax() {
        Map<String, String> limits = Map.of(
                "a*".repeat(400),
                "more than 10 wildcards",
                "/.{10000,}/",
                "multiply to more than 1000",
                "/" + "a?".repeat(100) + "/",
                "longer than 100 characters",
                "\"a b\"~2000",
                "~ must be 0 to 1000",
                "\"a b\"~99999999999",
                "the number behind ~");
        limits.forEach((death, limit) -> assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> SearchIndex.parseLucene(death, Match.BEST))
                .withMessageContaining(limit));
    }

    @Test
    void aPatternThatIsTooMuchWorkIsRefusedHoweverItCame() {
        try (ArticleIndex index = filled(new ByteBuffersDirectory())) {
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.search(SearchRequest.of(new Query.Wildcard("a*".repeat(400)))))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(ArticleIndexException.Reason.BAD_REQUEST));
        }
    }
}
