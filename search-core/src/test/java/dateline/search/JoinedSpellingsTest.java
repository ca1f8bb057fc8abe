package dateline.search;

import static dateline.testkit.Samples.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.result.Hit;
import dateline.result.ResultPage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// British and American spellings in an index.
class JoinedSpellingsTest {

    private static final IndexOptions APART =
            IndexOptions.builder().joinedSpellings(false).build();

    private static final Article LONDON = Article.builder("london")
            .title("Dockers meet")
            .body("The labour dispute reached the harbour on Monday.")
            .build();
    private static final Article BOSTON = Article.builder("boston")
            .title("Dockers meet")
            .body("The labor dispute reached the harbor on Monday.")
            .build();

    @Test
    void aSpellingFindsTheOtherAndTheExactWordDoesNot() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            add(index);
            assertThat(ids(index, "labour")).containsExactlyInAnyOrder("london", "boston");
            assertThat(ids(index, "labor")).containsExactlyInAnyOrder("boston", "london");
            assertThat(ids(index, "\"labor dispute\" harbour")).containsExactlyInAnyOrder("boston", "london");
            assertThat(ids(index, "=labour")).containsExactly("london");
        }
    }

    @Test
    void theOtherSpellingIsMarked() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            add(index);
            ResultPage page = index.search("labour");
            Hit boston = page.hits().stream()
                    .filter(hit -> hit.article().id().value().equals("boston"))
                    .findFirst()
                    .orElseThrow();
            assertThat(boston.snippets().getFirst().marks())
                    .extracting(mark -> boston.snippets().getFirst().text().substring(mark.start(), mark.end()))
                    .contains("labor");
        }
    }

    @Test
    void anIndexMayKeepThemApartAndStaysSo(@TempDir Path folder) {
        Path place = folder.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(place, APART)) {
            add(index);
            assertThat(ids(index, "labour")).containsExactly("london");
        }
        try (ArticleIndex index = ArticleIndex.open(place)) {
            index.add(Article.builder("leeds").body("The labour market.").build());
            index.commit();
            assertThat(ids(index, "labour")).containsExactlyInAnyOrder("london", "leeds");
            assertThat(ids(index, "labor")).containsExactly("boston");
        }
    }

    @Test
    void indexesOfBothKindsAreSearchedAsOne() {
        try (ArticleIndex joined = ArticleIndex.inMemory();
                ArticleIndex apart = ArticleIndex.inMemory(APART)) {
            joined.add(LONDON);
            joined.commit();
            apart.add(Article.builder("bristol").body(LONDON.body()).build());
            apart.commit();
            assertThat(joined.fingerprint().analysis())
                    .isNotEqualTo(apart.fingerprint().analysis());
            SearchIndex both = SearchIndex.union(List.of(joined, apart));
            assertThat(ids(both, "labour")).containsExactlyInAnyOrder("london", "bristol");
        }
    }

    private static void add(ArticleIndex index) {
        index.add(LONDON);
        index.add(BOSTON);
        index.commit();
    }
}
