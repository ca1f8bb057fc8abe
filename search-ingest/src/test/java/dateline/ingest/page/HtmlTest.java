package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Origin;
import dateline.ingest.Reads;
import dateline.ingest.record.Context;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Web pages as files")
class HtmlTest {

    private static final String TEXT = """
            <p>CORVEN, Oct 12 (Harbour Wire) - The council met on Thursday to decide, after months of argument, whether
            the old lighthouse should be moved inland before the winter storms arrive.</p>
            <p>Engineers told the meeting that the cliff below it had lost nearly four metres since spring, and that
            another hard season could bring the tower down into the sea.</p>""";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Lighthouse may move | The Post</title>
            <link rel="canonical" href="https://post.example/news/lighthouse">
            <meta name="description" content="A tower at the edge.">
            <meta property="og:site_name" content="The Post">
            <meta property="article:section" content="Coast"><meta name="keywords" content="coast, towers">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Lighthouse may move",
            "datePublished":"2023-10-12T09:30:00+01:00","author":[{"@type":"Person","name":"Ada Lund"},
            {"@type":"Person","name":"Ben Roe"}]}</script></head>
            <body><nav><a href=/>Home</a> <a href=/news>News</a></nav><h1>Lighthouse may move</h1><article>""" + TEXT + "</article></body></html>";

    @TempDir
    Path folder;

    @Test
    void give_all_that_they_say_of_their_article() {
        Article article = Reads.in(folder).file("a.html", PAGE).article();
        assertThat(article.title()).isEqualTo("Lighthouse may move");
        assertThat(article.lead()).isEqualTo("A tower at the edge.");
        assertThat(article.body())
                .contains("whether the old", "arrive.\n\nEngineers")
                .doesNotContain("Home");
        assertThat(article.authors()).containsExactly("Ada Lund", "Ben Roe");
        assertThat(article.publisher()).contains("The Post");
        assertThat(article.section()).contains("Coast");
        assertThat(article.tags()).containsExactly("coast", "towers");
        assertThat(article.language()).contains("en-GB");
        assertThat(article.place()).contains("CORVEN");
        assertThat(article.published()).hasToString("2023-10-12T09:30:00+01:00");
        assertThat(article.url()).contains("https://post.example/news/lighthouse");
        assertThat(article.id().value()).isEqualTo("https://post.example/news/lighthouse");
        assertThat(article.source().orElseThrow().record()).isEmpty();
    }

    @Test
    void keep_their_byline_out_of_the_text() {
        String page = PAGE.replace("<article>", "<article><p>By Ada Lund and Ben Roe | Oct 12, 2023</p>");
        Article article = Reads.in(folder).file("a.html", page).article();
        assertThat(article.body()).doesNotContain("Ada Lund").contains("whether the old");
        assertThat(article.authors()).containsExactly("Ada Lund", "Ben Roe");
    }

    @Test
    void say_where_each_field_was_found() {
        Article article = Reads.in(folder).file("a.html", PAGE).article();
        assertThat(article.origins())
                .containsEntry("title", new Origin("json-ld", 0.95))
                .containsEntry("author", new Origin("json-ld", 0.95))
                .containsEntry("publisher", new Origin("meta", 0.9))
                .containsEntry("body", new Origin("page: text", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype HTML>\n",
                "<html>",
                "\n\n<!-- saved --><HTML lang=en>",
                "<?xml version='1.0'?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html>",
                "<title>Tower</title>",
                "<div class=a>",
                "\uFEFF<p>"
            })
    void are_told_by_how_they_begin(String start) {
        assertThat(Reads.in(folder).file("page", start + TEXT).article().body()).contains("Engineers told the meeting");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, utf-8, Совет решил перенести старый маяк подальше от моря до наступления зимних штормов",
        "utf-8, iso-8859-1, Der Rat beschloß über Größe und Höhe des Turms - für „später“",
        "windows-1252, utf-8, Le conseil a décidé à la mairie de déplacer l’ancien phare avant l’été",
        "Shift_JIS, '', 議会は冬の嵐が来る前に古い灯台を内陸に移すかどうかを決めるために火曜日に集まりました",
        "GBK, '', 市议会星期二开会决定是否在冬季风暴来临之前将旧灯塔迁往内陆地区的山上",
        "UTF-16LE, utf-8, Der Rat beschloß über die Größe des Turms"
    })
    void are_read_in_the_charset_that_they_are_in_whatever_they_declare(
            String charset, String declared, String sentence) {
        String meta = declared.isEmpty() ? "" : "<meta charset=" + declared + ">";
        String page = "<!DOCTYPE html><html><head>" + meta + "<title>t</title></head><body><article><p>"
                + (sentence + ". ").repeat(8) + "</p><p>" + (sentence + ". ").repeat(5)
                + "</p></article></body></html>";
        Article article = Reads.in(folder)
                .file("a.html", page.getBytes(Charset.forName(charset)))
                .article();
        assertThat(article.body()).contains(sentence);
    }

    private Article article(String language, String head, String lines) {
        return Reads.in(folder)
                .file(
                        "a.html",
                        "<html lang=" + language + "><head><title>Lighthouse may move</title>" + head
                                + "</head><body><article><h1>Lighthouse may move</h1>" + lines + TEXT
                                + "</article></body></html>")
                .article();
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 2022-04-03",
        "en-US, 2022-03-04",
        "fr, 2022-04-03",
        "en, 2022",
    })
    void have_days_in_digits_as_their_language_writes_them(String language, String expected) {
        String lines = "<p class=meta>Published 3/4/2022 09:12, updated 5/4/2022</p>";
        assertThat(article(language, "", lines).published()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=author>By Ada Lund, Harbour Wire</p><p>Published: 14 Nov 2022, 09:12</p>",
                "<p class=author>ADA LUND</p><p>November 14, 2022 · 5 min read</p>",
                "<p class=author>Ada Lund | 14 Nov 2022</p>",
                "<div>By <a rel=author href=/a/1>Ada Lund</a></div><p>Stand: 14.11.2022, 09:12 Uhr</p>",
            })
    void have_lines_that_repeat_author_and_date_in_their_fields_alone(String lines) {
        Article article = article("en", "", lines);
        assertThat(article.authors()).singleElement().asString().isEqualToIgnoringCase("Ada Lund");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.body()).startsWith("CORVEN, Oct 12");
    }

    @Test
    void name_all_authors_that_are_links_side_by_side() {
        Article article = article(
                "en", "", "<p>By <a rel=author href=/a/1>Ada Lund</a> and <a rel=author href=/a/2>Ben Roe</a></p>");
        assertThat(article.authors()).containsExactly("Ada Lund", "Ben Roe");
    }

    @Test
    void name_authors_that_are_turned_round_in_metadata() {
        Article article = article(
                "en",
                "<meta name=citation_author content='Lund, Ada'><meta name=citation_author content='Roe, Ben'>",
                "");
        assertThat(article.authors()).containsExactly("Ada Lund", "Ben Roe");
    }

    @Test
    void with_a_canonical_address_that_names_the_site_alone_stay_two_articles() {
        String home = PAGE.replace("https://post.example/news/lighthouse", "https://post.example/");
        assertThat(Reads.in(folder)
                        .file("a.html", home)
                        .file("b.html", home.replace("Lighthouse", "Tower"))
                        .articles())
                .extracting(article -> article.id().value())
                .doesNotHaveDuplicates();
    }

    @Test
    void saved_by_a_browser_keep_their_address() {
        String saved = "<!DOCTYPE html>\n<!-- saved from url=(0031)https://post.example/b?id=7 -->\n<html>" + TEXT;
        assertThat(Reads.in(folder).file("a.html", saved).article().url()).contains("https://post.example/b?id=7");
    }

    @Test
    void without_text_are_named_and_passed_by() {
        assertThat(Reads.in(folder)
                        .file("a.html", "<html><body><script>run()</script></body></html>")
                        .lines())
                .containsExactly("(a.html: a web page without an article)");
    }

    @Test
    void as_bytes_with_what_a_server_said_give_a_record() {
        Context context = new Context(
                Optional.of(StandardCharsets.UTF_8), Optional.of("https://post.example/news/2"), Optional.empty());
        assertThat(Pages.read(
                                ("<html><title>Tower</title>" + TEXT).getBytes(StandardCharsets.UTF_8),
                                context,
                                "offset 9")
                        .toString())
                .startsWith("html offset 9\n")
                .contains("url: https://post.example/news/2");
    }
}
