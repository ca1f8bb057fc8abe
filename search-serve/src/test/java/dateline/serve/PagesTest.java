package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reader sees and can click.
class PagesTest {

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.articles();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void aSearchShowsWhatMatchedAndFoldsCopies() throws Exception {
        Document page = served.page("/search?q=ferry+strike");
        Element first = page.selectFirst("#hits > li");
        assertThat(first.selectFirst("h3").text()).isEqualTo("Ferry strike leaves islands without bread");
        assertThat(first.select(".passage mark").eachText()).contains("Ferry", "strike");
        assertThat(first.selectFirst("details.copies summary").text()).isEqualTo("+ 2 copies from 2 publishers");
        assertThat(first.select("details.copies li a").eachText()).contains("what differs");
        assertThat(page.selectFirst("#total").text()).startsWith("16 articles of 14 stories");
        assertThat(page.selectFirst("#reading").text()).contains("ferry").contains("strike");
        assertThat(page.selectFirst("input[name=q]").attr("value")).isEqualTo("ferry strike");
    }

    @Test
    void aBarNarrowsTheSearchToItsMonth() throws Exception {
        Document page = served.page("/search?q=strike");
        assertThat(page.select("figure.histogram a")).hasSize(14);
        Document month = served.follow(page, "figure.histogram a[aria-label^=2023-05]");
        assertThat(month.selectFirst("#total").text()).startsWith("1 article ");
        assertThat(month.selectFirst("#hits h3").text()).isEqualTo("Boats of month 5");
        assertThat(month.select(".chips a").eachText()).containsExactly("2023-05 ✕remove");
        assertThat(served.follow(month, ".chips a").selectFirst("#total").text())
                .startsWith("16 articles");
    }

    @Test
    void aFacetNarrowsAndWidens() throws Exception {
        Document page = served.page("/search?q=strike");
        Document ledger = served.follow(page, ".facet a[href*=Ledger+1]");
        assertThat(ledger.selectFirst("#total").text()).startsWith("4 articles");
        assertThat(ledger.select("#hits .publisher").eachText()).containsOnly("Ledger 1");
        assertThat(served.follow(ledger, ".facet a[href]").selectFirst("#total").text())
                .startsWith("16 articles");
    }

    @Test
    void anArticleKeepsTheMarksAndKnowsItsNeighbours() throws Exception {
        Document page = served.page("/search?q=ferry+strike");
        Document article = served.follow(page, "#hits h3 a");
        assertThat(article.select("article p mark").eachText()).contains("strike");
        assertThat(article.select("article mark").size()).isGreaterThan(3);
        assertThat(article.select(".original a").attr("href")).startsWith("https://wire.example/");
        assertThat(article.select("aside").text())
                .contains("The same story", "Why it was found", "Related", "Provenance");
        Document second = served.follow(article, "a[rel=next]");
        assertThat(second.selectFirst("h1").text())
                .isEqualTo(page.select("#hits h3").get(1).text());
        assertThat(served.follow(second, "a[rel=prev]").selectFirst("h1").text())
                .isEqualTo(article.selectFirst("h1").text());
        assertThat(served.follow(second, "a.up").selectFirst("#total").text()).startsWith("16 articles of 14 stories");
    }

    @Test
    void aStoryShowsWhoPrintedItAndHowEachDiffers() throws Exception {
        Document story = served.page("/story?id=copy-3");
        assertThat(story.select("#hits h3").eachText())
                .containsExactly("Harbour Wire", "Island Post", "Carrick Gazette");
        assertThat(story.select("#hits .about").get(0).text())
                .contains("2024-03-04 08:10")
                .contains("the earliest");
        assertThat(story.select("#hits .about").get(2).text())
                .contains("the same words")
                .contains("where you came from");
        Document diff = served.follow(story, "a[href^=/diff]");
        assertThat(diff.select(".side-by-side > article")).hasSize(2);
        assertThat(diff.select("del, ins")).isEmpty();
        assertThat(diff.select("p.about").getFirst().text())
                .isEqualTo("Nothing: both have the same title and the same text.");
        Document other = served.page("/diff?a=wire-1&b=month-3");
        assertThat(other.select(".side-by-side > article").get(0).select("del").text())
                .contains("Ferry crews");
        assertThat(other.select(".side-by-side > article").get(1).select("ins").text())
                .contains("counts 21");
    }

    @Test
    void hitsGoOnPageAfterPage() throws Exception {
        Set<String> seen = new TreeSet<>();
        Document page = served.page("/search?q=strike&limit=5&stories=show");
        seen.addAll(page.select("#hits h3 a").eachAttr("href"));
        while (page.selectFirst("a[rel=next]") != null) {
            page = served.follow(page, "a[rel=next]");
            seen.addAll(page.select("#hits h3 a").eachAttr("href"));
        }
        assertThat(seen).hasSize(16);
        assertThat(page.selectFirst(".pager").text()).contains("16–16 of 16");
    }

    @Test
    void nothingFoundIsSaidWithAWayOn() throws Exception {
        Document page = served.page("/search?q=ferrry");
        assertThat(page.text()).contains("Nothing was found");
        assertThat(page.selectFirst(".hint a").text()).isEqualTo("ferry");
        assertThat(served.page("/search?q=title%3A%28strike").select(".warning").text())
                .contains("there is no )");
    }

    @Test
    void nothingFoundInAPeriodLeadsToTheSameQueryInAllArticles() throws Exception {
        Document page = served.page("/search?q=ferry&since=1990&until=1991&filter=lang%3Aen");
        assertThat(page.select(".ways-on a").eachText()).contains("The same query in all articles");
        assertThat(served.follow(page, ".ways-on a").selectFirst("#total").text())
                .startsWith("3 articles");
        assertThat(served.page("/search?q=xyzzy").select(".ways-on a").eachText())
                .doesNotContain("The same query in all articles")
                .contains("The query language");
    }

    @Test
    void aSearchThatIsRefusedCanBeMendedWhereItStands() throws Exception {
        HttpResponse<String> answer = served.get("/search?q=ferry&since=nonsense", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("input[name=q]").attr("value")).isEqualTo("ferry");
        assertThat(page.selectFirst("input[name=since]").attr("value")).isEqualTo("nonsense");
        assertThat(page.selectFirst(".warning").text()).contains("nonsense");
    }

    @Test
    void aLongFacetOpensAndCloses() throws Exception {
        try (Served many = Served.of(
                List.of(ServedIndex.reading(
                        "many",
                        () -> Served.index(index -> {
                            for (int i = 0; i < 12; i++) {
                                index.add(Served.wire("w" + i, "Paper " + i, "2024-03-04")
                                        .build());
                            }
                        }))),
                options -> options)) {
            String publishers = ".facet:has(h2:contains(Publishers)) ";
            Document page = Jsoup.parse(many.get("/search?q=ferry").body());
            assertThat(page.select(publishers + "li")).hasSize(8);
            assertThat(page.select(publishers + "p a").text()).isEqualTo("More … Publishers");
            Document all = Jsoup.parse(
                    many.get(page.select(publishers + "p a").attr("href")).body());
            assertThat(all.select(publishers + "li")).hasSize(12);
            Document fewer = Jsoup.parse(
                    many.get(all.select(publishers + "p a").attr("href")).body());
            assertThat(fewer.select(publishers + "li")).hasSize(8);
        }
    }

    @Test
    void aFewEarlyYearsShareOneBar() throws Exception {
        try (Served years = Served.of(
                List.of(ServedIndex.reading(
                        "years",
                        () -> Served.index(index -> {
                            for (String year : List.of("1500", "1620", "1990", "2003", "2021")) {
                                index.add(Article.builder("y" + year)
                                        .title("Chronicle of " + year)
                                        .body("A strike in " + year + ".")
                                        .published(year)
                                        .build());
                            }
                        }))),
                options -> options)) {
            Document page = Jsoup.parse(years.get("/search?q=strike").body());
            assertThat(page.select("figure.histogram a").eachAttr("aria-label"))
                    .containsExactly("to 1961: 2 articles", "1990: 1 article", "2003: 1 article", "2021: 1 article");
            Document early = Jsoup.parse(
                    years.get(page.select("figure.histogram a").attr("href")).body());
            assertThat(early.selectFirst("#total").text()).startsWith("2 articles");
        }
    }

    @Test
    void wrappedLinesOfAParagraphAreJoined() throws Exception {
        try (Served wrapped = Served.of(
                List.of(ServedIndex.reading(
                        "wrapped",
                        () -> Served.index(index -> index.add(Article.builder("w")
                                .title("Wrapped")
                                .body("""
                                        The ferry crews walked out on Monday and left forty boats
                                        at the pier, while the mayor asked the navy for a boat
                                        and nobody could say when the first of them would sail.
                                          The company called the strike a surprise, and said that
                                        it would talk about the night watch on Thursday morning.
                                        """)
                                .language("en")
                                .build())))),
                options -> options)) {
            Document page = Jsoup.parse(wrapped.get("/article?id=w&q=strike").body());
            assertThat(page.select("article p:not(.about)")).hasSize(2);
            assertThat(page.select("article p mark").text()).isEqualTo("strike");
        }
    }

    @Test
    void copiesOfOnePublisherAreToldByTheirTitlesAndDates() throws Exception {
        try (Served one = Served.of(
                List.of(ServedIndex.reading(
                        "one",
                        () -> Served.index(index -> {
                            index.add(Served.wire("a", "Harbour Wire", "2024-03-04")
                                    .build());
                            index.add(Served.wire("b", "Harbour Wire", "2024-03-05")
                                    .title("Ferry strike goes on")
                                    .build());
                            index.add(Served.wire("c", "Harbour Wire", "").build());
                        }))),
                options -> options)) {
            Document story = Jsoup.parse(one.get("/story?id=a").body());
            assertThat(story.select("#hits h3").eachText())
                    .containsExactlyInAnyOrder(
                            "Ferry strike leaves islands without bread",
                            "Ferry strike goes on",
                            "Ferry strike leaves islands without bread");
            assertThat(story.select("#hits .about").eachText()).anyMatch(text -> text.startsWith("undated · "));
            Document page = Jsoup.parse(one.get("/search?q=ferry").body());
            assertThat(page.select("details.copies li").text())
                    .contains("undated")
                    .doesNotContain("·  ·");
        }
    }

    @Test
    void aRoundupLeadsToWhatItContainsAndBack() throws Exception {
        String ferry =
                "The ferry crews of Carrick went back to work on Tuesday after nine days, and forty boats left the "
                        + "pier with the morning tide. Rosa Achter of the union said that its members had voted to take the offer.";
        String otters =
                "Two otters have moved into the ponds behind the sewage works at Lowmere, where no such animal had "
                        + "been seen since 1974. Wardens found their tracks in the snow and later filmed them at night.";
        String bakers =
                "Bakers want to sell bread on Sundays again, and have collected 3,100 names for the town council. "
                        + "Owen Pryce, whose family has kept an oven since 1911, said that filling stations had taken the trade.";
        try (Served one = Served.of(
                List.of(ServedIndex.reading(
                        "one",
                        () -> Served.index(index -> {
                            index.add(Article.builder("ferry")
                                    .title("Ferries sail")
                                    .body(ferry)
                                    .build());
                            index.add(Article.builder("otters")
                                    .title("Otters return")
                                    .body(otters)
                                    .build());
                            index.add(Article.builder("bakers").body(bakers).build());
                            index.add(Article.builder("brief")
                                    .title("News in brief")
                                    .body(ferry + "\n\n" + otters + "\n\n" + bakers)
                                    .build());
                        }))),
                options -> options)) {
            Document brief = Jsoup.parse(one.get("/article?id=brief").body());
            assertThat(brief.select("h2:containsOwn(Contains) + ul a").eachText())
                    .containsExactly("bakers", "Ferries sail", "Otters return");
            Document item = Jsoup.parse(one.get(brief.select("h2:containsOwn(Contains) + ul a[href*=otters]")
                            .attr("href"))
                    .body());
            assertThat(item.select("h2:containsOwn(Part of) + ul a").eachText()).containsExactly("News in brief");
            Document hits = Jsoup.parse(one.get("/search?q=otters").body());
            assertThat(hits.select(".hit p.about").eachText())
                    .contains("Part of: brief", "Contains: bakers, ferry, otters");
        }
    }

    @Test
    void fieldsAndWordsLeadToSearches() throws Exception {
        Document fields = served.page("/fields");
        assertThat(fields.select("th code").eachText()).contains("title:", "publisher:", "desk:");
        assertThat(served.follow(fields, "td a[href*=desk]")
                        .selectFirst("#total")
                        .text())
                .startsWith("6 articles");
        Document words = served.page("/terms?pattern=stri*");
        assertThat(words.select("tbody tr").first().text()).isEqualTo("strike 16 19");
        assertThat(served.follow(words, "tbody a").selectFirst("#total").text()).startsWith("16 articles");
        assertThat(served.page("/stories").select("#hits h3").eachText())
                .containsExactly("Ferry strike leaves islands without bread");
        assertThat(served.page("/explain?q=ferry+AND+strike").select(".tree li").size())
                .isGreaterThan(1);
    }

    @Test
    void everyExampleOfTheHelpIsReadAsItIsMeant() throws Exception {
        List<String> examples = served.page("/help").select("dt a").eachAttr("href");
        assertThat(examples).hasSizeGreaterThan(25);
        for (String example : examples) {
            assertThat(served.page(example).select(".warning").eachText())
                    .as(example)
                    .allMatch(warning -> warning.startsWith("no article has the word"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=strike",
                "/article?id=wire-1&q=strike&hit=1",
                "/story?id=wire-1&q=strike",
                "/stories",
                "/diff?a=wire-1&b=copy-2",
                "/fields",
                "/terms",
                "/help",
                "/explain?q=strike",
                "/timeline?q=strike"
            })
    void noLinkIsBroken(String path) throws Exception {
        for (String link : new TreeSet<>(served.page(path).select("[href^=/]").eachAttr("href"))) {
            assertThat(served.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void aTimelineLeadsToTheHitsOfAPeriodAndOfABurst() throws Exception {
        try (Served year = Served.of(
                List.of(ServedIndex.reading("year", () -> Served.index(PagesTest::fillYear))), options -> options)) {
            Document search = Jsoup.parse(year.get("/search?q=flood").body());
            Document page = Jsoup.parse(
                    year.get(search.selectFirst("#reading a[href^=/timeline]").attr("href"))
                            .body());
            assertThat(page.selectFirst("h1").text()).isEqualTo("flood");
            assertThat(page.selectFirst("p.about").text()).startsWith("39 articles in 400 articles");
            assertThat(page.select("#bursts > li")).hasSize(1);
            assertThat(page.selectFirst("#bursts h3").text()).isEqualTo("2024-04-10 to 2024-05-09");
            assertThat(page.selectFirst("#bursts .passage").text()).startsWith("First: Day 100");
            assertThat(page.selectFirst("#bursts").text()).contains("Words: ").contains("dyke");

            String hits = page.selectFirst("#bursts h3 a").attr("href");
            assertThat(Jsoup.parse(year.get(hits).body()).selectFirst("#total").text())
                    .startsWith("30 articles");
            Document days = Jsoup.parse(year.get("/timeline?q=flood&histogram=day&since=2024-04-01&until=2024-04-12")
                    .body());
            assertThat(days.select("figure.histogram a").eachAttr("aria-label"))
                    .containsExactly("2024-04-10: 1 article", "2024-04-11: 1 article", "2024-04-12: 1 article");
            Document day =
                    Jsoup.parse(year.get(days.selectFirst("figure.histogram a").attr("href"))
                            .body());
            assertThat(day.select("#hits h3").eachText()).containsExactly("Day 100");
        }
    }

    /// 400 days, a floods' report every 40 days, and on each of 30 days in a row.
    private static void fillYear(ArticleIndex index) {
        for (int i = 0; i < 400; i++) {
            boolean burst = i >= 100 && i < 130;
            boolean flood = burst || i % 40 == 25;
            index.add(Article.builder("day-" + i)
                    .title("Day " + i)
                    .body("On day " + i + " number" + i + " was " + (flood ? "a flood" : "a fair") + " in place" + i
                            + "." + (burst ? " The dyke gave way." : ""))
                    .published(ArticleDate.of(LocalDate.of(2024, 1, 1).plusDays(i)))
                    .build());
        }
    }

    @Test
    void longTitlesAreSetSmallerAndLanguagesHaveNames() throws Exception {
        String title = "The strike and what became of it ".repeat(6).strip();
        try (Served odd = Served.of(
                List.of(ServedIndex.reading(
                        "odd",
                        () -> Served.index(index -> {
                            index.add(Article.builder("long")
                                    .title(title)
                                    .body("A strike.")
                                    .language("pt")
                                    .build());
                            index.add(Article.builder("none")
                                    .body("Another strike.")
                                    .language("en")
                                    .build());
                        }))),
                options -> options)) {
            Document article = Jsoup.parse(odd.get("/article?id=long").body());
            assertThat(article.selectFirst("h1.long").text()).isEqualTo(title);
            assertThat(Jsoup.parse(odd.get("/story?id=long").body()).select("h1.long"))
                    .hasSize(1);
            Document untitled = Jsoup.parse(odd.get("/article?id=none").body());
            assertThat(untitled.selectFirst("h1").text()).isEqualTo("(no title)");
            assertThat(untitled.select("h1.long")).isEmpty();
            Document search = Jsoup.parse(odd.get("/search?q=strike").body());
            assertThat(search.select(".facet .value").eachText()).contains("English", "Portuguese");
            assertThat(search.select(".facet a").eachAttr("href")).anyMatch(link -> link.contains("lang%3A%22pt%22"));
        }
    }

    @Test
    void wordsThatOnlyTheFirstHasAtItsEndStandApart() throws Exception {
        try (Served two = Served.of(
                List.of(ServedIndex.reading(
                        "two",
                        () -> Served.index(index -> {
                            index.add(Article.builder("a")
                                    .title("No bread as crews walk out")
                                    .body("One.")
                                    .build());
                            index.add(Article.builder("b")
                                    .title("Islands without bread")
                                    .body("Two.")
                                    .build());
                        }))),
                options -> options)) {
            Document page = Jsoup.parse(two.get("/diff?a=a&b=b").body());
            assertThat(page.select(".side-by-side h2").eachText())
                    .containsExactly("No bread as crews walk out", "Islands without bread");
        }
    }

    @Test
    void severalIndexesHaveNames() throws Exception {
        try (Served two = Served.of(
                List.of(
                        ServedIndex.reading("a", () -> Served.index(Served::fill)),
                        ServedIndex.reading("b", () -> Served.index(index -> index.add(Served.hostile())))),
                options -> options)) {
            Document first = Jsoup.parse(two.get("/search?q=strike").body());
            assertThat(first.select("select[name=in] option").eachText()).containsExactly("a", "b");
            assertThat(first.selectFirst("form summary").text()).startsWith("In a: index, ");
            assertThat(first.select("#hits > li")).hasSize(10);
            Document second = Jsoup.parse(two.get("/search?q=strike&in=b").body());
            assertThat(second.select("#hits > li")).hasSize(1);
            assertThat(second.selectFirst("form summary").text()).startsWith("In b: index, ");
            assertThat(second.select("#hits a").attr("href")).contains("in=b");
            assertThat(two.get("/search?q=strike&in=c").statusCode()).isEqualTo(404);
            assertThat(two.get("/indexes.json").body())
                    .contains("\"name\": \"a\"")
                    .contains("\"name\": \"b\"");
        }
    }
}
