package dateline.search.answer;

import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.index.Layout;
import dateline.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The most distinctive words of an article as a query: those with the highest product of dampened frequency and
/// rarity, as in Lucene's MoreLikeThis (which needs an `Analyzer`; dateline's analysis is not one).
///
/// @param snapshot the articles
/// @param words    how many words at most
record ArticleKeywords(Snapshot snapshot, int words) {

    private static final int TITLE_WEIGHT = 2;

    /// {@return the query}
    ///
    /// @param article the article, which need not be in the index
    BooleanQuery query(Article article) throws IOException {
        Map<BytesRef, Integer> counts = new HashMap<>();
        TextAnalyzer analyzer = snapshot.analysis(article).newTextAnalyzer();
        count(article.title(), TITLE_WEIGHT, analyzer, counts);
        count(article.lead(), 1, analyzer, counts);
        count(article.body(), 1, analyzer, counts);
        record Word(BytesRef term, double weight) {}
        List<Word> telling = new ArrayList<>();
        int articles = Math.max(1, snapshot.maxDoc());
        snapshot.expect(counts.keySet().stream()
                .map(word -> new Term(Layout.TEXT, word))
                .toList());
        for (Map.Entry<BytesRef, Integer> word : counts.entrySet()) {
            int frequency = snapshot.docFreq(new Term(Layout.TEXT, word.getKey()));
            if (frequency > 0) {
                double rarity = Math.log(1 + (double) articles / frequency);
                telling.add(new Word(word.getKey(), (1 + Math.log(word.getValue())) * rarity));
            }
        }
        telling.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::term));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : telling.subList(0, Math.min(words, telling.size()))) {
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
}
