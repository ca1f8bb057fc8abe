package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagePeopleTest extends HarbourPageTest {

    private List<String> authors(String head, String inner) {
        return article(head, "<h1>Lighthouse may move</h1>" + inner + paragraphs()).authors().stream()
                .map(Found::value)
                .toList();
    }

    @Test
    void comeFromJsonLdOneByOne() {
        assertThat(authors("""
                <script type="application/ld+json">{"@type":"Article","author":[{"@type":"Person","name":"Ada Keeper"},
                {"@type":"Person","name":"Ben Mason"}]}</script>""", "")).containsExactly("Ada Keeper", "Ben Mason");
    }

    @Test
    void comeFromWhatJsonLdRefersTo() {
        assertThat(authors("""
                <script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#ada"}},
                {"@type":"Person","@id":"#ada","name":"Ada Keeper"}]}</script>""", "")).containsExactly("Ada Keeper");
    }

    @Test
    void comeFromMetaElementsParted() {
        assertThat(authors("<meta name=author content='By Ada Keeper, Ben Mason and Cy Rower'>", ""))
                .containsExactly("Ada Keeper", "Ben Mason", "Cy Rower");
    }

    @Test
    void keepTheirDegrees() {
        assertThat(authors("<meta name=author content='Ada Keeper, PhD and Ben Mason, M.D.'>", ""))
                .containsExactly("Ada Keeper, PhD", "Ben Mason, M.D.");
    }

    @Test
    void comeFromBylines() {
        assertThat(authors("", "<p>By Ada Keeper | May 7, 2024</p>")).containsExactly("Ada Keeper");
        assertThat(authors("", "<a rel=author href=/p/1>Ada Keeper</a>")).containsExactly("Ada Keeper");
        assertThat(authors("", "<div class=post-author__name>Ada Keeper</div>")).containsExactly("Ada Keeper");
    }

    @Test
    void areNotTheWordsBeforeThem() {
        assertThat(authors("", "<div class=author-label>Written By</div><div class=author-name>Ada Keeper</div>"))
                .containsExactly("Ada Keeper");
        assertThat(authors("<meta name=author content='Posted by'>", "")).isEmpty();
    }

    @Test
    void areNeitherLabelsOfDaysNorEmployers() {
        for (String label : List.of("Last Modified", "Last Edited", "Last Reviewed")) {
            assertThat(authors("", "<p>" + label + ": August 8, 2023</p>")).isEmpty();
        }
        assertThat(authors("", "<p>Reviewed by Ada C. Keeper, Trial Attorney at Mason & Mason, on May 7, 2024.</p>"))
                .containsExactly("Ada C. Keeper");
        assertThat(authors("", "<p>By Ada Keeper, Senior Counsel at Rower & Lind</p>"))
                .containsExactly("Ada Keeper");
        assertThat(authors("", "<p>By Ada Keeper, Ben Mason and Cy Rower</p>"))
                .containsExactly("Ada Keeper", "Ben Mason", "Cy Rower");
        assertThat(authors("", "<p>Updated by Ada Keeper</p>")).containsExactly("Ada Keeper");
    }

    @Test
    void endWhereADateOrAJobBegins() {
        assertThat(authors("", "<p>By Ada Keeper May 7, 2024</p>")).containsExactly("Ada Keeper");
        assertThat(authors("", "<p>By Ada Keeper Last updated on May 7, 2024</p>"))
                .containsExactly("Ada Keeper");
        assertThat(authors("", "<p>By Ada May</p>")).containsExactly("Ada May");
    }

    @Test
    void areTheSiteOnlyWhereNoOneElseIsNamed() {
        String data = "<meta property=og:site_name content='The Harbour Post'>"
                + "<meta name=author content='The Harbour Post'>";
        assertThat(authors(data, "<p>By Ada Keeper</p>")).containsExactly("Ada Keeper");
        assertThat(authors(data, "")).containsExactly("The Harbour Post");
    }

    @Test
    void areNoAddressesAndNoPlaceholders() {
        assertThat(authors(
                        "<meta property=article:author content=https://social.example/ada>"
                                + "<meta name=author content=admin>",
                        ""))
                .isEmpty();
    }

    @Test
    void areThoseNearestToTheHeadline() {
        String others = "<div class=teaser><h3>Another pier</h3><a rel=author href=/p/9>Dora Lind</a></div>".repeat(3);
        assertThat(authors(
                        "", "<div class=post-author>Ada Keeper</div></article><aside>" + others + "</aside><article>"))
                .containsExactly("Ada Keeper");
        String menu = "<ul>" + "<li><a href=/x>Harbour news of the day</a></li>".repeat(12) + "</ul>";
        assertThat(article(
                                "",
                                "<a class=author href=/p/9>Dora Lind</a>" + menu + "<h1>Lighthouse may move</h1>"
                                        + "<a class=author href=/p/1>Ada Keeper</a>" + paragraphs())
                        .authors())
                .extracting(Found::value)
                .containsExactly("Ada Keeper");
    }

    @Test
    void comeFromABoxOfLines() {
        assertThat(
                        authors(
                                "",
                                "<div class=author-info><div>Ada Keeper</div><div>Marketing Director</div><div>May 7, 2024</div></div>"))
                .containsExactly("Ada Keeper");
        assertThat(
                        authors(
                                "",
                                "<div class=author-description>Licensed Harbour Pilot</div><div class=author-name>Ada Keeper</div>"))
                .containsExactly("Ada Keeper");
        String told =
                "She has looked after lights and bells on four coasts, and she writes about all of them. ".repeat(3);
        assertThat(authors("", "<div class=blog_author-box><div>Ada Keeper</div><p>" + told + "</p></div>"))
                .containsExactly("Ada Keeper");
    }

    @Test
    void standBelowALabel() {
        assertThat(authors("", "<h6>Author(s)</h6><ul><li>Ada B. Keeper</li><li>Ben Mason</li></ul>"))
                .containsExactly("Ada B. Keeper", "Ben Mason");
        assertThat(authors("", "<div>By</div><div>Ada Keeper</div><div>|</div><div>6 mins</div>"))
                .containsExactly("Ada Keeper");
        for (String label : List.of("Article written by:", "About the author", "Über die Autorin", "Author")) {
            assertThat(article(
                                    "",
                                    "<h1>Lighthouse may move</h1>" + paragraphs() + paragraphs() + "<h2>" + label
                                            + "</h2><h3>Ada Keeper</h3>")
                            .authors())
                    .as(label)
                    .extracting(Found::value)
                    .containsExactly("Ada Keeper");
        }
    }

    @Test
    void standBesideADayInABlockOfItsOwn() {
        assertThat(authors("", "<div>2025-12-17 ·</div><div>Ada Keeper</div>")).containsExactly("Ada Keeper");
        assertThat(authors("", "<div>Ada Keeper</div><div>May 7, 2024</div>")).containsExactly("Ada Keeper");
        assertThat(authors("", "<a href=/topic/climate>Climate Change</a><div>May 7, 2024</div>"))
                .isEmpty();
        assertThat(authors("", "<p>May 7, 2024 · Ada Keeper on behalf of <a href=/w>the Pier Group</a></p>"))
                .containsExactly("Ada Keeper");
    }

    @Test
    void keepNicknamesAndDegreesThatAPageShows() {
        assertThat(authors("", "<p>By Ada (Bo) Keeper | May 7, 2024</p>")).containsExactly("Ada (Bo) Keeper");
        assertThat(authors("<meta name=author content='Ada Keeper (Pilot)'>", ""))
                .containsExactly("Ada Keeper (Pilot)");
        assertThat(authors("", "<div class=author-name>Ada Keeper, DVM, FACLM</div>"))
                .containsExactly("Ada Keeper, DVM, FACLM");
        assertThat(authors("", "<p>By Ada Keeper, AFP</p>")).containsExactly("Ada Keeper");
        assertThat(
                        authors(
                                "",
                                "<div class=author>By <a href=/author/1>Ada Keeper, MD</a>. Reviewed by <a href=/author/2>Ben Mason, MD</a></div>"))
                .containsExactly("Ada Keeper, MD");
    }

    @Test
    void endWhereTheirTitlesBegin() {
        assertThat(authors("", "<p>03/01/2017 by Ada Keeper, Candidate Representative to the Pier Committee</p>"))
                .containsExactly("Ada Keeper");
        assertThat(authors(
                        "", "<p><em>This post was written by Ada Keeper, MD, cardiologist, Harbour Health.</em></p>"))
                .containsExactly("Ada Keeper, MD");
        assertThat(authors("", "<div class=author-name>Ada Keeper. Last Updated May 7, 2024</div>"))
                .containsExactly("Ada Keeper");
    }

    @Test
    void areLoginsTeamsAndFirstNamesWhereNobodyElseIsNamed() {
        assertThat(authors("", "<div class=meta>By</div><div>The Pier Team</div>"))
                .containsExactly("The Pier Team");
        assertThat(authors("", "<p>Posted by BellBuoy on Friday May 7, 2024</p>"))
                .containsExactly("BellBuoy");
        assertThat(authors("", "<div class=header-author><div>Newsdesk</div></div>"))
                .containsExactly("Newsdesk");
        assertThat(authors("<meta name=author content='Ada Keeper'>", "<div class=author>Newsdesk</div>"))
                .containsExactly("Ada Keeper");
        assertThat(authors("", "<p><a href=/tag/f>and finally</a></p>")).isEmpty();
    }

    @Test
    void areThoseOfABylineAndNotWhoPutTheStoryThere() {
        String data = "<script type='application/ld+json'>{'@type':'Article','author':{'name':'Dora Lind'}}</script>";
        assertThat(authors(data, "<p>By: Ada Keeper</p>")).containsExactly("Ada Keeper");
        assertThat(authors(data, "<p>Reviewed by: Ada Keeper</p>")).containsExactly("Dora Lind");
        assertThat(authors(data, "<p>By Dora</p>")).containsExactly("Dora Lind");
        assertThat(authors(data, "<p>Written by Dr Dora Lind, Dr Ben Mason, Ada Keeper</p>"))
                .containsExactly("Dr Dora Lind", "Dr Ben Mason", "Ada Keeper");
    }

    @Test
    void ofOtherStoriesBelowDoNotCount() {
        String story =
                "<article><h4>Another pier</h4><span itemprop=author itemscope itemtype='http://schema.org/Person'>"
                        + "<span itemprop=name>Ben Mason</span></span></article>";
        assertThat(authors(
                        "",
                        "<span itemprop=author itemscope itemtype='http://schema.org/Person'>"
                                + "<span itemprop=name>Ada Keeper</span></span>" + story + story.replace("Ben", "Cy")))
                .containsExactly("Ada Keeper");
    }

    @Test
    void areTheSiteWithoutAMarkBesideItsName() {
        assertThat(authors(
                        "<meta property=og:site_name content='Harbour Post'><meta name=author content='Harbour Post'>",
                        "<div class=author><a href=/author/h>Harbour Post</a> <span>Sponsored</span></div>"))
                .containsExactly("Harbour Post");
    }

    @Test
    void standAloneAboveTheStoryThatTellsOfThemBelow() {
        String told = "<p>Ada Keeper is a pilot who writes about harbours.</p>";
        assertThat(article("", "<h1>Lighthouse may move</h1><p>Ada Keeper</p>" + paragraphs() + told)
                        .authors())
                .extracting(Found::value)
                .containsExactly("Ada Keeper");
        assertThat(authors("", "<p>Climate Change</p>")).isEmpty();
    }

    @Test
    void comeFromThePairsForTwitter() {
        assertThat(authors(
                        "<meta name=twitter:label1 content='Est. reading time'><meta name=twitter:data1 content='7 minutes'>"
                                + "<meta name=twitter:label2 content='Written by'><meta name=twitter:data2 content='Ada Keeper'>",
                        ""))
                .containsExactly("Ada Keeper");
    }
}
