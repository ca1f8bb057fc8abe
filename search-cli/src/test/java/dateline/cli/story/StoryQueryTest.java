package dateline.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran;
import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `dateline query` makes of copies.
class StoryQueryTest {

    private static final String BODY = """
            The harbour of Torvik will be closed to ferries from Monday, the port authority said, because the eastern \
            pier has been found to be unsafe. Divers looked at 14 of the 22 piles last week and found that the wood was \
            soft. "We would rather lose a summer than a ship," said the harbour master, Ingrid Dahl. The mayor of Carrick \
            asked for buses.""";

    @TempDir
    private static Path folder;

    private static Surroundings here;

    private static Article article(String id, String publisher, String date, String title, String body) {
        return Article.builder(id)
                .publisher(publisher)
                .published(date)
                .title(title)
                .body(body)
                .language("en")
                .build();
    }

    @BeforeAll
    static void index() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            index.add(article("wire", "AP", "2024-03-01T09:12:00Z", "Harbour closed", BODY));
            index.add(article("daily", "Daily", "2024-03-02", "Torvik harbour shut, harbour master says", BODY));
            index.add(article(
                    "post", "Post", "2024-03-02", "Harbour news", BODY + " Passengers were told to wait for news."));
            index.add(article("other", "Post", "2024-03-03", "The harbour cat", "The harbour has a new cat."));
            index.commit();
        }
        here = Surroundings.of(folder);
    }

    private static Ran query(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "query";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return here.dateline(all);
    }

    @Test
    void copiesAreFoldedAndCounted() {
        Ran ran = query("harbour", "--snippets", "0", "--sort", "oldest", "--stories", "longest");
        assertThat(ran.out()).isEqualTo("""
                        1  Harbour news
                           Post · 2024-03-02 · post
                           + 2 copies from 2 publishers, first: AP 2024-03-01 09:12

                        2  The harbour cat
                           Post · 2024-03-03 · other
                        """);
        assertThat(ran.err()).matches("2 stories \\(4 articles\\) · .*\n");
        assertThat(query("harbour", "--snippets", "0").out()).contains("+ 2 copies from 2 publishers");
    }

    @Test
    void eachCanBeShown() {
        assertThat(query("harbour", "--stories", "show").err()).matches("4 articles · .*\n");
        assertThat(query("harbour", "--stories", "first", "--fields", "id,copies", "--format", "csv")
                        .out())
                .contains("wire,2\n", "other,\n");
        assertThat(query("harbour", "--stories", "only").err()).matches("1 story \\(3 articles\\) · .*\n");
    }

    @Test
    void idsRunsAndCountsAreOfArticles() {
        assertThat(query("harbour", "--format", "ids").out().lines()).hasSize(4);
        assertThat(query("harbour", "--format", "trec").out().lines()).hasSize(4);
        assertThat(query("harbour", "--count").out()).isEqualTo("4\n");
        assertThat(query("harbour", "--count-stories").out()).isEqualTo("2\n");
        assertThat(query("harbour", "--count", "--stories", "fold").err()).contains("count articles");
        assertThat(query("harbour", "--count", "--count-stories").code()).isEqualTo(2);
    }

    @Test
    void aProgramGetsBothTotals() {
        assertThat(query("harbour", "--json", "--facet", "publisher").out())
                .contains("\"articles\": 4,\n    \"exact\": true,\n    \"stories\": 2\n")
                .contains("\"first\": {\n          \"id\": \"wire\",")
                .contains("\"value\": \"Post\",\n        \"articles\": 2,\n        \"stories\": 2\n");
        assertThat(query("harbour", "--json", "--stories", "show").out()).contains("\"stories\": null");
    }

    @Test
    void pagesGoOnInStories() {
        Ran first = query("harbour", "-n", "1");
        assertThat(first.err()).matches("1 of 2 stories \\(4 articles\\) · .* · more: --offset 1\n");
        assertThat(query("harbour", "-n", "1", "--offset", "1").err()).contains("2 of 2 stories (4 articles)");
    }

    @Test
    void aHistogramDrawsArticlesAndStories() {
        assertThat(query("harbour", "-n", "0", "--histogram", "month", "-q").out())
                .isEqualTo("2024-03  " + "█".repeat(25) + "░".repeat(25) + "  4 articles of 2 stories\n"
                        + "█ stories, ░ further copies\n");
        assertThat(query("harbour", "-n", "0", "--histogram", "year", "-q").out())
                .startsWith("2024  █");
        assertThat(query("harbour", "-n", "0", "--histogram", "day", "--stories", "show", "-q")
                        .out()
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.matches("2024-03-0[123]  █+ +[12] articles?"));
        assertThat(query("harbour", "-n", "0", "--histogram", "week", "--json").out())
                .contains("\"start\": \"2024-02-26\",\n      \"articles\": 4,\n      \"stories\": 2");
    }

    // --- commands about stories ---

    @Test
    void aStoryIsShownWithAllCopies() {
        Ran ran = here.dateline("story", "daily");
        assertThat(ran.out())
                .startsWith("3 articles from 3 publishers · 2024-03-01 to 2024-03-02 · story ")
                .endsWith("""

                        1  Harbour closed
                           AP · 2024-03-01 09:12 · wire · 64 words
                           the earliest

                        2  Torvik harbour shut, harbour master says
                           Daily · 2024-03-02 · daily · 64 words
                           this article: the same words

                        3  Harbour news
                           Post · 2024-03-02 · post · 71 words
                           near copy, 100 % of the shorter
                        """);
        assertThat(here.dateline("story", "daily", "--json").out())
                .contains("\"kind\": \"near\",\n      \"similarity\": 1", "\"copy_of\": \"wire\"");
        assertThat(here.dateline("story", "nobody").code()).isEqualTo(1);
        assertThat(here.dateline("story", "nobody").err()).isEqualTo("there is no article nobody\n");
    }

    @Test
    void aDiffShowsWhatWasAddedAndTakenAway() {
        assertThat(here.dateline("diff", "wire", "post").out()).isEqualTo("""
                        [-wire-] · AP · 2024-03-01 09:12
                        {+post+} · Post · 2024-03-02

                        Harbour [-closed-] {+news+}

                        The harbour of Torvik will be closed to ferries from Monday, the … (40 words in both) … the harbour master, Ingrid Dahl. The mayor of Carrick asked for buses. {+Passengers were told to wait for news.+}
                        """);
        assertThat(here.dateline("diff", "wire", "nobody").code()).isEqualTo(1);
        assertThat(here.dateline("diff", "wire").code()).isEqualTo(2);
    }

    @Test
    void theLargestStoriesAreShownByTheirFirstArticle() {
        Ran ran = here.dateline("stories", "--until", "2024");
        assertThat(ran.out()).isEqualTo("""
                        1  Harbour closed
                           AP · 2024-03-01 · wire
                           + 2 copies from 2 publishers
                        """);
        assertThat(ran.err()).startsWith("4 articles of 2 stories · ");
        assertThat(here.dateline("stories", "--since", "2025").code()).isEqualTo(1);
        assertThat(here.dateline("stories", "cat").out()).isEmpty();
    }

    @Test
    void theLargestStoriesOfEachPeriod() {
        assertThat(here.dateline("stories", "--by", "month").out()).isEqualTo("""
                        2024-03 · 4 articles of 2 stories
                        1  Harbour closed
                           AP · 2024-03-01 · wire
                           + 2 copies from 2 publishers
                        """);
        assertThat(here.dateline("stories", "--by", "day", "-n", "5").out())
                .as("copies of that day alone")
                .startsWith("2024-03-02 · ")
                .containsPattern("(?m)\\+ 1 copy$");
        assertThat(here.dateline("stories", "--by", "month", "--json").out())
                .contains("\"start\": \"2024-03-01\"", "\"end\": \"2024-03-31\"", "\"stories\": 2");
        assertThat(here.dateline("stories", "--by", "month", "--offset", "1").code())
                .isEqualTo(2);
        assertThat(here.dateline("stories", "--by", "year", "--since", "2025").code())
                .isEqualTo(1);
    }

    @Test
    void statsCountStories() {
        assertThat(here.dateline("stats").out()).contains("stories     2, 1 with copies: 3 articles\n");
        assertThat(here.dateline("stats", "--json").out()).contains("\"stories\": 2", "\"copied\": 3");
    }

    @Test
    void whatIsRelatedIsOfOtherStories() throws IOException {
        assertThat(here.dateline("related", "wire", "--format", "ids").out()).isEqualTo("other\n");
        assertThat(here.dateline("related", "other", "--fields", "id,copies").out())
                .startsWith("1  ")
                .contains("+ 2 copies from 2 publishers")
                .doesNotContain("2  ");
        Path file = folder.resolve("article.txt");
        Files.writeString(file, "A new cat\n\nThe cat of the harbour was seen again.\n");
        assertThat(here.dateline("related", file.toString(), "--format", "ids")
                        .out()
                        .lines()
                        .toList())
                .first()
                .isEqualTo("other");
        assertThat(here.dateline("related", "nobody").code()).isEqualTo(1);
    }
}
