package dateline.search;

import dateline.index.Snapshot;
import dateline.index.StoryLabels;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.search.Query;

/// A request in Lucene's terms, for one state of an index at one time, with what it takes to answer it.
final class Asked {

    private final SearchRequest request;
    private final Scoring scoring;
    private final Translator translator;
    private final Translation translation;
    private final Filters filters;
    private final Query query;
    private final Deadline deadline;
    private final WordSearcher searcher;

    /// Its time begins to run.
    ///
    /// @throws BadRequestException if it asks for what the index cannot do
    Asked(SearchRequest request, Scoring scoring, Snapshot snapshot, Lexicon lexicon, Instant now) throws IOException {
        this.request = request;
        this.scoring = scoring.at(request, now);
        this.deadline = new Deadline(request.timeout());
        this.translator = new Translator(snapshot, lexicon, Clock.fixed(now, request.zone()), this.scoring);
        this.translation = translator.translate(request.query());
        this.filters = Filters.of(request, translator);
        Query restricted = filters.restrict(translation.query());
        this.query = request.stories() == StoryView.ONLY
                ? Filters.restrict(restricted, List.of(StoryLabels.shared()))
                : restricted;
        this.searcher = lexicon.searcher();
        searcher.setSimilarity(this.scoring.similarity());
        if (!Effort.isSmall(query, searcher, request.timeout())) {
            searcher.setTimeout(deadline);
        }
    }

    SearchRequest request() {
        return request;
    }

    /// {@return how articles are scored}
    Scoring scoring() {
        return scoring;
    }

    Translator translator() {
        return translator;
    }

    /// {@return what the query means, without the request's conditions}
    Translation translation() {
        return translation;
    }

    /// {@return the query under the request's conditions}
    Query query() {
        return query;
    }

    Filters filters() {
        return filters;
    }

    Deadline deadline() {
        return deadline;
    }

    WordSearcher searcher() {
        return searcher;
    }

    /// {@return counts queries under the request's conditions}
    Counter counter() {
        return new Counter(translator, searcher, filters::restrict, deadline);
    }
}
