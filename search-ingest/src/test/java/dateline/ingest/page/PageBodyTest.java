package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageBodyTest extends HarbourPageTest {

    @Test
    void isTheParagraphsPartedByBlankLines() {
        Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs());
        assertThat(page.body()).contains(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    }

    @Test
    void leavesMenusAndFootersOut() {
        Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs());
        assertThat(page.body()).doesNotContain("Weather", "Privacy policy", "All rights reserved");
    }

    @Test
    void keepsHeadingsListsAndQuotesAsParagraphs() {
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
    void keepsATableRowAsOneLine() {
        Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + """
                <p>The surveys of the last three years, in metres from the edge:</p>
                <table><tr><th>Year</th><th>Distance</th></tr><tr><td>2022</td><td>21 metres</td></tr>
                <tr><td>2023</td><td>17 metres</td></tr></table>
                <p>The next survey is due in the first week of October, when the ground is dry.</p>""");
        assertThat(lines(page)).contains("2022 | 21 metres", "2023 | 17 metres");
    }

    @Test
    void keepsLineEndsInCode() {
        Page page = article(
                "",
                "<h1>How the lamp is driven</h1>" + paragraphs()
                        + "<pre><code>turn(lamp);\n  wait(10);\nturn(lamp);</code></pre><p>" + FIRST + "</p>");
        assertThat(page.body()).contains("turn(lamp);\nwait(10);\nturn(lamp);");
    }

    @Test
    void joinsInlineElementsIntoTheirParagraph() {
        Page page = article(
                "",
                "<h1>Lighthouse may move</h1><p>The <b>harbour</b> council met <a href=/x>on Tuesday</a>"
                        + " to decide, after <i>months</i> of argument, whether the tower should be moved.</p>"
                        + paragraphs());
        assertThat(lines(page))
                .contains("The harbour council met on Tuesday to decide, after months of argument, whether the tower"
                        + " should be moved.");
    }

    @Test
    void partsParagraphsWrittenWithTwoLineBreaks() {
        Page page = article(
                "", "<h1>Lighthouse may move</h1><div>" + FIRST + "<br><br>" + SECOND + "<br> <br>" + THIRD + "</div>");
        assertThat(lines(page)).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void leavesRelatedArticlesAndSharingOut() {
        Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + """
                <div class="share-buttons"><span>Share this article</span><a href=#>Facebook</a><a href=#>Email</a></div>
                <section class="related-articles"><h3>Related Articles</h3><ul>
                <li><a href=/a>Ferry timetable changes for the winter</a></li>
                <li><a href=/b>New captain for the lifeboat crew</a></li></ul></section>""");
        assertThat(page.body()).contains(THIRD).doesNotContain("Share this", "Related Articles", "Ferry timetable");
    }

    @Test
    void leavesNewsletterAndCookieBoxesOut() {
        Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + """
                <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a tide.</p></div>
                <div id="cookie-consent" class="modal"><p>We use cookies to improve your experience on our site.</p></div>
                """);
        assertThat(page.body()).contains(THIRD).doesNotContain("newsletter", "cookies");
    }

    @Test
    void leavesCommentsBelowAnArticleOut() {
        Page page = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + paragraphs());
        Page commented = article("", "<h1>Lighthouse may move</h1>" + paragraphs() + paragraphs() + """
                <section id="comments" class="comments"><h3>2 comments</h3>
                <div class="comment"><p>I have lived here all my life, and it never moved an inch.</p></div>
                <div class="comment"><p>They should have done this twenty years ago.</p></div></section>""");
        assertThat(commented.body()).isEqualTo(page.body());
    }

    @Test
    void neverShowsScriptsStylesAndTemplates() {
        Page page = article(
                "<style>p { color: red }</style>",
                "<h1>Lighthouse may move</h1>" + paragraphs()
                        + "<script>var tracking = 'secret';</script><style>.x{}</style><template><p>hidden template</p></template>"
                        + "<noscript><img src=pixel.gif alt=pixel>please enable scripts</noscript><svg><title>icon</title></svg>");
        assertThat(page.body()).doesNotContain("tracking", ".x{}", "hidden template", "enable scripts", "icon");
    }

    @Test
    void readsNoscriptWhereScriptsWouldFillThePage() {
        Page page = read("<body><div id=app></div><noscript><h1>Lighthouse may move</h1>" + paragraphs() + paragraphs()
                + "</noscript></body>");
        assertThat(page.body()).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void readsTheBodyOfTheDataWhereScriptsWouldFillThePage() {
        Page page = read("<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + FIRST + "\\n\\n" + SECOND + "\"}</script></head><body><div id=app>Loading</div></body>");
        assertThat(page.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void keepsAllPostsOfAThread() {
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
    void keepsOtherScriptsThanLatin() {
        String one = "港の市議会は火曜日、冬の嵐が来る前に古い灯台を内陸へ移すかどうかを、数か月の議論の末に話し合った。";
        String two = "技術者たちは、春から崖がおよそ四メートル失われ、もう一度厳しい季節が来れば塔が倒れかねないと述べた。";
        Page page = article("", "<h1>灯台、移設へ</h1><p>" + one + "</p><p>" + two + "</p><p>" + one + "</p>");
        assertThat(lines(page)).contains(one, two);
    }

    @Test
    void takesLayoutCharactersOutOfWords() {
        Page page = article(
                "",
                "<h1>Lighthouse may move</h1>" + paragraphs()
                        + "<p>The light\u00ADhouse keeper and the har\u200Bbour master\u00A0spoke for the first time in many years.</p>");
        assertThat(page.body()).contains("The lighthouse keeper and the harbour master spoke");
    }

    @Test
    void carriesNoControlCharacters() {
        Page page =
                article("<title>&#27;]0;Moved&#7;</title>", "<p>The lamp &#27;[31mwent out.&#8;</p>" + paragraphs());
        assertThat(page.body() + page.title().map(Found::value).orElse(""))
                .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F]");
    }

    @Test
    void isEmptyWhereThereIsNoText() {
        assertThat(read("").body()).isEmpty();
        assertThat(read("<html><body><img src=a.png></body></html>").body()).isEmpty();
    }

    @Test
    void survivesMarkupThatIsNeverClosed() {
        Page page = read("<html><body><nav><a href=/>Home</a></nav><article><h1>Lighthouse may move<p>" + FIRST
                + "<p><b>" + SECOND + "<p>" + THIRD);
        assertThat(page.body()).contains(FIRST, SECOND, THIRD);
    }
}
