package dateline.ingest.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @TempDir
    Path dir;

    @Test
    void yaml() {
        Article article = Reads.in(dir).file("post", """
                        ---
                        title: "Strike: over"
                        date: 2022-11-14T09:12:44Z
                        author: [Lena Okafor, Ned Byrne]
                        tags:
                          - ports
                          - strikes
                        seo: {canonical: "https://post.example/77"}
                        draft: no
                        ---

                        Crane drivers **went back**.

                        - one
                        - [two](https://x.example)
                        """).article();

        assertThat(article.title()).isEqualTo("Strike: over");
        assertThat(article.authors()).containsExactly("Lena Okafor", "Ned Byrne");
        assertThat(article.tags()).containsExactly("ports", "strikes");
        assertThat(article.published()).hasToString("2022-11-14T09:12:44Z");
        assertThat(article.body()).isEqualTo("Crane drivers went back.\n\none\n\ntwo");
        assertThat(article.extras().get("draft")).containsExactly("no");
    }

    @Test
    void toml() {
        Article article = Reads.in(dir).file("post", """
                        +++
                        # made by hand
                        title = 'Strike over'
                        date = 2022-11-14
                        tags = ["ports", "stri\\u006Bes", # and so on
                        ]
                        weight = 7
                        summary = \"""
                        In \\
                           short.\"""
                        [[author]]
                        name = "Lena Okafor"
                        [[author]]
                        name = "Ned Byrne"
                        +++
                        Text.
                        """).article();

        assertThat(article.title()).isEqualTo("Strike over");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.tags()).containsExactly("ports", "strikes");
        assertThat(article.lead()).isEqualTo("In short.");
        assertThat(article.authors()).containsExactly("Lena Okafor", "Ned Byrne");
        assertThat(article.body()).isEqualTo("Text.");
        assertThat(article.extras().get("weight")).containsExactly("7");
    }

    @Test
    void theFirstHeadingIsTheTitleWhereNothingElseIs() {
        Article article =
                Reads.in(dir).file("post.md", "# Strike *over*\n\nText.\n").article();

        assertThat(article.title()).isEqualTo("Strike over");
        assertThat(article.body()).isEqualTo("Text.");
    }

    @Test
    void whatIsBrokenIsSaid() {
        assertThat(Reads.in(dir)
                        .file("a.md", "---\ntitle: [a\n---\nText.\n")
                        .file("b.md", "+++\ntitle = \"a\n+++\nText.\n")
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a.md: bad YAML before the text: "),
                        line -> assertThat(line)
                                .isEqualTo("b.md: bad TOML before the text: unterminated string on line 1"));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                    .replace("%d, *", "" + (i - 1) + ", *")
                    .replaceFirst("a%d:", "a" + i + ":")
                    .replaceFirst("&a%d", "&a" + i)
                    .replace("%d]", (i - 1) + "]"));
        }
        String file = bomb.append("---\nText.\n").toString();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Reads.in(dir).file("a.md", file).lines())
                        .singleElement()
                        .asString()
                        .startsWith("a.md: "));
    }

    @Test
    void deepNestingIsHarmless() {
        String deep = ">".repeat(50_000) + " Text\n\n" + "*a ".repeat(20_000) + "[".repeat(20_000);

        assertThat(Reads.in(dir).file("a.md", "# T\n\n" + deep).lines()).hasSize(1);
    }

    @Test
    void aRuleAtTheBeginningOfATextIsNoFrontMatter() {
        assertThat(Reads.in(dir)
                        .file(
                                "a.txt",
                                "---\nThe harbour office says that the cranes will not move today.\n---\nMore.\n")
                        .article()
                        .body())
                .contains("harbour office");
    }

    @Test
    void theNameOfAPostSaysItsDayAndTitle() {
        Article article = Reads.in(dir)
                .file("_posts/2022-11-14-strike-ends.md", "---\nlayout: post\n---\nText {% include x.html %}ends.\n")
                .article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.body()).isEqualTo("Text ends.");
    }

    @Test
    void whatAPostSaysGoesBeforeItsName() {
        Article article = Reads.in(dir)
                .file("2022-11-14-x.md", "---\ntitle: Strike ends\ndate: 2022-11-15\n---\nText.\n")
                .article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.published()).hasToString("2022-11-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Hugo
                "{\n \"title\": \"Strike ends\",\n \"date\": \"2022-11-14\",\n \"tags\": [\"a\", \"b\"]\n}\n\nText.\n",
                // Pelican
                "Title: Strike ends\nDate: 2022-11-14\nTags: a, b\n\nText.\n",
                // Hexo
                "title: Strike ends\ndate: 2022-11-14\ntags:\n- a\n- b\n---\nText.\n",
                // the end of a YAML document
                "---\ntitle: Strike ends\ndate: 2022-11-14\ntags: [a, b]\n...\nText.\n",
            })
    void otherBlocksBeforeTheText(String file) {
        Article article = Reads.in(dir).file("a.md", file).article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.tags()).containsExactly("a", "b");
        assertThat(article.body()).isEqualTo("Text.");
    }

    @Test
    void pandoc() {
        Article article = Reads.in(dir)
                .file("a.md", "% Strike ends\n% Lena Okafor; Bo Lee\n% 14 November 2022\n\nText.\n")
                .article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.authors()).containsExactly("Lena Okafor", "Bo Lee");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.body()).isEqualTo("Text.");
    }

    @Test
    void aColonInATitleNeedsNoQuotes() {
        Article article = Reads.in(dir)
                .file("a.md", "---\ntitle: Strike: it ends\nauthor: @lena\ntags:\n  - a\n---\nText.\n")
                .article();

        assertThat(article.title()).isEqualTo("Strike: it ends");
        assertThat(article.tags()).containsExactly("a");
    }

    @Test
    void aParagraphWithAColonIsNoFieldOfTheArticle() {
        Article article = Reads.in(dir)
                .file("a.md", "Note: the cranes will not move today.\n\nMore.\n")
                .article();

        assertThat(article.body()).isEqualTo("Note: the cranes will not move today.\n\nMore.");
    }

    @Test
    void linksBetweenNotes() {
        Article article = Reads.in(dir)
                .file(
                        "a.md",
                        "# Strike\n\nIn [[Carrick|the port]] and [[Harbour]].![[crane.png]]\n\n```\n[[ -f x ]]\n```\n")
                .article();

        assertThat(article.body()).isEqualTo("In the port and Harbour.\n\n[[ -f x ]]");
    }

    @Test
    void tablesAndAuthorsAsObjects() {
        Article article = Reads.in(dir).file("a.md", """
                ---
                title: Ships
                author:
                  - name: Ann Lund
                    url: https://a.example/ann
                  - Bo Fry
                  - name: Cy Dow
                ---
                | port | ships |
                |------|------:|
                | East | 12 |
                """).article();

        assertThat(article.authors()).containsExactly("Ann Lund", "Bo Fry", "Cy Dow");
        assertThat(article.body()).isEqualTo("port ships\n\nEast 12");
    }
}
