package dateline.search.remote;

import dateline.article.Article;
import dateline.query.Query;
import dateline.remote.query.CandidateRequest;
import dateline.remote.query.CandidateRequest.Order;
import dateline.remote.query.Candidates;
import dateline.remote.query.Candidates.Candidate;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteQuery;
import dateline.result.Explanation;
import dateline.result.GroupCount;
import dateline.result.ResultPage;
import dateline.result.TotalHits;
import dateline.search.answer.Facets;
import dateline.search.answer.GroupCounter;
import dateline.search.explain.QueryExplainer;
import dateline.search.explain.QuerySuggestions;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Messages;
import dateline.search.limit.TimeExceededException;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what clauses of a request find, and by values of fields. For one thread.
final class RemoteCounter {

    /// Of a clause that is asked wider so many articles are checked.
    private static final int MOST_CHECKED = 10_000;

    /// And so many of one that is only suggested.
    private static final int FEW_CHECKED = 1_000;

    private static final int BATCH = 200;

    /// So many other queries are tried.
    private static final int MOST_SUGGESTED = 60;

    private static final TotalHits UNKNOWN = new TotalHits(0, false);

    private final RemoteEngine engine;
    private final PreparedSearch prepared;
    private final QueryConverter converter;
    private final Check check;
    private int counted;

    /// Tells which of some articles match.
    @FunctionalInterface
    interface Check {
        /// {@return those that match a query}
        List<Article> matching(List<Candidate> batch, Query query) throws IOException;
    }

    RemoteCounter(RemoteEngine engine, PreparedSearch prepared, Check check) {
        this.engine = engine;
        this.prepared = prepared;
        this.converter = new QueryConverter(prepared.snapshot().schema());
        this.check = check;
    }

    /// {@return how the request is read, and what each part of its query finds}
    Explanation explain() throws IOException {
        List<String> warnings = new ArrayList<>(prepared.request().warnings());
        warnings.addAll(prepared.translation().warnings());
        List<String> wider = engine.wider(converter.convert(prepared.query()));
        if (!wider.isEmpty()) {
            warnings.add("the cluster cannot find " + Messages.brief(String.join(", ", wider))
                    + " exactly: what it finds is checked here");
        }
        return new QueryExplainer(this::count, prepared.lookup(), false, prepared.deadline())
                .explain(prepared.request().query(), warnings);
    }

    /// Adds to an answer which words no article has, and other queries that find something.
    void suggest(ResultPage.Builder page) throws IOException {
        QuerySuggestions suggestions = new QuerySuggestions(this::countSoon, prepared.lookup());
        Query query = prepared.request().query();
        try {
            suggestions.remarks(query).forEach(page::warning);
            page.suggestions(page.isEmpty() ? suggestions.of(query) : suggestions.corrected(query));
        } catch (TimeExceededException e) {
            // What was found is there all the same.
        }
    }

    /// {@return how many articles a query finds, if that can be told soon; what can be told wrongly is not suggested}
    private TotalHits countSoon(Query query) throws IOException {
        counted++;
        if (prepared.deadline().shouldExit() || counted > MOST_SUGGESTED) {
            return UNKNOWN;
        }
        RemoteQuery converted = converted(query);
        TotalHits found = found(converted);
        if (engine.wider(converted).isEmpty()) {
            return found;
        }
        return found.articles() <= FEW_CHECKED ? checked(query, converted) : UNKNOWN;
    }

    private TotalHits count(Query query) throws IOException {
        RemoteQuery converted = converted(query);
        return engine.wider(converted).isEmpty() ? found(converted) : checked(query, converted);
    }

    private RemoteQuery converted(Query query) throws IOException {
        return converter.convert(prepared.filters()
                .restrict(prepared.translator().translate(query).query()));
    }

    private TotalHits found(RemoteQuery query) throws IOException {
        Candidates found = engine.find(CandidateRequest.of(query, Order.SCORE, 0));
        return new TotalHits(found.total(), found.complete());
    }

    private TotalHits checked(Query query, RemoteQuery converted) throws IOException {
        try (RemoteEngine.Reading candidates = engine.all(converted)) {
            List<Candidate> batch = new ArrayList<>();
            long count = 0;
            for (int read = 0; read < MOST_CHECKED && candidates.hasNext(); read++) {
                batch.add(candidates.next());
                if (batch.size() == BATCH || !candidates.hasNext()) {
                    count += check.matching(batch, query).size();
                    batch.clear();
                }
            }
            return new TotalHits(count, !candidates.hasNext());
        }
    }

    /// {@return the combinations in the order of their values}
    ///
    /// @param names the fields, as facets name them
    List<GroupCount> groups(List<String> names) throws IOException {
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(Facets.field(name, prepared.snapshot().schema()));
        }
        RemoteQuery query = converter.convert(prepared.query());
        List<String> wider = engine.wider(query);
        if (!wider.isEmpty()) {
            throw new BadRequestException("a cluster cannot find " + Messages.brief(String.join(", ", wider))
                    + " exactly, and so not count by fields: leave that out, or ask an index in a folder");
        }
        Map<List<String>, Long> counts = new HashMap<>();
        for (GroupCount group : engine.groups(query, fields, GroupCounter.MOST)) {
            counts.put(group.values(), group.articles());
        }
        return GroupCounter.inOrder(counts);
    }
}
