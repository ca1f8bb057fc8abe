package dateline.compare;

import dateline.SearchIndex;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Asks an index of dateline's.
///
/// Arguments: the index, the file of queries, how many rounds, `bm25` or `default`.
public final class DatelinePeer implements QuerySet.Peer {

    private final SearchIndex index;
    private final RankingModel ranking;

    private DatelinePeer(SearchIndex index, RankingModel ranking) {
        this.index = index;
        this.ranking = ranking;
    }

    public static void main(String[] args) throws IOException {
        try (SearchIndex index = SearchIndex.open(Path.of(args[0]))) {
            RankingModel ranking = RankingModel.named(args[3])
                    .orElseThrow(() -> new IllegalArgumentException("no ranking is named " + args[3]));
            QuerySet.read(Path.of(args[1])).run(new DatelinePeer(index, ranking), Integer.parseInt(args[2]));
        }
    }

    @Override
    public QuerySet.Found ask(QuerySet.Words query) {
        ResultPage page = index.search(request(query, SearchRequest.DEFAULT_LIMIT));
        return new QuerySet.Found(page.total().articles(), ids(page));
    }

    @Override
    public List<String> all(QuerySet.Words query) {
        return ids(index.search(request(query, QuerySet.MOST_IDS)));
    }

    private SearchRequest request(QuerySet.Words query, int limit) {
        return SearchRequest.builder(parse(query))
                .ranking(ranking)
                .stories(StoryView.SHOW)
                .exactTotal(true)
                .snippets(0)
                .limit(limit)
                .build();
    }

    private Query parse(QuerySet.Words query) {
        List<String> words = query.words();
        String text = switch (query.kind()) {
            case "phrase" -> '"' + String.join(" ", words) + '"';
            case "and" -> String.join(" AND ", words);
            case "exact" -> words.stream().map(word -> "=" + word).collect(Collectors.joining(" "));
            default -> String.join(" OR ", words);
        };
        return index.parser().parse(text).query();
    }

    private static List<String> ids(ResultPage page) {
        return page.hits().stream().map(hit -> hit.article().id().value()).toList();
    }
}
