package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.result.Snippet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles and passages as reference managers take them.
class CitationsTest {

    private static Article article(String date) {
        return Article.builder("https://post.example/a?b=1&c={2}")
                .title("50 % of #1: {Ferries} & \\boats_~^$")
                .lead("The lead.\nGoes on.")
                .body("First one. Second one.\n\nThird one here. Fourth one.")
                .author("Ann Lee")
                .author("Rock and Roll Weekly")
                .publisher("Post & Mail")
                .section("Sea")
                .place("SEOUL")
                .language("en")
                .published(date)
                .url("https://post.example/a_b")
                .build();
    }

    @Test
    void bibTexIsEscaped() {
        List<String> lines = BibTexRecord.of(article("2024-03-01"), List.of("a#body.1:0-5"));
        assertThat(lines.getFirst()).isEqualTo("@article{https://post.example/a_b_1_c__2_,");
        assertThat(lines)
                .contains(
                        "  title = {50 \\% of \\#1: \\{Ferries\\} \\& \\textbackslash{}boats\\_\\textasciitilde{}"
                                + "\\textasciicircum{}\\$},",
                        "  author = {Ann Lee and {Rock and Roll Weekly}},",
                        "  journal = {Post \\& Mail},",
                        "  abstract = {The lead. Goes on.},",
                        "  url = {https://post.example/a_b},",
                        "  note = {a\\#body.1:0-5},")
                .endsWith("}", "");
        long open = String.join("", lines).chars().filter(c -> c == '{').count();
        assertThat(String.join("", lines).chars().filter(c -> c == '}').count())
                .as("braces that are closed")
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 3, '[[2024,3,1]]', '  date = {2024-03-01},'",
        "2024-03, 3, '[[2024,3]]', '  date = {2024-03},'",
        "2024, '', '[[2024]]', '  date = {2024},'"
    })
    void aDateIsAsPreciseAsItIsKnown(String date, String month, String parts, String line) {
        List<String> lines = BibTexRecord.of(article(date), List.of());
        assertThat(lines).contains("  year = {2024},", line);
        assertThat(lines.contains("  month = {" + month + "},")).isEqualTo(!month.isEmpty());
        assertThat(csl(article(date))).contains("\"issued\":{\"date-parts\":" + parts + "}");
    }

    private static String csl(Article article) {
        StringBuilder text = new StringBuilder();
        CslItem.write(article, List.of("p1", "p2"), new JsonWriter(text::append, false));
        return text.toString();
    }

    @Test
    void cslNamesWhatThereIs() {
        assertThat(csl(article("2024")))
                .contains("\"type\":\"article-newspaper\"")
                .contains("\"author\":[{\"literal\":\"Ann Lee\"},{\"literal\":\"Rock and Roll Weekly\"}]")
                .contains("\"container-title\":\"Post & Mail\"")
                .contains("\"publisher-place\":\"SEOUL\"")
                .contains("\"note\":\"p1; p2\"");
        String bare = csl(Article.builder("x").title("T").build());
        assertThat(bare).doesNotContain("author", "issued", "URL", "language");
    }

    @Test
    void aPassageIsFoundAgainByItsReference() {
        Article article = article("2024");
        int start = article.body().indexOf("Third");
        Snippet passage = new Snippet("body", "Third one here.", start, List.of());

        PassageReference reference = PassageReference.of(article, passage);

        assertThat(reference.paragraph()).isEqualTo(2);
        assertThat(article.body().substring(reference.start(), reference.end())).isEqualTo("Third one here.");
        assertThat(PassageReference.parse(reference.toString())).isEqualTo(Optional.of(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a#body",
                "a#body.1",
                "a#body.1:2",
                "#body.1:2-3",
                "a#body.x:2-3",
                "a#body.1:2-99999999999"
            })
    void whatIsNoReferenceIsNone(String text) {
        assertThat(PassageReference.parse(text)).isEmpty();
    }
}
