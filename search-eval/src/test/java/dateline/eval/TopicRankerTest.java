package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which article comes first.
class TopicRankerTest {

    private ArticleIndex index;

    @BeforeEach
    void open() {
        index = ArticleIndex.inMemory();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id, String title, String body) {
        index.add(Article.builder(id).title(title).body(body).language("en").build());
    }

    private List<String> ranked(String topic, RankingModel model) {
        index.commit();
        return new TopicRanker(index)
                .by(model).rank(new Topic("1", topic), 10).stream()
                        .map(Ranked::article)
                        .toList();
    }

    @Test
    void whatTheHeadlineSaysCountsMore() {
        add("body", "Notes", "The ferry was mentioned among trains, trams, buses and boats of the coast.");
        add("title", "Ferry", "It was mentioned among trains, trams, buses and boats of the coast.");

        assertThat(ranked("ferry", RankingModel.DEFAULT)).containsExactly("title", "body");
    }

    @Test
    void functionWordsDecideNothingBesideOthers() {
        add("chatty", "So", "And what will they do with the one and the other, and who will they be with?");
        add("right", "Strike", "Crane drivers walked out.");

        assertThat(ranked("what will they do with the crane?", RankingModel.DEFAULT))
                .startsWith("right");
    }

    @Test
    void addressesOfPagesSayNothingBesideWords() {
        add("address", "Shortener", "Links of example.org such as https://example.org/ferry are short.");
        add("ferry", "Ferry", "It sails among trains, trams, buses and boats of the coast.");

        assertThat(ranked("ferry sails https://example.org/Ab3xYz", RankingModel.DEFAULT))
                .startsWith("ferry");
        assertThat(ranked("https://example.org/ferry", RankingModel.DEFAULT)).startsWith("address");
    }

    @Test
    void functionWordsAloneStillFind() {
        add("who", "The Who", "The Who played on.");
        add("other", "Crane", "A crane.");

        assertThat(ranked("the who", RankingModel.DEFAULT)).containsExactly("who");
    }

    @Test
    void wordsNearOneAnotherComeFirst() {
        add("far", "One", "The harbour lay still all day and nobody there had ever seen or heard of any strike.");
        add("near", "One", "The harbour strike lay still all day and nobody there had ever seen or heard of any.");

        assertThat(ranked("harbour strike", RankingModel.BM25)).containsExactly("far", "near");
        assertThat(ranked("harbour strike", RankingModel.DEFAULT)).containsExactly("near", "far");
    }

    @Test
    void deepRankingPrefersWhatResemblesTheBest() {
        add("a", "Ferry Torvik", "The ferry to Torvik: captain, gangway, crossing, pier.");
        add("b", "Ferry Torvik", "A ferry to Torvik: captain, gangway, crossing, quay.");
        add("other", "Ferry", "Some ferry, of sorts: recipes, onions, carrots, soup.");
        add("similar", "Ferry", "Some ferry, of sorts: captain, gangway, crossing, sea.");
        for (int i = 0; i < 60; i++) {
            add("filler" + i, "Filler", "Nothing to see in number " + i);
        }

        assertThat(ranked("ferry Torvik", RankingModel.DEFAULT)).startsWith("a", "b", "other", "similar");
        assertThat(ranked("ferry Torvik", RankingModel.DEEP)).startsWith("a", "b", "similar", "other");
    }

    @Test
    void aWholeArticleCanBeTheQuestion() {
        add("same", "Ferry sails", "The northern ferry sails again after nineteen years.");
        add("other", "Strike", "Crane drivers strike.");
        String long1 = "The northern ferry sails again after nineteen years. ".repeat(400) + words(5_000);

        assertThat(ranked(long1, RankingModel.DEFAULT)).startsWith("same");
        assertThat(index.search(SearchRequest.of(Query.about(long1)))
                        .hits()
                        .getFirst()
                        .snippets())
                .isNotEmpty();
    }

    private static String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append("word").append(i).append(' ');
        }
        return words.toString();
    }
}
