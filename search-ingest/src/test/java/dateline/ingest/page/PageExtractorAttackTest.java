package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages made to hurt: each must give some page, soon.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PageExtractorAttackTest {

    private static final int MANY = 100_000;

    private static Page read(String html) {
        return new PageExtractor().extract(html, "https://attack.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<span>",
                "<b>",
                "<i><b>",
                "<p>",
                "<a href=x>",
                "<table><tr><td>",
                "<ul><li>",
                "<form>",
                "<svg>",
                "<blockquote>",
                "<article>",
                "<template>",
                "<noscript>",
                "</div>",
                "<h1>",
                "<time>",
                "<select><option>",
                "<div itemscope itemprop=author>",
                "<title>",
                "<!--",
                "<![CDATA[",
                "&amp;",
                "&#0;",
                "\0",
                "<br>",
                "<td>",
                "<frameset>",
                "<div hidden>",
                "<script type=application/ld+json>{",
                "<meta name=author content=x>"
            })
    void a_tag_repeated_without_end_gives_a_page(String tag) {
        assertThat(read("before " + tag.repeat(MANY / Math.max(1, tag.length() / 8)) + " after"))
                .isNotNull();
    }

    @Test
    void text_under_very_deep_nesting_is_read() {
        String text = "The keeper of the lighthouse wrote every night into the same book, for forty years and more.";
        Page page = read("<div>".repeat(MANY) + "<p>" + text + "</p>" + "</div>".repeat(MANY));
        assertThat(page).isNotNull();
    }

    @Test
    void a_tree_built_deeper_than_any_parser_would_is_read() {
        Document document = Document.createShell("https://attack.example/");
        Element at = document.body();
        for (int i = 0; i < MANY; i++) {
            Element inner = new Element(i % 3 == 0 ? "div" : "section");
            at.appendChild(inner);
            at = inner;
            if (i % 100 == 0) {
                at.appendChild(new Element("p")
                        .appendChild(new TextNode("Line " + i + " of the book that the keeper wrote by night.")));
            }
        }
        assertThat(new PageExtractor().extract(document)).isNotNull();
    }

    @Test
    void a_very_long_word_and_a_very_long_line_are_read() {
        assertThat(read("<p>" + "a".repeat(5_000_000) + "</p>")).isNotNull();
        assertThat(read("<h1>" + "word ".repeat(1_000_000) + "</h1>")).isNotNull();
    }

    @Test
    void very_many_small_elements_are_read() {
        assertThat(read("<b>x</b>".repeat(500_000))).isNotNull();
        assertThat(read("<p>x</p>".repeat(300_000))).isNotNull();
    }

    @Test
    void long_names_titles_and_addresses_do_not_slow_it_down() {
        String dashes = "a - ".repeat(250_000);
        assertThat(read("<title>" + dashes + "</title><h1>" + dashes + "</h1><p class='" + "x ".repeat(500_000)
                        + "'>text</p><link rel=canonical href='https://e.example/" + "20".repeat(500_000) + "'>"))
                .isNotNull();
        assertThat(read("<meta name=author content='" + "and, ".repeat(500_000) + "'><p>By " + "A ".repeat(500_000)))
                .isNotNull();
    }

    @Test
    void very_many_headings_data_and_times_are_read() {
        assertThat(read("<h1>a</h1>".repeat(50_000) + "<time datetime=2024-01-01>x</time>".repeat(50_000)))
                .isNotNull();
        assertThat(read(("<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"x\",\"author\":"
                                + "{\"@id\":\"#1\"}}</script>")
                        .repeat(20_000)))
                .isNotNull();
        assertThat(read("<script type=application/ld+json>" + "{\"a\":".repeat(MANY) + "</script>"))
                .isNotNull();
        assertThat(read("<script type=application/ld+json>" + "[".repeat(MANY) + "</script>"))
                .isNotNull();
    }

    @Test
    void tag_soup_of_any_kind_gives_a_page() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] parts = {
            "<div class='",
            "content",
            "'>",
            "</div>",
            "<p>",
            "</p>",
            "<a href='/x'>",
            "</a>",
            "<h1>",
            "</h1>",
            "<li>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<time datetime='",
            "2024-05-07",
            "T10:00",
            "+25:99",
            "<script>",
            "</script>",
            "<script type=application/ld+json>",
            "{\"@type\":\"Article\",",
            "\"author\":[",
            "}",
            "]",
            "\"",
            "'",
            "<!--",
            "-->",
            "<meta name=author content=\"",
            "\">",
            "By Ada Keeper",
            " and ",
            "5/7/2024",
            "May 7",
            ", 2024",
            "99999999999",
            "年",
            "text of some length, with commas. ",
            "\u0000",
            "\uD800",
            "&#x110000;",
            "<svg>",
            "<br>",
            "<title>",
            "</title>",
            " | ",
            " - ",
            "itemprop=author ",
            "itemscope ",
            "hidden ",
            "<noscript>",
            "<template>"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder soup = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                soup.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(read(soup.toString())).as("seed %d, soup %s", seed, soup).isNotNull();
        }
    }

    @Test
    void one_page_read_twice_gives_the_same() {
        String html =
                "<title>Moved</title><p>By Ada Keeper, May 7, 2024</p><p>The tower stands inland now, and safe.</p>";
        assertThat(read(html)).isEqualTo(read(html));
    }
}
