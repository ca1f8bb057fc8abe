package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.page.data.Linked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The article out of the page")
class PageExtractorTest {

    private static final String FIRST =
            "The harbour council met on Tuesday to decide, after months of argument, whether"
                    + " the old lighthouse should be moved inland before the winter storms arrive.";
    private static final String SECOND =
            "Engineers told the meeting that the cliff below it had lost nearly four metres"
                    + " since spring, and that another hard season could bring the tower down.";
    private static final String THIRD = "Residents asked who would pay for the work, and the council promised a full"
            + " answer before the end of the month.";

    private static final String NAVIGATION = """
            <nav><ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li><li><a href=/sport>Sport</a></li>
            <li><a href=/weather>Weather</a></li></ul></nav>""";
    private static final String FOOTER = """
            <footer><p>© 2024 The Harbour Post. All rights reserved.</p><ul><li><a href=/privacy>Privacy policy</a></li>
            <li><a href=/terms>Terms of use</a></li></ul></footer>""";

    private static Page read(String html) {
        return new PageExtractor().extract(html, "https://www.harbourpost.example/news/lighthouse");
    }

    /// A page with a head and an article between menus.
    private static Page article(String head, String inner) {
        return read("<!doctype html><html lang=en><head>" + head + "</head><body>" + NAVIGATION + "<main><article>"
                + inner + "</article></main>" + FOOTER + "</body></html>");
    }

    private static String paragraphs() {
        return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    }

    private static List<String> lines(Page page) {
        return page.body().isEmpty() ? List.of() : List.of(page.body().split("\n\n", -1));
    }

    @Nested
    class Body {

        @Test
        void is_the_paragraphs_parted_by_blank_lines() {
            Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs());
            assertThat(page.body()).contains(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
        }

        @Test
        void leaves_menus_and_footers_out() {
            Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs());
            assertThat(page.body()).doesNotContain("Weather", "Privacy policy", "All rights reserved");
        }

        @Test
        void keeps_headings_lists_and_quotes_as_paragraphs() {
            Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + """
                    <h2>What the engineers propose</h2>
                    <ul><li>Rails under the tower, laid across the meadow in the autumn.</li>
                    <li>A new foundation, eighty metres from the edge of the cliff.</li></ul>
                    <blockquote><p>We have one summer to do this, and then the sea will do it for us.</p></blockquote>
                    <p>The last such move in the county took nine days and drew thousands of visitors.</p>""");
            assertThat(lines(page))
                    .containsSequence(
                            "What the engineers propose",
                            "Rails under the tower, laid across the meadow in the autumn.",
                            "A new foundation, eighty metres from the edge of the cliff.",
                            "We have one summer to do this, and then the sea will do it for us.",
                            "The last such move in the county took nine days and drew thousands of visitors.");
        }

        @Test
        void keeps_a_table_row_as_one_line() {
            Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + """
                    <p>The surveys of the last three years, in metres from the edge:</p>
                    <table><tr><th>Year</th><th>Distance</th></tr><tr><td>2022</td><td>21 metres</td></tr>
                    <tr><td>2023</td><td>17 metres</td></tr></table>
                    <p>The next survey is due in the first week of October, when the ground is dry.</p>""");
            assertThat(lines(page)).contains("2022 | 21 metres", "2023 | 17 metres");
        }

        @Test
        void keeps_line_ends_in_code() {
            Page page = article(
                    "",
                    "<h1>How the lamp is driven</h1>" + paragraphs()
                            + "<pre><code>turn(lamp);\n  wait(10);\nturn(lamp);</code></pre><p>" + FIRST + "</p>");
            assertThat(page.body()).contains("turn(lamp);\nwait(10);\nturn(lamp);");
        }

        @Test
        void joins_inline_elements_into_their_paragraph() {
            Page page = article(
                    "",
                    "<h1>Lighthouse may move</h1><p>The <b>harbour</b> council met <a href=/x>on Tuesday</a>"
                            + " to decide, after <i>months</i> of argument, whether the tower should be moved.</p>"
                            + paragraphs());
            assertThat(lines(page))
                    .contains(
                            "The harbour council met on Tuesday to decide, after months of argument, whether the tower"
                                    + " should be moved.");
        }

        @Test
        void parts_paragraphs_written_with_two_line_breaks() {
            Page page = article(
                    "",
                    "<h1>Lighthouse may move</h1><div>" + FIRST + "<br><br>" + SECOND + "<br> <br>" + THIRD + "</div>");
            assertThat(lines(page)).contains(FIRST, SECOND, THIRD);
        }

        @Test
        void leaves_related_articles_and_sharing_out() {
            Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + """
                    <div class="share-buttons"><span>Share this article</span><a href=#>Facebook</a><a href=#>Email</a></div>
                    <section class="related-articles"><h3>Related Articles</h3><ul>
                    <li><a href=/a>Ferry timetable changes for the winter</a></li>
                    <li><a href=/b>New captain for the lifeboat crew</a></li></ul></section>""");
            assertThat(page.body()).contains(THIRD).doesNotContain("Share this", "Related Articles", "Ferry timetable");
        }

        @Test
        void leaves_newsletter_and_cookie_boxes_out() {
            Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + """
                    <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a tide.</p></div>
                    <div id="cookie-consent" class="modal"><p>We use cookies to improve your experience on our site.</p></div>
                    """);
            assertThat(page.body()).contains(THIRD).doesNotContain("newsletter", "cookies");
        }

        @Test
        void leaves_comments_below_an_article_out() {
            Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + paragraphs());
            Page commented = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + paragraphs() + """
                    <section id="comments" class="comments"><h3>2 comments</h3>
                    <div class="comment"><p>I have lived here all my life, and it never moved an inch.</p></div>
                    <div class="comment"><p>They should have done this twenty years ago.</p></div></section>""");
            assertThat(commented.body()).isEqualTo(page.body());
        }

        @Test
        void never_shows_scripts_styles_and_templates() {
            Page page = article(
                    "<style>p { color: red }</style>",
                    "<h1>Lighthouse may move</h1>" + paragraphs()
                            + "<script>var tracking = 'secret';</script><style>.x{}</style><template><p>hidden template</p></template>"
                            + "<noscript><img src=pixel.gif alt=pixel>please enable scripts</noscript><svg><title>icon</title></svg>");
            assertThat(page.body()).doesNotContain("tracking", ".x{}", "hidden template", "enable scripts", "icon");
        }

        @Test
        void reads_noscript_where_scripts_would_fill_the_page() {
            Page page = read("<body><div id=app></div><noscript><h1>Lighthouse may move</h1>" + paragraphs()
                    + paragraphs() + "</noscript></body>");
            assertThat(page.body()).contains(FIRST, SECOND, THIRD);
        }

        @Test
        void reads_the_body_of_the_data_where_scripts_would_fill_the_page() {
            Page page = read("<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                    + FIRST + "\\n\\n" + SECOND + "\"}</script></head><body><div id=app>Loading</div></body>");
            assertThat(page.body()).isEqualTo(FIRST + "\n\n" + SECOND);
        }

        @Test
        void keeps_all_posts_of_a_thread() {
            StringBuilder posts = new StringBuilder();
            for (int i = 1; i <= 6; i++) {
                posts.append("<div class='comment post'><div class='user'>keeper")
                        .append(i)
                        .append("</div>")
                        .append("<div class='comment-body'><p>This is what I saw on night ")
                        .append(i)
                        .append(
                                ", when the lamp went dark, and I wrote it down for whoever reads here next.</p></div></div>");
            }
            Page page = read("<head><script type='application/ld+json'>{\"@type\":\"DiscussionForumPosting\","
                    + "\"headline\":\"Who saw the lamp?\"}</script></head><body>" + NAVIGATION
                    + "<main><h1>Who saw the lamp?</h1>" + posts + "</main>" + FOOTER + "</body>");
            for (int i = 1; i <= 6; i++) {
                assertThat(page.body()).contains("on night " + i + ",");
            }
        }

        @Test
        void keeps_other_scripts_than_latin() {
            String one = "港の市議会は火曜日、冬の嵐が来る前に古い灯台を内陸へ移すかどうかを、数か月の議論の末に話し合った。";
            String two = "技術者たちは、春から崖がおよそ四メートル失われ、もう一度厳しい季節が来れば塔が倒れかねないと述べた。";
            Page page = article("", "<h1>灯台、移設へ</h1><p>" + one + "</p><p>" + two + "</p><p>" + one + "</p>");
            assertThat(lines(page)).contains(one, two);
        }

        @Test
        void takes_layout_characters_out_of_words() {
            Page page = article(
                    "",
                    "<h1>Lighthouse may move</h1>" + paragraphs()
                            + "<p>The light\u00ADhouse keeper and the har\u200Bbour master\u00A0spoke for the first time in many years.</p>");
            assertThat(page.body()).contains("The lighthouse keeper and the harbour master spoke");
        }

        @Test
        void carries_no_control_characters() {
            Page page = article(
                    "<title>&#27;]0;Moved&#7;</title>", "<p>The lamp &#27;[31mwent out.&#8;</p>" + paragraphs());
            assertThat(page.body() + page.title().map(Found::value).orElse(""))
                    .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F]");
        }

        @Test
        void is_empty_where_there_is_no_text() {
            assertThat(read("").body()).isEmpty();
            assertThat(read("<html><body><img src=a.png></body></html>").body()).isEmpty();
        }

        @Test
        void survives_markup_that_is_never_closed() {
            Page page = read("<html><body><nav><a href=/>Home</a></nav><article><h1>Lighthouse may move<p>" + FIRST
                    + "<p><b>" + SECOND + "<p>" + THIRD);
            assertThat(page.body()).contains(FIRST, SECOND, THIRD);
        }
    }

    @Nested
    class Title {

        private String title(String head, String inner) {
            return article(head, inner + paragraphs()).title().map(Found::value).orElse("");
        }

        @Test
        void is_the_heading_that_the_data_agree_with() {
            Page page = article(
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse may move\"}</script>"
                            + "<title>Lighthouse may move | The Harbour Post</title>",
                    "<h1>Lighthouse may move</h1>" + paragraphs());
            assertThat(page.title()).contains(new Found<>("Lighthouse may move", Origin.JSON_LD));
        }

        @Test
        void drops_the_name_of_the_site() {
            assertThat(title(
                            "<meta property=og:site_name content='The Harbour Post'>"
                                    + "<title>Lighthouse may move - The Harbour Post</title>",
                            ""))
                    .isEqualTo("Lighthouse may move");
            assertThat(title("<title>Harbour Post | Lighthouse may move inland before winter</title>", ""))
                    .isEqualTo("Lighthouse may move inland before winter");
        }

        @Test
        void keeps_a_dash_that_belongs_to_it() {
            assertThat(title("<title>The lighthouse - a history of moving stones</title>", ""))
                    .isEqualTo("The lighthouse - a history of moving stones");
        }

        @Test
        void is_not_the_heading_that_names_the_site() {
            assertThat(title(
                            "<meta property=og:site_name content='The Harbour Post'>"
                                    + "<meta property=og:title content='Lighthouse may move'>",
                            "<h1>The Harbour Post</h1><h2>Lighthouse may move</h2>"))
                    .isEqualTo("Lighthouse may move");
        }

        @Test
        void prefers_what_the_reader_sees_to_what_is_worded_for_search_engines() {
            assertThat(title(
                            "<title>Lighthouse move 2024: what you need to know</title>",
                            "<h1>What you need to know about moving the lighthouse</h1>"))
                    .isEqualTo("What you need to know about moving the lighthouse");
        }

        @Test
        void is_what_the_address_is_made_of_where_the_heading_speaks_of_something_else() {
            Page page = new PageExtractor()
                    .extract(
                            "<meta property=og:title content='How the lighthouse moves inland'><title>x</title>"
                                    + "<h1>Subscribe to move with your Harbour Post today</h1>" + paragraphs(),
                            "https://www.harbourpost.example/news/how-the-lighthouse-moves-inland.html");
            assertThat(page.title().map(Found::value)).contains("How the lighthouse moves inland");
        }

        @Test
        void drops_labels_names_behind_bars_and_doubly_escaped_signs() {
            assertThat(title(
                            "<meta property=og:title content='Lighthouse may move'>",
                            "<h1>Blog: Lighthouse may move</h1>"))
                    .isEqualTo("Lighthouse may move");
            assertThat(title("", "<h1>Lighthouse may move | Coast | The Harbour Post</h1>"))
                    .isEqualTo("Lighthouse may move");
            assertThat(title("", "<h1>Stone &amp;#x26; sea</h1>")).isEqualTo("Stone & sea");
        }

        @Test
        void keeps_a_bar_that_the_data_have_too() {
            assertThat(title(
                            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                                    + "\"Lighthouse may move inland | What the engineers say\"}</script>",
                            "<h1>Lighthouse may move inland | What the engineers say</h1>"))
                    .isEqualTo("Lighthouse may move inland | What the engineers say");
        }

        @Test
        void is_the_heading_that_some_claim_has_word_for_word() {
            Page page = new PageExtractor()
                    .extract(
                            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                                    + "\"Moving lighthouse inland review\"}</script>"
                                    + "<meta property=og:title content='I watched a tower travel by lighthouse rail'>"
                                    + "<h1>I watched a tower travel by lighthouse rail</h1>" + paragraphs(),
                            "https://www.harbourpost.example/news/moving-lighthouse-inland-review");
            assertThat(page.title().map(Found::value)).contains("I watched a tower travel by lighthouse rail");
        }

        @Test
        void carries_no_count_of_comments() {
            assertThat(title(
                            "<meta property=og:title content='Lighthouse may move'>",
                            "<h1>Lighthouse may move <small>(seapost.example)</small> <a href=#c>87</a></h1>"))
                    .isEqualTo("Lighthouse may move");
        }

        @Test
        void is_whole_where_one_of_the_claims_breaks_off() {
            assertThat(title(
                            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                                    + "\"Lighthouse may move (but\"}</script>"
                                    + "<meta property=og:title content='Lighthouse may move (but not far)'>",
                            ""))
                    .isEqualTo("Lighthouse may move (but not far)");
        }
    }

    @Nested
    class Dates {

        private Found<PageDate> published(String head, String inner) {
            return article(head, "<h1>Lighthouse may move</h1>" + inner + paragraphs())
                    .published()
                    .getFirst();
        }

        private void assertDay(Found<PageDate> found, String day, Origin origin) {
            assertThat(found.value().day()).isEqualTo(LocalDate.parse(day));
            assertThat(found.origin()).isEqualTo(origin);
        }

        @Test
        void come_from_json_ld_first() {
            Found<PageDate> found = published("""
                    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                    "datePublished":"2024-05-07T08:30:00+02:00","dateModified":"2024-05-09T10:00:00Z"}</script>
                    <meta property="article:published_time" content="2024-05-08T00:00:00Z">""", "");
            assertDay(found, "2024-05-07", Origin.JSON_LD);
            assertThat(found.value().date().instant()).contains(Instant.parse("2024-05-07T06:30:00Z"));
        }

        @Test
        void come_from_meta_elements() {
            assertDay(
                    published("<meta name=parsely-pub-date content=2024-05-07T08:30:00Z>", ""),
                    "2024-05-07",
                    Origin.META);
            assertDay(
                    published("<meta name=citation_publication_date content=2024/05/07>", ""),
                    "2024-05-07",
                    Origin.META);
            assertDay(published("<meta name=DC.date.issued content=2024-05-07>", ""), "2024-05-07", Origin.META);
        }

        @Test
        void come_from_microdata() {
            assertDay(
                    published("", "<p itemscope><span itemprop=datePublished content=2024-05-07>Tuesday</span></p>"),
                    "2024-05-07",
                    Origin.MICRODATA);
        }

        @Test
        void come_from_time_elements_near_the_headline() {
            assertDay(
                    published("", "<p>Posted <time datetime=2024-05-07>last Tuesday</time></p>"),
                    "2024-05-07",
                    Origin.TIME);
        }

        @Test
        void come_from_the_address() {
            Page page = new PageExtractor()
                    .extract(
                            "<h1>Lighthouse may move</h1>" + paragraphs(),
                            "https://post.example/2024/05/07/lighthouse.html");
            assertDay(page.published().getFirst(), "2024-05-07", Origin.URL);
        }

        @Test
        void come_from_visible_text_in_many_forms() {
            for (String text : List.of(
                    "May 7, 2024",
                    "Published: May 7th, 2024",
                    "Tuesday, 7 May 2024",
                    "7. Mai 2024",
                    "7 mai 2024",
                    "7 de mayo de 2024",
                    "7 maggio 2024",
                    "2024年5月7日",
                    "2024-05-07",
                    "2024.05.07",
                    "07.05.2024",
                    "5/7/2024",
                    "07 May 2024 | 3 min read",
                    "By A. Keeper on May 7, 2024")) {
                assertDay(published("", "<p>" + text + "</p>"), "2024-05-07", Origin.TEXT);
            }
        }

        @Test
        void of_a_change_are_kept_apart() {
            Page page = article(
                    "",
                    "<h1>Lighthouse may move</h1><p>Published May 7, 2024 · Updated May 9, 2024</p>" + paragraphs());
            assertThat(page.published())
                    .extracting(date -> date.value().day())
                    .containsExactly(LocalDate.of(2024, 5, 7));
            assertThat(page.modified())
                    .extracting(date -> date.value().day())
                    .containsExactly(LocalDate.of(2024, 5, 9));
        }

        @Test
        void of_a_change_stand_in_for_missing_ones_only_where_they_are_shown() {
            String hidden = "<meta property=article:modified_time content=2024-05-09>";
            assertThat(article(hidden, "<h1>Lighthouse may move</h1>" + paragraphs())
                            .date())
                    .isEmpty();
            assertThat(article(hidden, "<h1>Lighthouse may move</h1><p>Updated May 9, 2024</p>" + paragraphs())
                            .date()
                            .map(date -> date.value().day()))
                    .contains(LocalDate.of(2024, 5, 9));
        }

        @Test
        void are_found_far_from_the_headline_behind_a_word_that_says_so() {
            String aside = "<aside>" + "<p>One more thing to read here</p>".repeat(25)
                    + "<h4>Published</h4><p>7 May 2024</p></aside>";
            assertDay(published("", paragraphs() + aside), "2024-05-07", Origin.TEXT);
        }

        @Test
        void are_not_taken_from_sentences_near_the_headline() {
            String sentence = "<p>The season of moving lighthouses ends for most of us on April 15, 2025.</p>";
            assertThat(article("", "<h1>Lighthouse may move</h1>" + sentence + paragraphs())
                            .date())
                    .isEmpty();
        }

        @Test
        void are_not_those_between_which_something_takes_place() {
            assertThat(article("", "<h1>Lighthouse week</h1><p>2024-05-07 - 2024-05-12</p>" + paragraphs())
                            .date())
                    .isEmpty();
        }

        @Test
        void are_told_from_names_that_run_into_them() {
            assertDay(
                    published("", "<p>By <b>Ada Keeper</b><span>May 7, 2024</span> | 6 comments</p>"),
                    "2024-05-07",
                    Origin.TEXT);
        }

        @Test
        void that_the_page_shows_come_before_data_that_disagree() {
            Found<PageDate> found =
                    published("<meta property=article:published_time content=2019-01-01>", "<p>May 7, 2024</p>");
            assertDay(found, "2024-05-07", Origin.TEXT);
        }

        @Test
        void that_are_impossible_are_none() {
            Page page = article(
                    "<meta name=date content=2024-13-45>", "<p>February 31, 2024</p><p>May 7, 3024</p>" + paragraphs());
            assertThat(page.published()).isEmpty();
        }
    }

    @Nested
    class People {

        private List<String> authors(String head, String inner) {
            return article(head, "<h1>Lighthouse may move</h1>" + inner + paragraphs()).authors().stream()
                    .map(Found::value)
                    .toList();
        }

        @Test
        void come_from_json_ld_one_by_one() {
            assertThat(authors("""
                    <script type="application/ld+json">{"@type":"Article","author":[{"@type":"Person","name":"Ada Keeper"},
                    {"@type":"Person","name":"Ben Mason"}]}</script>""", "")).containsExactly("Ada Keeper", "Ben Mason");
        }

        @Test
        void come_from_what_json_ld_refers_to() {
            assertThat(authors("""
                    <script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#ada"}},
                    {"@type":"Person","@id":"#ada","name":"Ada Keeper"}]}</script>""", "")).containsExactly("Ada Keeper");
        }

        @Test
        void come_from_meta_elements_parted() {
            assertThat(authors("<meta name=author content='By Ada Keeper, Ben Mason and Cy Rower'>", ""))
                    .containsExactly("Ada Keeper", "Ben Mason", "Cy Rower");
        }

        @Test
        void keep_their_degrees() {
            assertThat(authors("<meta name=author content='Ada Keeper, PhD and Ben Mason, M.D.'>", ""))
                    .containsExactly("Ada Keeper, PhD", "Ben Mason, M.D.");
        }

        @Test
        void come_from_bylines() {
            assertThat(authors("", "<p>By Ada Keeper | May 7, 2024</p>")).containsExactly("Ada Keeper");
            assertThat(authors("", "<a rel=author href=/p/1>Ada Keeper</a>")).containsExactly("Ada Keeper");
            assertThat(authors("", "<div class=post-author__name>Ada Keeper</div>"))
                    .containsExactly("Ada Keeper");
        }

        @Test
        void are_not_the_words_before_them() {
            assertThat(authors("", "<div class=author-label>Written By</div><div class=author-name>Ada Keeper</div>"))
                    .containsExactly("Ada Keeper");
            assertThat(authors("<meta name=author content='Posted by'>", "")).isEmpty();
        }

        @Test
        void end_where_a_date_or_a_job_begins() {
            assertThat(authors("", "<p>By Ada Keeper May 7, 2024</p>")).containsExactly("Ada Keeper");
            assertThat(authors("", "<p>By Ada Keeper Last updated on May 7, 2024</p>"))
                    .containsExactly("Ada Keeper");
            assertThat(authors("", "<p>By Ada May</p>")).containsExactly("Ada May");
        }

        @Test
        void are_the_site_only_where_no_one_else_is_named() {
            String data = "<meta property=og:site_name content='The Harbour Post'>"
                    + "<meta name=author content='The Harbour Post'>";
            assertThat(authors(data, "<p>By Ada Keeper</p>")).containsExactly("Ada Keeper");
            assertThat(authors(data, "")).containsExactly("The Harbour Post");
        }

        @Test
        void are_no_addresses_and_no_placeholders() {
            assertThat(authors(
                            "<meta property=article:author content=https://social.example/ada>"
                                    + "<meta name=author content=admin>",
                            ""))
                    .isEmpty();
        }
    }

    @Nested
    class Rest {

        @Test
        void is_read_with_its_origin() {
            Page page = article("""
                    <link rel=canonical href=/news/lighthouse-move#top>
                    <meta property=og:site_name content="The Harbour Post">
                    <meta name=description content="The council decides on the tower.">
                    <meta property=article:section content=Town>
                    <meta property=article:tag content=harbour><meta property=article:tag content="sea, storms">""", "<h1>Lighthouse may move</h1>" + paragraphs());
            assertThat(page.canonicalUrl())
                    .contains(new Found<>("https://www.harbourpost.example/news/lighthouse-move", Origin.META));
            assertThat(page.publisher()).contains(new Found<>("The Harbour Post", Origin.META));
            assertThat(page.summary()).contains(new Found<>("The council decides on the tower.", Origin.META));
            assertThat(page.section()).contains(new Found<>("Town", Origin.META));
            assertThat(page.tags()).extracting(Found::value).containsExactly("harbour", "sea", "storms");
            assertThat(page.language()).contains(new Found<>("en", Origin.META));
        }

        @Test
        void believes_no_address_that_is_not_of_the_web() {
            Page page = read("<base href='file:///'><link rel=canonical href='etc/passwd'>" + paragraphs());
            assertThat(page.canonicalUrl()).isEmpty();
        }
    }

    @Nested
    class LinkedData {

        private List<String> headlines(String json) {
            return Linked.read(org.jsoup.Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script>"))
                    .articles()
                    .stream()
                    .flatMap(node -> node.text("headline").stream())
                    .toList();
        }

        @Test
        void is_read_though_templates_broke_it() {
            for (String json : List.of(
                    "{\"@type\":\"Article\",\"headline\":\"Moved\"}",
                    "{\"@type\":\"Article\",\"headline\":\"Moved\",}",
                    "[{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Moved\"},]",
                    "{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"https://schema.org/Article\",\"headline\":\"Moved\"}]}",
                    "/* by a plugin */ {\"@type\":\"Article\", // kind\n\"headline\":\"Moved\"}",
                    "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Moved\"}\n//]]>",
                    "<!-- {\"@type\":\"Article\",\"headline\":\"Moved\"} -->",
                    "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Moved&quot;}",
                    "{\"@type\":\"Article\",\"description\":\"two\nlines\",\"headline\":\"Moved\"}",
                    "{'@type':'Article','headline':'Moved'}",
                    "{\"@type\":\"Article\",\"headline\":\"Moved\",\"description\":\"cut off here",
                    "{\"@type\":\"Article\",\"headline\":\"Moved\",\"x\":[[[}")) {
                assertThat(headlines(json)).as(json).containsExactly("Moved");
            }
        }

        @Test
        void has_its_entities_resolved() {
            assertThat(headlines("{\"@type\":\"Article\",\"headline\":\"Sea &amp; stone\"}"))
                    .containsExactly("Sea & stone");
        }

        @Test
        void puts_articles_before_pages() {
            assertThat(
                            headlines(
                                    "[{\"@type\":\"WebPage\",\"headline\":\"Page\"},{\"@type\":\"BlogPosting\",\"headline\":\"Post\"}]"))
                    .containsExactly("Post", "Page");
        }
    }
}
