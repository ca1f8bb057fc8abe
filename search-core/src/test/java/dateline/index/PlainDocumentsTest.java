package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.remote.RemoteDocument;
import dateline.remote.RemoteField;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an engine elsewhere is given of an article.
class PlainDocumentsTest {

    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");
    private static final Article ARTICLE = Article.builder("a1")
            .title("Ferries sail")
            .lead("Crews return.")
            .body("Two ferries sailed, said Ann Lee.\n\nThe harbour’s open.")
            .language("en")
            .author("Ann Lee")
            .published("2024-03")
            .extra("pages", "3.5")
            .extra("copies", "3")
            .extra("desk", "foreign")
            .extra("held", "2024-03-01T10:00:00Z")
            .extra(
                    "note",
                    "A note on ferries, long enough to be a text of its own and no keyword: the crew says that"
                            + " it is as long as it is.")
            .build();
    private static final Schema SCHEMA = PlainDocuments.learned(PlainDocuments.schema(""), ARTICLE);

    private final PlainDocuments documents =
            new PlainDocuments(Clock.fixed(NOW, ZoneOffset.UTC), true, Spellings.JOINED);

    /// The values of a field, readable.
    private static List<String> values(RemoteDocument document, String field) {
        return document.fields().stream()
                .filter(each -> each.field().equals(field))
                .map(PlainDocumentsTest::value)
                .toList();
    }

    private static String value(RemoteField field) {
        return switch (field) {
            case RemoteField.Tokens tokens ->
                tokens.use() + ": "
                        + tokens.cells()
                                .replace(RemoteField.Tokens.STACKED, '|')
                                .replace(RemoteField.Tokens.COUNT, '*')
                                .replace(RemoteField.Tokens.HOLE, "-");
            case RemoteField.Value value -> value.value();
            case RemoteField.Whole whole -> Long.toString(whole.value());
            case RemoteField.Decimal decimal -> Double.toString(decimal.value());
            case RemoteField.Days days -> days.first() + " to " + days.last();
        };
    }

    @Test
    void eachFieldComesWithItsUse() {
        RemoteDocument document = documents.of(ARTICLE, SCHEMA);
        assertThat(document.id()).isEqualTo("a1");
        assertThat(values(document, "title")).containsExactly("POSITIONS: ferri sail");
        assertThat(values(document, "title_x")).containsExactly("TWIN: ferries|Ferries sail");
        assertThat(values(document, "body")).containsExactly("POSITIONS: two ferri sail said ann lee the harbor open");
        assertThat(values(document, "text"))
                .containsExactly("SCORED: ferri*2 sail*2 crew return two said ann lee the harbor open");
        assertThat(values(document, "author")).containsExactly("EXACT: ann|Ann lee|Lee", "Ann Lee");
        assertThat(values(document, "lang")).containsExactly("en");
        assertThat(values(document, "date_days")).containsExactly("19783 to 19813");
        assertThat(values(document, "month")).containsExactly("2024-03");
        assertThat(values(document, "added")).containsExactly(Long.toString(NOW.toEpochMilli()));
        assertThat(values(document, "+pages")).containsExactly("3.5");
        assertThat(values(document, "+copies")).containsExactly("3.0");
        assertThat(values(document, "+desk")).containsExactly("EXACT: foreign", "foreign");
        assertThat(values(document, "+held")).hasSize(1);
        assertThat(values(document, "+note").getFirst()).startsWith("POSITIONS: a note on ferri long");
        assertThat(values(document, "=note").getFirst()).startsWith("TWIN: a|A note on ferries long");
    }

    @Test
    void whatIsStoredComesBack() throws IOException {
        RemoteDocument document = documents.of(ARTICLE, SCHEMA);
        Article back = PlainDocuments.article(document.source());
        assertThat(back.added()).contains(NOW);
        assertThat(back.body()).isEqualTo(ARTICLE.body());
        assertThat(back.extras()).isEqualTo(ARTICLE.extras());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not Base64!", "", "AAAA", "//////8="})
    void aStoredFormThatIsDamagedIsSaidToBe(String source) {
        assertThatIOException().isThrownBy(() -> PlainDocuments.article(source));
    }

    @Test
    void aNewLabelChangesNothingElse() throws IOException {
        RemoteDocument before = documents.of(ARTICLE, SCHEMA);
        RemoteDocument after = documents.labelled(before.source(), 42, SCHEMA);
        assertThat(values(before, "story")).hasSize(1).doesNotContain("42");
        assertThat(values(after, "story")).containsExactly("42");
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(after.source()).isEqualTo(before.source());
        assertThat(after.text()).isEqualTo(before.text()).isPresent();
        assertThat(after.fields())
                .filteredOn(field -> !field.field().equals("story"))
                .isEqualTo(before.fields().stream()
                        .filter(field -> !field.field().equals("story"))
                        .toList());
    }

    @Test
    void withoutStoriesNothingIsSaidOfCopies() {
        PlainDocuments plain = new PlainDocuments(Clock.fixed(NOW, ZoneOffset.UTC), false, Spellings.JOINED);
        RemoteDocument document = plain.of(ARTICLE, SCHEMA);
        assertThat(document.text()).isEmpty();
        assertThat(document.fields()).noneMatch(field -> field.field().startsWith("story"));
    }

    @Test
    void anArticleMayHaveNextToNothing() {
        RemoteDocument document =
                documents.of(Article.builder("b").title("Ferry").build(), SCHEMA);
        assertThat(values(document, "body")).isEmpty();
        assertThat(values(document, "lead")).isEmpty();
        assertThat(values(document, "date_days")).isEmpty();
        assertThat(values(document, "text")).containsExactly("SCORED: ferri");
    }

    @Test
    void aValueTooLongForATermIsFoundByItsBeginningAndNoSignIsCut() {
        String tag = "ж".repeat(20_000);
        RemoteDocument document =
                documents.of(Article.builder("c").title("Ferry").tag("x" + tag).build(), SCHEMA);
        assertThat(values(document, "tag").getLast())
                .hasSizeLessThan(20_001)
                .startsWith("xж")
                .endsWith("ж");
    }

    private static String fingerprint(Article... articles) throws IOException {
        Iterator<Article> each = List.of(articles).iterator();
        return PlainDocuments.fingerprint(() -> each.hasNext() ? each.next() : null);
    }

    @Test
    void theFingerprintIsOfTheArticlesInAnyOrder() throws IOException {
        Article other = Article.builder("b").title("Ferry").build();
        assertThat(fingerprint(ARTICLE, other)).isEqualTo(fingerprint(other, ARTICLE));
        assertThat(List.of(fingerprint(), fingerprint(ARTICLE), fingerprint(other), fingerprint(ARTICLE, other)))
                .doesNotHaveDuplicates();
        assertThat(fingerprint(ARTICLE.toBuilder().title("Ferries sailed").build()))
                .isNotEqualTo(fingerprint(ARTICLE));
    }
}
