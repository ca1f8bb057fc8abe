package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Extra fields with a type: given as numbers and dates, and declared so that others are refused.
class DeclaredFieldsTest {

    private static final IndexOptions PRICED = IndexOptions.builder()
            .field("price", Field.Type.NUMBER)
            .field("due", Field.Type.DATE)
            .build();

    @Test
    void numbersAndDatesNeedNoStrings() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("1")
                    .extra("price", 12.5)
                    .extra("pages", 3)
                    .extra("due", ArticleDate.of(LocalDate.of(2024, 5, 1)))
                    .build());
            index.commit();
            assertThat(index.count(index.parser().parse("price:>12"))).isEqualTo(1);
            assertThat(index.count(index.parser().parse("pages:3"))).isEqualTo(1);
            assertThat(index.count(index.parser().parse("due:2024-05"))).isEqualTo(1);
            assertThat(index.delete(index.parser().parse("pages:3"))).isEqualTo(1);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Article.builder("1").extra("price", Double.NaN))
                .withMessage("price must be a finite number, not NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Article.builder("1").extra("due", ArticleDate.unknown()))
                .withMessage("due must be a date, not an unknown one");
    }

    @Test
    void whatDoesNotFitADeclaredTypeIsRefused() {
        try (ArticleIndex index = ArticleIndex.inMemory(PRICED)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.add(priced("a", "abc")))
                    .withMessage("cannot add article a: price is a number, not 'abc'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            index.add(Article.builder("b").extra("due", "soon").build()))
                    .withMessage("cannot add article b: due is a date, not 'soon'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.addAll(List.of(priced("c", "7"), priced("d", "?"), priced("e", "8"))))
                    .withMessage("cannot add article d: price is a number, not '?'");
            index.add(priced("f", "9"));
            index.commit();
            assertThat(index.search("price:>1 price:<100").stream()
                            .map(hit -> hit.article().id().value()))
                    .containsExactlyInAnyOrder("c", "f");
        }
    }

    @Test
    void aTypeThatTheIndexHasOtherwiseIsRefusedWhenItIsOpened(@TempDir Path folder) {
        Path place = folder.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(place)) {
            index.add(priced("a", "cheap"));
            index.commit();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleIndex.open(place, PRICED).close())
                .withMessage(
                        "the field price is declared as a number, and is a keyword in this index: index its articles"
                                + " again to change that");
        try (ArticleIndex index = ArticleIndex.open(place)) {
            assertThat(index.stats().articles()).isEqualTo(1);
        }
    }

    private static Article priced(String id, String price) {
        return Article.builder(id).extra("price", price).build();
    }
}
