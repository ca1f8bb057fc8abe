package dateline.ingest.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ways in which programs and people write what an article is before its text.
class MarkdownFormsTest {

    @TempDir
    Path dir;

    private Article md(String text) {
        return Reads.in(dir).file("a.md", text).article();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Ferry sails\ntags: [boats, isles]\n---\nIt sails.",
                "---  \r\ntitle: Ferry sails\r\ntags:\r\n- boats\r\n- isles\r\n...\r\nIt sails.",
                "---\ntitle: 'Ferry sails'\n# a comment\n\ntags: boats, isles\n---\nIt sails.",
                "+++\ntitle = \"Ferry sails\"\ntags = [\"boats\", 'isles']\n+++\nIt sails.",
                "{\"title\": \"Ferry sails\", \"tags\": [\"boats\", \"isles\"]}\nIt sails.",
                "{\n\"title\": \"Ferry sails\",\n\"tags\": [\"boats\", \"isles\"]\n}\n\nIt sails.",
                "title: Ferry sails\ntags: boats, isles\n\nIt sails.",
                "Title: Ferry sails\nTags: boats,\n  isles\n---\nIt sails.",
                // no YAML, but lines that anybody understands
                "---\ntitle: Ferry sails\nauthor: @ada\ntags: [boats, isles]\n---\nIt sails.",
                "---\ntitle: \"Ferry sails\"\nsummary: In \"short\": it sails: again\ntags:\n - 'boats'\n - isles\n---\nIt sails."
            })
    void frontMatterOfEveryFormIsRead(String text) {
        Article article = md(text);
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.tags())
                .contains("boats")
                .allSatisfy(tag -> assertThat(tag).isIn("boats", "isles", "boats,"));
        assertThat(article.body()).isEqualTo("It sails.");
    }

    @Test
    void pandocHasALineEachForTitleAuthorsAndDate() {
        Article article = md("% Ferry sails\n% Ada Lund; Ben Roe\n% 6 May 2024\n\nIt sails.\n");
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.authors()).containsExactly("Ada Lund", "Ben Roe");
        assertThat(article.published()).hasToString("2024-05-06");
        assertThat(article.body()).isEqualTo("It sails.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Ferry sails\nIt never ends.",
                "+++\ntitle = \"Ferry sails\"\nIt never ends.",
                "{\"title\": \"Ferry sails\"\nIt never ends.",
                "Note: it sails and\nit returns.",
                "--- \n--- \nIt sails.",
                "---\n---\nIt sails.",
                "---\n\n# nothing\n---\nIt sails."
            })
    void whatOnlyLooksLikeFrontMatterIsText(String text) {
        assertThat(Reads.in(dir).file("a.md", text).lines()).hasSize(1);
        assertThat(md(text).body() + md(text).title()).containsAnyOf("It never ends.", "it returns.", "It sails.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a\\tb"                | a b
            "\\u00dc"              | Ü
            "\\U0001F6A2"          | 🚢
            "\\xdc"                | Ü
            "say \\"yes\\""        | say "yes"
            "back\\\\slash"        | back\\slash
            'no \\n escape'        | no \\n escape
            "bell\\e[0m"           | bell[0m
            """)
    void escapesOfTomlAreRead(String value, String title) {
        assertThat(md("+++\ntitle = " + value + "\n+++\nIt sails.").title().replace("\u001b", ""))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title = "\\q"            | unknown escape '\\q'
            title = "\\u12"          | incomplete escape
            title = "\\ud800"        | invalid character in an escape
            title = "\\U00110000"    | invalid character in an escape
            """)
    void whatIsNoTomlIsNamed(String line, String said) {
        assertThat(Reads.in(dir)
                        .file("a.md", "+++\n" + line + "\n+++\nIt sails.")
                        .lines())
                .singleElement()
                .asString()
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: !!str Ferry", "? title\n: Ferry", "&a title: Ferry\nb: *a"})
    void rareFormsOfYamlAreRead(String yaml) {
        assertThat(md("---\n" + yaml + "\n---\nIt sails.").title()).endsWith("Ferry");
    }

    @Test
    void longStringsOfTomlMayBeWrapped() {
        Article article =
                md("+++\ntitle = \"\"\"\nFerry \\\n   sails\"\"\"\nsummary = '''\nIn\nshort'''\n+++\nIt sails.");
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.lead()).contains("In");
    }

    @Test
    void linksOfNotesLeaveTheirWords() {
        String body = md("""
                ---
                title: A
                ---
                The [[Boats/Ferry|ferry]] of [[Torvik]] sails. ![[picture.png]] [[unclosed

                ```
                [[code]]
                ```
                """).body();
        assertThat(body)
                .contains("The ferry of Torvik sails.", "[[unclosed", "[[code]]")
                .doesNotContain("picture.png");
    }

    @Test
    void tagsOfSiteGeneratorsAreLeftOut() {
        String body =
                md("+++\ntitle = 'A'\n+++\nThe {{< figure src=\"x\" >}}ferry {% raw %}sails{% endraw %}. {{ open\n")
                        .body();
        assertThat(body).contains("The ferry sails.").contains("{{ open");
    }

    @Test
    void whatHasNoFieldsTakesItsHeading() {
        assertThat(md("# Ferry sails\n\nIt sails.").title()).isEqualTo("Ferry sails");
        assertThat(md("Ferry sails\n===\n\nIt sails.").title()).isEqualTo("Ferry sails");
        assertThat(Reads.in(dir).file("a.md", "").lines()).hasSize(1);
        Article article = md("""
                ---
                title: A
                nested:
                  deep:
                    er: 1
                  list: [1, {a: 2}]
                empty:
                flag: true
                number: 1.5
                when: 2024-05-06T07:08:09Z
                ---
                It sails.""");
        assertThat(article.extras()).containsEntry("flag", List.of("true"));
    }

    /// Lines of a block that is no YAML, or has no end: `~` is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "---~title: Ferry: sails~# remark~~note: @x~tags: [boats, 'isles']~---~It sails.=>Ferry: sails=>boats, isles",
                "---~title: \"Ferry\"~note: @x~tags: boats, isles~---~It sails.=>Ferry=>boats, isles",
                "---~title: 'Ferry~note: @x~tags:~- boats~  isles~---~It sails.=>'Ferry=>boats, isles",
                "---~title: F~note: @x~a-b_c 1: \"~empty:~---~It sails.=>F=>",
                "{\"title\": \"Ferry\"}=>Ferry=>",
                "{\"title\": \"Ferry\",~\"tags\": [\"boats\"]~}~It sails.=>Ferry=>boats",
                "% Ferry=>Ferry=>",
                "% Ferry~% Ada Lund=>Ferry=>",
                "---~title: Ferry~---=>Ferry=>",
                "---  ~title: Ferry~...  =>Ferry=>",
            })
    void blocksMayBeOddOrAllThereIs(String text, String title, String tags) {
        Article article = md(text.replace("~", "\n"));
        assertThat(article.title()).isEqualTo(title);
        assertThat(String.join(", ", article.tags())).isEqualTo(tags == null ? "" : tags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- x\ntitle: Ferry\n---\nIt sails.",
                "---\ntitle: Ferry\nIt sails.",
                "{\"title\": \"Ferry\"\nIt sails.",
                "{",
                "title: Ferry\nIt sails.",
                "7: Ferry\n\nIt sails.",
                "a*b: Ferry\n\nIt sails.",
                "title:Ferry\n\nIt sails.",
                "colour: red\n\nIt sails."
            })
    void whatIsNoBlockIsText(String text) {
        Article article = md(text);
        assertThat(article.title() + " " + article.body())
                .contains(text.strip().substring(text.strip().lastIndexOf('\n') + 1));
        assertThat(article.extras()).isEmpty();
    }
}
