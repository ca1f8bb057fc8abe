package dateline.ingest;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.eval.Evaluation;
import dateline.eval.Judgement;
import dateline.eval.Measure;
import dateline.eval.Qrels;
import dateline.eval.Ranked;
import dateline.eval.Run;
import dateline.eval.Topic;
import dateline.eval.TopicRanker;
import dateline.eval.Topics;
import dateline.query.Query;
import dateline.query.RankingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Known-item search: an article's headline as the question, its body alone as what can be found; the reciprocal rank
/// of the article among the first ten. For `docs/benchmarks/relevance.md`.
///
/// Left out are articles without a headline or with a body of less than 200 characters, and those whose headline or
/// body another one has: which of the two is meant cannot be known. Of those left, so many are drawn.
///
/// Arguments: how many are drawn, then files of articles.
public final class KnownItemBenchmark {

    private static final Measure MRR = Measure.parse("mrr@10");
    private static final int SHORTEST = 200;
    private static final int SEED = 1;

    private KnownItemBenchmark() {}

    /// Runs.
    ///
    /// @param arguments how many, and files
    public static void main(String[] arguments) throws IOException {
        int most = Integer.parseInt(arguments[0]);
        System.out.println("| collection | articles | headlines asked | default | deep | bm25 |");
        System.out.println("|---|---|---|---|---|---|");
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            List<Article> articles = new ArrayList<>();
            try (ArticleIndex read = ArticleIndex.inMemory()) {
                Importer.into(read).add(List.of(file));
                read.commit();
                try (Stream<Article> found = read.articles(Query.everything())) {
                    found.forEach(articles::add);
                }
                // The order of the index depends on threads, and the draw on the order.
                articles.sort(Comparator.comparing(article -> article.id().value()));
            }
            try (ArticleIndex index = ArticleIndex.inMemory()) {
                index.addAll(articles.stream()
                        .map(article -> article.toBuilder().title("").lead("").build()));
                index.commit();
                List<Article> asked = asked(articles, most);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %d | %.3f | %.3f | %.3f |%n",
                        Path.of(file).getFileName().toString().replaceFirst("\\..*", ""),
                        articles.size(),
                        asked.size(),
                        mrr(asked, index, RankingModel.DEFAULT),
                        mrr(asked, index, RankingModel.DEEP),
                        mrr(asked, index, RankingModel.BM25));
            }
        }
    }

    private static List<Article> asked(List<Article> articles, int most) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (Article article : articles) {
            Set<String> own = new HashSet<>(List.of(article.title(), article.body()));
            own.forEach(text -> texts.merge(text, 1, Integer::sum));
        }
        List<Article> asked = new ArrayList<>(articles.stream()
                .filter(article -> !article.title().isBlank() && article.body().length() >= SHORTEST)
                .filter(article -> texts.get(article.title()) == 1 && texts.get(article.body()) == 1)
                .toList());
        Collections.shuffle(asked, new Random(SEED));
        return asked.subList(0, Math.min(most, asked.size()));
    }

    private static double mrr(List<Article> asked, ArticleIndex index, RankingModel model) {
        List<Topic> topics = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String topic = Integer.toString(i);
            topics.add(new Topic(topic, asked.get(i).title()));
            judgements.add(new Judgement(topic, asked.get(i).id().value(), 1));
        }
        TopicRanker ranker = new TopicRanker(index).by(model);
        List<List<Ranked>> rankings =
                topics.parallelStream().map(topic -> ranker.rank(topic, 10)).toList();
        Map<String, List<Ranked>> byTopic = new LinkedHashMap<>();
        for (Topic topic : new Topics(topics)) {
            byTopic.put(topic.id(), rankings.get(Integer.parseInt(topic.id())));
        }
        return Evaluation.of(Run.of("run", byTopic), Qrels.of(judgements), List.of(MRR))
                .overall(MRR);
    }
}
