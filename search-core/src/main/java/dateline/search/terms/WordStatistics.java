package dateline.search.terms;

import dateline.index.Layout;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;

/// Document and collection frequencies of words. Not thread-safe.
public final class WordStatistics {

    private final TermCachingSearcher searcher;
    private final long articles;

    public WordStatistics(TermCachingSearcher searcher) throws IOException {
        this.searcher = searcher;
        CollectionStatistics text = searcher.collectionStatistics(Layout.TEXT);
        this.articles = text == null ? 0 : text.docCount();
    }

    /// {@return the number of articles with text}
    public long articles() {
        return articles;
    }

    /// {@return what a word is worth at most, see [InExpB2Similarity]; 0 for one that no article has}
    ///
    /// Several terms that count as one are taken as Lucene takes synonyms: as many articles as the most common of them
    /// has, and the occurrences of all.
    ///
    /// @param word the word
    public double weight(ScoredWord word) throws IOException {
        long having = 0;
        long occurrences = 0;
        for (String text : word.terms()) {
            TermStates term = searcher.states(new Term(Layout.TEXT, text));
            if (term.docFreq() > 0) {
                having = Math.max(having, term.docFreq());
                occurrences += term.totalTermFreq();
            }
        }
        return having == 0 ? 0 : Math.max(0, InExpB2Similarity.weight(articles, having, occurrences));
    }
}
