package dateline.search.answer;

import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.index.StoryFingerprints;
import dateline.result.Copies;
import dateline.result.TotalHits;
import dateline.search.rank.Ranking;
import dateline.search.story.StoryMap;
import dateline.search.story.StoryMembers;
import dateline.search.terms.ScoredDoc;
import dateline.search.translate.PreparedSearch;
import dateline.story.compare.CopyVerifier;
import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/// Finds articles like a given one: one hit for each story, without its own copies.
///
/// The query consists of the article's most distinctive words: those with the highest product of dampened frequency and
/// rarity, as in Lucene's MoreLikeThis (which needs an `Analyzer`; dateline's analysis is not one).
final class RelatedArticles {

    private static final int WORDS = 30;
    private static final int TITLE_WEIGHT = 2;

    /// Of so many articles the best are chosen, after copies are folded.
    private static final int DEPTH = 300;

    private final PreparedSearch prepared;
    private final IndexSearcher searcher;
    private final Snapshot snapshot;
    private final StoryMap table;

    RelatedArticles(PreparedSearch prepared, StoryMap table) {
        this.prepared = prepared;
        this.searcher = prepared.searcher();
        this.snapshot = prepared.snapshot();
        this.table = table;
    }

    StoryCollapser.Page page(Article article) throws IOException {
        int limit = prepared.request().limit();
        BooleanQuery query = query(article);
        TopDocs top = query.clauses().isEmpty() || snapshot.reader().maxDoc() == 0
                ? null
                : searcher.search(restricted(query), Math.max(DEPTH, 4 * limit));
        List<ScoredDoc> hits = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        ScoreDoc[] found = top == null ? new ScoreDoc[0] : top.scoreDocs;
        OwnStory own = new OwnStory(article, found);
        for (ScoreDoc each : found) {
            int story = table.story(each.doc);
            boolean isNew = story == StoryMap.ALONE || seen.add(story);
            if (isNew && !own.contains(each.doc)) {
                hits.add(new ScoredDoc(each.doc, each.score));
            }
        }
        if (prepared.semantic().isPresent()) {
            hits = prepared.semantic().get().rescored(hits);
            hits.sort(Comparator.comparingDouble(ScoredDoc::score).reversed());
        }
        hits = hits.subList(0, Math.min(limit, hits.size()));
        Set<Integer> stories = new HashSet<>();
        hits.forEach(hit -> stories.add(table.story(hit.doc())));
        stories.remove(StoryMap.ALONE);
        StoryMembers members = StoryMembers.of(searcher, snapshot, table, query, stories);
        List<Optional<Copies>> copies = new ArrayList<>();
        for (ScoredDoc hit : hits) {
            copies.add(members.copies(hit.doc()));
        }
        TotalHits total = new TotalHits(hits.size(), false);
        return new StoryCollapser.Page(new Ranking.Page(hits, 1, false, List.of(), total), copies, Optional.empty());
    }

    /// {@return the query that finds what is like an article, within what the request allows}
    Query asked(Article article) throws IOException {
        return restricted(query(article));
    }

    /// {@return the query for what the request allows}
    private Query restricted(BooleanQuery query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(prepared.query(), Occur.FILTER)
                .build();
    }

    private BooleanQuery query(Article article) throws IOException {
        Map<BytesRef, Integer> words = new HashMap<>();
        TextAnalyzer analyzer = snapshot.analysis(article).newTextAnalyzer();
        count(article.title(), TITLE_WEIGHT, analyzer, words);
        count(article.lead(), 1, analyzer, words);
        count(article.body(), 1, analyzer, words);
        record Word(BytesRef term, double weight) {}
        List<Word> telling = new ArrayList<>();
        int articles = Math.max(1, snapshot.maxDoc());
        snapshot.expect(
                words.keySet().stream().map(word -> new Term(Layout.TEXT, word)).toList());
        for (Map.Entry<BytesRef, Integer> word : words.entrySet()) {
            int frequency = snapshot.docFreq(new Term(Layout.TEXT, word.getKey()));
            if (frequency > 0) {
                double rarity = Math.log(1 + (double) articles / frequency);
                telling.add(new Word(word.getKey(), (1 + Math.log(word.getValue())) * rarity));
            }
        }
        telling.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::term));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : telling.subList(0, Math.min(WORDS, telling.size()))) {
            double boost = word.weight() / telling.getFirst().weight();
            query.add(new BoostQuery(new TermQuery(new Term(Layout.TEXT, word.term())), (float) boost), Occur.SHOULD);
        }
        return query.build();
    }

    private static void count(String text, int weight, TextAnalyzer analyzer, Map<BytesRef, Integer> words)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        AnalyzedText analyzed = new AnalyzedText();
        analyzer.analyze(text, analyzed);
        TokenStream tokens = analyzed.scored(1);
        TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
        TermFrequencyAttribute frequency = tokens.getAttribute(TermFrequencyAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
            int times = frequency == null ? 1 : frequency.getTermFrequency();
            words.merge(BytesRef.deepCopyOf(term.getBytesRef()), weight * times, Integer::sum);
        }
        tokens.end();
        tokens.close();
    }

    /// What is not to be shown: the article itself, its story, other copies of it and all of their stories. An article
    /// that is not in the index, or whose copies are in another of several, is known by its fingerprint only.
    private final class OwnStory {

        private final Set<Integer> documents = new HashSet<>();
        private final Set<Integer> stories = new HashSet<>();

        OwnStory(Article article, ScoreDoc[] found) throws IOException {
            int doc = snapshot.find(article.id());
            if (doc >= 0) {
                add(doc);
            }
            Fingerprint print = StoryFingerprints.make(article);
            StoryFingerprints prints = new StoryFingerprints(snapshot.reader());
            for (ScoreDoc each : print.joins() ? found : new ScoreDoc[0]) {
                if (!contains(each.doc) && isCopy(print, prints.find(each.doc))) {
                    add(each.doc);
                }
            }
        }

        private void add(int doc) {
            documents.add(doc);
            stories.add(table.story(doc));
            stories.remove(StoryMap.ALONE);
        }

        private static boolean isCopy(Fingerprint print, Optional<Fingerprint> other) {
            return other.flatMap(theirs -> CopyVerifier.compare(print, theirs))
                    .filter(Thresholds.DEFAULT::accept)
                    .isPresent();
        }

        boolean contains(int doc) {
            return documents.contains(doc) || stories.contains(table.story(doc));
        }
    }
}
