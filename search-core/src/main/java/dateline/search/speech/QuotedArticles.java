package dateline.search.speech;

import dateline.analysis.LanguageAnalysis;
import dateline.article.Article;
import dateline.index.Snapshot;
import dateline.quote.Quote;
import dateline.quote.QuoteExtractor;
import dateline.quote.QuotePage;
import dateline.search.limit.Deadline;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;

/// Reads the quotes of articles, each article once for all clauses of a request, and at most [QuotePage#MOST_ARTICLES]
/// of them. Where there are more, the search stops as one does whose time is over, so what was found is not all and
/// says so.
///
/// Thread-safe.
public final class QuotedArticles {

    /// What stopped a search, for its reader.
    public static final String STOPPED = "quotes were read in the first " + QuotePage.MOST_ARTICLES
            + " articles that may match, in the order of the index: add words, a date or a filter to have all";

    private final Snapshot snapshot;
    private final Map<Integer, Spoken> read = new HashMap<>();
    private final Map<String, QuoteExtractor> extractors = new HashMap<>();

    /// @param snapshot what is searched
    public QuotedArticles(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record Spoken(List<Quote> quotes, LanguageAnalysis language) {}

    /// {@return whether an article has a quote for which a condition holds; false where no more may be read}
    ///
    /// @param doc       the article's document in the snapshot
    /// @param condition the condition
    /// @param deadline  of the search; stopped where no more may be read
    synchronized boolean has(int doc, SpeechCondition condition, Deadline deadline) throws IOException {
        Spoken spoken = read.get(doc);
        if (spoken == null) {
            if (deadline.shouldExit()) {
                return false;
            }
            if (read.size() == QuotePage.MOST_ARTICLES) {
                deadline.stop(STOPPED);
                return false;
            }
            spoken = read(doc);
            read.put(doc, spoken);
        }
        for (Quote quote : spoken.quotes()) {
            if (condition.holds(quote, spoken.language())) {
                return true;
            }
        }
        return false;
    }

    private Spoken read(int doc) throws IOException {
        StoredFields stored = snapshot.reader().storedFields();
        Article article = Snapshot.article(stored, doc);
        LanguageAnalysis language = snapshot.analysis(article);
        QuoteExtractor extractor = extractors.computeIfAbsent(language.tag(), QuoteExtractor::of);
        return new Spoken(extractor.quotes(article), language);
    }
}
