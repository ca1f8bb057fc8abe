package dateline.cli.eval;

import dateline.SearchIndex;
import dateline.eval.Pool;
import dateline.eval.Run;
import dateline.eval.Topic;
import dateline.eval.TopicRanker;
import dateline.eval.Topics;
import dateline.query.RankingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The articles to judge for each topic: the best of several rankings, and of runs made elsewhere. A topic is asked
/// only when its turn comes.
///
/// @param index   the index
/// @param models  the rankings
/// @param runs    the runs made elsewhere
/// @param depth   how many of each are judged
/// @param queries whether topics are queries in the query language
record JudgePools(SearchIndex index, List<RankingModel> models, List<Run> runs, int depth, boolean queries) {

    JudgePools {
        models = List.copyOf(models);
        runs = List.copyOf(runs);
    }

    /// {@return the articles to judge for a topic, judged or not}
    ///
    /// @param topic the topic
    Pool of(Topic topic) {
        Topics one = new Topics(List.of(topic));
        List<Run> all = new ArrayList<>();
        for (RankingModel model : models) {
            TopicRanker ranker = new TopicRanker(index).by(model);
            all.add(Run.of("pool", one, depth, queries ? ranker.readingQueries() : ranker));
        }
        for (Run run : runs) {
            all.add(Run.of("pool", Map.of(topic.id(), run.ranking(topic.id()))));
        }
        return Pool.of(all, depth);
    }
}
