package dateline.search.quote;

import dateline.article.Article;
import dateline.index.Snapshot;
import dateline.quote.PrintedQuote;
import dateline.quote.Quote;
import dateline.quote.QuoteExtractor;
import dateline.quote.QuotePage;
import dateline.quote.SpeakerCount;
import dateline.search.speech.SpeakerName;
import dateline.search.story.StoryMap;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/// Reads the articles that a request finds for their quotes.
public final class QuoteSearch {

    private final PreparedSearch prepared;
    private final Set<String> speaker;
    private final Map<String, QuoteExtractor> extractors = new HashMap<>();

    /// Prepares to answer a request.
    ///
    /// @param prepared finds the articles; its limit is that of quotes
    /// @param speaker  words that the name of the speaker must have; blank for any speaker or none
    public QuoteSearch(PreparedSearch prepared, String speaker) {
        this.prepared = prepared;
        this.speaker = Set.copyOf(SpeakerName.words(speaker));
    }

    /// {@return the quotes}
    ///
    /// @throws IOException if the index cannot be read
    public QuotePage page() throws IOException {
        long found = prepared.searcher().count(prepared.query());
        TopDocs best = prepared.searcher().search(prepared.query(), QuotePage.MOST_ARTICLES);
        StoryMap stories = StoryMap.of(prepared.snapshot().reader());
        StoredFields stored = prepared.snapshot().reader().storedFields();
        QuoteFolder folder = new QuoteFolder();
        int read = 0;
        for (ScoreDoc each : best.scoreDocs) {
            if (prepared.deadline().shouldExit()) {
                break;
            }
            Article article = Snapshot.article(stored, each.doc);
            for (Quote quote : extractor(article).quotes(article)) {
                if (isWanted(quote)) {
                    folder.add(quote, article, stories.story(each.doc));
                }
            }
            read++;
        }
        List<PrintedQuote> quotes = folder.quotes();
        List<String> warnings = new ArrayList<>(prepared.request().warnings());
        warnings.addAll(prepared.translation().warnings());
        if (read < found && !prepared.deadline().passed()) {
            warnings.add("quotes are those of the " + read + " articles that match best, of " + found
                    + ": ask for less at once to read all");
        }
        return new QuotePage(
                quotes.subList(0, Math.min(quotes.size(), prepared.request().limit())),
                speakers(quotes),
                quotes.size(),
                Math.max(found, read),
                read,
                warnings,
                read >= found && !prepared.deadline().passed());
    }

    private QuoteExtractor extractor(Article article) {
        String tag = prepared.snapshot().analysis(article).tag();
        return extractors.computeIfAbsent(tag, QuoteExtractor::of);
    }

    private boolean isWanted(Quote quote) {
        return speaker.isEmpty() || new HashSet<>(SpeakerName.words(quote.speaker())).containsAll(speaker);
    }

    private static List<SpeakerCount> speakers(List<PrintedQuote> quotes) {
        Map<String, Map<String, Long>> spellings = new HashMap<>();
        for (PrintedQuote each : quotes) {
            String name = each.quote().speaker();
            if (!name.isEmpty()) {
                spellings
                        .computeIfAbsent(String.join(" ", SpeakerName.words(name)), any -> new HashMap<>())
                        .merge(name, 1L, Long::sum);
            }
        }
        return spellings.values().stream()
                .map(each -> new SpeakerCount(
                        usual(each),
                        each.values().stream().mapToLong(Long::longValue).sum()))
                .sorted(Comparator.comparingLong(SpeakerCount::quotes)
                        .reversed()
                        .thenComparing(SpeakerCount::speaker))
                .limit(QuotePage.MOST_SPEAKERS)
                .toList();
    }

    private static String usual(Map<String, Long> spellings) {
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
