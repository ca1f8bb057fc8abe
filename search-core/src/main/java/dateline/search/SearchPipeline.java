package dateline.search;

import dateline.article.ArticleId;
import dateline.query.SearchRequest;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.result.TotalHits;
import dateline.search.answer.ArticleVersions;
import dateline.search.answer.FacetOrdinals;
import dateline.search.answer.Facets;
import dateline.search.answer.Histogram;
import dateline.search.answer.HitAssembler;
import dateline.search.answer.StoryCollapser;
import dateline.search.answer.StoryFacets;
import dateline.search.explain.QuerySuggestions;
import dateline.search.limit.Messages;
import dateline.search.limit.TimeExceededException;
import dateline.search.quote.QuoteSearch;
import dateline.search.rank.Cursor;
import dateline.search.rank.Ranking;
import dateline.search.semantic.SemanticStage;
import dateline.search.speech.SpeechFields;
import dateline.search.story.StoryCount;
import dateline.search.story.StoryMap;
import dateline.search.terms.HitCounter;
import dateline.search.terms.TermCachingSearcher;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;

/// Runs one prepared search through its stages: rank, collapse, count or facet, suggest, highlight, assemble.
final class SearchPipeline {

    private final PreparedSearch prepared;
    private final SearchRequest request;
    private final FacetOrdinals ordinals;
    private final ArticleVersions versions;
    private final ResultPage.Builder page = ResultPage.builder();
    private int depth;

    SearchPipeline(PreparedSearch prepared, FacetOrdinals ordinals, Set<ArticleId> earlier) {
        this.versions = new ArticleVersions(earlier);
        this.prepared = prepared;
        this.ordinals = ordinals;
        this.request = prepared.request();
    }

    /// {@return the answer}
    ///
    /// @param cursor where the previous page ended
    ResultPage run(Optional<Cursor> cursor) throws IOException {
        request.warnings().forEach(page::warning);
        prepared.translation().warnings().forEach(page::warning);
        if (!prepared.isReady()) {
            return page.total(new TotalHits(0, false))
                    .complete(false)
                    .took(prepared.elapsed())
                    .build();
        }
        Ranking.Start start = cursor.map(Cursor::start).orElseGet(() -> new Ranking.Start(request.offset(), List.of()));
        Ranking ranking = new Ranking(prepared);
        StoryCollapser.Page ranked = prepared.stories().isPresent() ? collapse(ranking, start) : rank(ranking, start);
        if (request.facets().isEmpty() && request.histogram().isEmpty()) {
            count(ranked);
        } else {
            facet();
        }
        warnOfUndated();
        prepared.semantic().flatMap(SemanticStage::remark).ifPresent(page::warning);
        depth = ranking.depth();
        if (prepared.snapshot().whole().isEmpty()
                && prepared.snapshot().reader().numDocs() == 0) {
            page.warning(Messages.EMPTY_INDEX);
        } else if (!prepared.deadline().passed() && prepared.snapshot().whole().isEmpty()) {
            suggest(page.isEmpty());
        }
        return assemble(ranked, highlight(ranked));
    }

    /// {@return how many articles from the top were looked at}
    int depth() {
        return depth;
    }

    private StoryCollapser.Page rank(Ranking ranking, Ranking.Start start) throws IOException {
        return StoryCollapser.Page.unfolded(ranking.page(start, request.limit(), true));
    }

    private StoryCollapser.Page collapse(Ranking ranking, Ranking.Start start) throws IOException {
        StoryMap stories = prepared.stories().orElseThrow();
        return new StoryCollapser(prepared, stories).page(ranking, start.shown(), request.limit());
    }

    // --- counting ---

    /// Counts what was found, as exactly as asked.
    private void count(StoryCollapser.Page ranked) throws IOException {
        TermCachingSearcher searcher = prepared.searcher();
        TotalHits soFar = ranked.ranked().total();
        boolean isKnown = soFar.exact() && ranked.all().isPresent();
        if (prepared.stories().isEmpty() || !request.exactTotal() || isKnown || searcher.timedOut()) {
            page.total(total(soFar));
            ranked.all().ifPresent(page::stories);
            return;
        }
        StoryCount counted =
                StoryCount.of(searcher, prepared.query(), prepared.stories().get());
        if (searcher.timedOut()) {
            page.total(soFar);
        } else {
            page.total(new TotalHits(counted.articles(), true)).stories(counted.stories());
        }
    }

    private TotalHits total(TotalHits soFar) throws IOException {
        TermCachingSearcher searcher = prepared.searcher();
        if (soFar.exact() || !request.exactTotal() || searcher.timedOut()) {
            return soFar;
        }
        int count = HitCounter.count(searcher, prepared.query());
        return searcher.timedOut() ? soFar : new TotalHits(count, true);
    }

    /// Counts facets, and with them all that was found.
    private void facet() throws IOException {
        FacetsCollector found = prepared.searcher().search(prepared.query(), new FacetsCollectorManager());
        Optional<StoryMap> stories = prepared.stories();
        for (Map.Entry<String, Integer> facet : request.facets().entrySet()) {
            if (SpeechFields.isSpeaker(facet.getKey(), prepared.snapshot().schema())) {
                QuoteSearch.Speakers speakers = new QuoteSearch(prepared, "").speakers(facet.getValue());
                page.facet(facet.getKey(), speakers.counts());
                speakers.remark().ifPresent(page::warning);
                continue;
            }
            String field = Facets.field(facet.getKey(), prepared.snapshot().schema());
            List<FacetCount> counts = Facets.count(ordinals, found, field, facet.getValue());
            if (stories.isPresent()) {
                counts = new StoryFacets(stories.get(), found).count(field, counts);
            }
            page.facet(facet.getKey(), counts);
        }
        if (request.histogram().isPresent()) {
            page.histogram(Histogram.of(request.histogram().get(), found, stories));
        }
        boolean complete = !prepared.deadline().passed();
        page.total(new TotalHits(count(found), complete));
        if (stories.isPresent() && complete) {
            page.stories(new StoryFacets(stories.get(), found).count());
        }
    }

    private static long count(FacetsCollector found) {
        long count = 0;
        for (FacetsCollector.MatchingDocs docs : found.getMatchingDocs()) {
            count += docs.totalHits();
        }
        return count;
    }

    // --- what the user should know ---

    private void warnOfUndated() throws IOException {
        if (prepared.snapshot().whole().isPresent()) {
            return;
        }
        long undated = prepared.filters()
                .undatedLeftOut(prepared.searcher(), prepared.translation().query());
        if (undated > 0) {
            page.warning(Messages.undatedLeftOut(undated));
        }
    }

    private void suggest(boolean isEmpty) throws IOException {
        QuerySuggestions suggestions = new QuerySuggestions(prepared.counter()::count, prepared.lookup());
        try {
            suggestions.remarks(request.query()).forEach(page::warning);
            page.suggestions(isEmpty ? suggestions.of(request.query()) : suggestions.corrected(request.query()));
        } catch (TimeExceededException e) {
            // The page is incomplete, and says so.
        }
    }

    // --- what is shown ---

    private List<Hit> highlight(StoryCollapser.Page ranked) throws IOException {
        return HitAssembler.read(prepared, ranked, versions);
    }

    private ResultPage assemble(StoryCollapser.Page ranked, List<Hit> hits) {
        page.hits(hits);
        prepared.deadline().reason().ifPresent(page::warning);
        versions.remark().ifPresent(page::warning);
        if (ranked.ranked().hasMore()) {
            page.cursor(Cursor.after(ranked.ranked(), prepared));
        }
        return page.complete(!prepared.deadline().passed())
                .took(prepared.elapsed())
                .build();
    }
}
