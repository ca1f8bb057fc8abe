package dateline.search;

import dateline.index.Layout;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/// How common words are in the index.
final class WordStatistics {

    private final IndexReader reader;
    private final long articles;

    WordStatistics(IndexSearcher searcher) throws IOException {
        this.reader = searcher.getIndexReader();
        CollectionStatistics text = searcher.collectionStatistics(Layout.TEXT);
        this.articles = text == null ? 0 : text.docCount();
    }

    /// {@return the number of articles with text}
    long articles() {
        return articles;
    }

    /// {@return what a word is worth at most, see [ExpectedOccurrences]; 0 for one that no article has}
    ///
    /// Several terms that count as one are taken as Lucene takes synonyms: as many articles as the most common of them
    /// has, and the occurrences of all.
    ///
    /// @param word the word
    double weight(ScoredWord word) throws IOException {
        long having = 0;
        long occurrences = 0;
        for (String text : word.terms()) {
            Term term = new Term(Layout.TEXT, text);
            having = Math.max(having, reader.docFreq(term));
            occurrences += reader.totalTermFreq(term);
        }
        return having == 0 ? 0 : Math.max(0, ExpectedOccurrences.weight(articles, having, occurrences));
    }
}
