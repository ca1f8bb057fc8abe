package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import dateline.result.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// In whatever order articles come, change and go, and however that is divided among commits, an index on a cluster has
/// the stories of one in memory that was given the same articles at once.
class StoryLawTest {

    private static final long SEED = Long.getLong("cluster.seed", 20231012L);
    private static final int ROUNDS = Integer.getInteger("cluster.rounds", 2);

    @Test
    void storiesAreThoseOfAnIndexInMemoryInAnyOrderOfArrival() {
        Nodes nodes = Nodes.running();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            List<Article> articles = new CopiedNews(random).articles(150);
            SortedMap<String, Article> there = new TreeMap<>();
            try (ArticleIndex cluster =
                    ArticleIndex.open(nodes.index("stories-" + round).storage(), IndexOptions.defaults())) {
                for (int commit = 0; commit < 5; commit++) {
                    changeByChance(cluster, articles, there, random);
                    cluster.commit();
                }
                try (ArticleIndex memory = ArticleIndex.inMemory()) {
                    memory.addAll(there.values());
                    memory.commit();
                    Map<String, String> expected = stories(memory, there);
                    assertThat(expected.values().stream().filter(story -> story.contains(" ")))
                            .hasSizeGreaterThan(40);
                    assertThat(stories(cluster, there))
                            .as("seed %s", SEED + round)
                            .isEqualTo(expected);
                    assertThat(answers(cluster)).isEqualTo(answers(memory));
                }
            }
        }
    }

    private static void changeByChance(
            ArticleIndex index, List<Article> articles, SortedMap<String, Article> there, Random random) {
        List<Article> come = new ArrayList<>(articles);
        Collections.shuffle(come, random);
        List<Article> together = new ArrayList<>();
        for (Article article : come.subList(0, 60)) {
            // Some get the text of another, under their own id.
            Article other = articles.get(random.nextInt(articles.size()));
            Article added = random.nextInt(6) == 0
                    ? Article.builder(article.id().value())
                            .title(other.title())
                            .body(other.body())
                            .build()
                    : article;
            there.put(added.id().value(), added);
            together.add(added);
            if (random.nextInt(15) == 0) {
                index.addAll(together);
                together.clear();
            }
        }
        index.addAll(together);
        for (int i = 0; i < 15 && !there.isEmpty(); i++) {
            String id = new ArrayList<>(there.keySet()).get(random.nextInt(there.size()));
            there.remove(id);
            index.delete(id);
        }
    }

    /// {@return the story of each article: its name, its articles and how they are copies}
    private static Map<String, String> stories(SearchIndex index, SortedMap<String, Article> articles) {
        Map<String, String> stories = new TreeMap<>();
        for (String id : articles.keySet()) {
            Optional<Story> story = index.stories().of(id);
            StringBuilder told = new StringBuilder();
            story.orElseThrow()
                    .articles()
                    .forEach(each -> told.append(told.isEmpty() ? "" : " ")
                            .append(each.article().id())
                            .append('=')
                            .append(each.kind())
                            .append(each.similarity()));
            stories.put(id, told.toString());
        }
        return stories;
    }

    private static List<String> answers(SearchIndex index) {
        List<String> answers = new ArrayList<>();
        for (StoryView view : StoryView.values()) {
            ResultPage page = index.search(SearchRequest.builder(
                            Query.best(Query.word("ferry"), Query.word("harbour"), Query.word("council")))
                    .stories(view)
                    // Not by relevance: what was deleted counts in the statistics of words until its space is free.
                    .sort(Sort.NEWEST)
                    .facet("publisher", 5)
                    .limit(30)
                    .build());
            answers.add(view + " " + page.total() + " " + page.stories() + " " + page.facets());
            page.forEach(hit -> answers.add(hit.article().id() + " " + hit.copies()));
        }
        ResultPage largest = index.stories().largest(SearchRequest.of(Query.word("ferry")));
        answers.add("largest " + largest.total() + " " + largest.stories());
        largest.forEach(hit -> answers.add(hit.article().id() + " " + hit.copies()));
        answers.add("copied " + index.stats().copied() + " of " + index.stats().stories());
        return answers;
    }
}
