package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaWikiTest {

    @TempDir
    Path dir;

    private static final String WIKI = """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="en">
            <siteinfo><sitename>Wikinews</sitename><base>https://en.wikinews.example/wiki/Main_Page</base></siteinfo>
            <page><title>Strike ends</title><ns>0</ns><id>736</id>
              <revision><id>1</id><timestamp>2022-11-13T09:12:44Z</timestamp><text>Old.</text></revision>
              <revision><id>2</id><timestamp>2022-11-15T09:12:44Z</timestamp>
                <contributor><username>Lena</username><id>4</id></contributor>
                <text xml:space="preserve">{{date|November 14, 2022}}
            [[File:crane.jpg|thumb|A [[crane]]]]
            Crane drivers at '''[[w:Carrick|the port]]''' went back.&lt;ref>{{cite|x}}&lt;/ref>

            Ships wait.

            == Sources ==
            * {{source|url=https://x.example}}

            [[Category:Ports]]</text></revision></page>
            <page><title>Strike</title><ns>0</ns><id>737</id><redirect title="Strike ends" />
              <revision><text>#REDIRECT [[Strike ends]]</text></revision></page>
            <page><title>Talk:Strike ends</title><ns>1</ns><id>738</id>
              <revision><text>I like it.</text></revision></page>
            </mediawiki>
            """;

    @Test
    void pagesOfTheMainNamespaceAreArticles() {
        Reads reads = Reads.in(dir).file("wiki.xml", WIKI);
        Article article = reads.articles().getFirst();

        assertThat(article.id().value()).isEqualTo("https://en.wikinews.example/wiki/Strike_ends");
        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.body()).isEqualTo("Crane drivers at the port went back.\n\nShips wait.");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.authors()).containsExactly("Lena");
        assertThat(article.publisher()).contains("Wikinews");
        assertThat(article.tags()).containsExactly("Ports");
        assertThat(article.language()).contains("en");
        assertThat(article.extras()).containsEntry("page_id", List.of("736"));
        assertThat(reads.lines()).endsWith("(wiki.xml:17: a redirect)", "(wiki.xml:19: a page of the namespace Talk)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    [[Carrick]] and [[Carrick|its port]]      → Carrick and its port
                    '''bold''' and ''italic''                 → bold and italic
                    {{w|Carrick|the port}} of {{w|Carrick}}   → the port of Carrick
                    a{{cite|{{nested}}|x}}b                   → ab
                    a<ref name="x"/>b<ref>c</ref>d            → abd
                    a <!-- b --> c                            → a c
                    [https://x.example a site] [https://y.example] → a site
                    == Empty ==                               → ''
                    [[de:Streik]]a                            → a
                    not {{closed                              → not {{closed
                    # one                                     → one
                    """)
    void textOfMarkup(String source, String text) {
        assertThat(WikiText.of(source).body()).isEqualTo(text);
    }

    @Test
    void bracketsWithoutEndAreHarmless() {
        for (String open : List.of("{{", "[[", "[[a|", "{|", "[http://", "<ref>", "<!--")) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> WikiText.of(open.repeat(50_000) + " text"), open);
        }
    }
}
