package dateline.search.quote;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.Snapshot;
import dateline.quote.PrintedQuote;
import dateline.quote.Quote;
import dateline.quote.QuoteExtractor;
import dateline.quote.QuotePage;
import dateline.quote.SpeakerCount;
import dateline.result.FacetCount;
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
import java.util.Optional;
import java.util.OptionalLong;
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

    /// The quotes of what was read.
    ///
    /// @param quotes   each text once, newest first
    /// @param found    how many articles were found
    /// @param read     how many of them were read
    /// @param complete whether these are all
    private record Collected(List<PrintedQuote> quotes, long found, int read, boolean complete) {

        Optional<String> remark(boolean isInTime) {
            return read < found && isInTime
                    ? Optional.of("quotes are those of the " + read + " articles that match best, of " + found
                            + ": ask for less at once to read all")
                    : Optional.empty();
        }
    }

    /// {@return the quotes}
    ///
    /// @throws IOException if the index cannot be read
    public QuotePage page() throws IOException {
        Collected collected = collect();
        List<PrintedQuote> quotes = collected.quotes();
        List<String> warnings = new ArrayList<>(prepared.request().warnings());
        warnings.addAll(prepared.translation().warnings());
        collected.remark(!prepared.deadline().passed()).ifPresent(warnings::add);
        return new QuotePage(
                quotes.subList(0, Math.min(quotes.size(), prepared.request().limit())),
                speakers(quotes).stream()
                        .limit(QuotePage.MOST_SPEAKERS)
                        .map(each ->
                                new SpeakerCount(each.value(), each.quotes().orElse(0)))
                        .toList(),
                quotes.size(),
                collected.found(),
                collected.read(),
                warnings,
                collected.complete());
    }

    /// Who is quoted.
    ///
    /// @param counts   the speakers, most often quoted first
    /// @param remark   what the reader has to know, if not all articles were read
    public record Speakers(List<FacetCount> counts, Optional<String> remark) {}

    /// {@return who is quoted most often; what several articles print is one quote}
    ///
    /// @param most how many speakers
    /// @throws IOException if the index cannot be read
    public Speakers speakers(int most) throws IOException {
        Collected collected = collect();
        return new Speakers(
                speakers(collected.quotes()).stream().limit(most).toList(),
                collected.remark(!prepared.deadline().passed()));
    }

    private Collected collect() throws IOException {
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
        return new Collected(
                folder.quotes(),
                Math.max(found, read),
                read,
                read >= found && !prepared.deadline().passed());
    }

    private QuoteExtractor extractor(Article article) {
        String tag = prepared.snapshot().analysis(article).tag();
        return extractors.computeIfAbsent(tag, QuoteExtractor::of);
    }

    private boolean isWanted(Quote quote) {
        return speaker.isEmpty() || new HashSet<>(SpeakerName.words(quote.speaker())).containsAll(speaker);
    }

    private static List<FacetCount> speakers(List<PrintedQuote> quotes) {
        Map<String, Map<String, Long>> spellings = new HashMap<>();
        Map<String, Set<ArticleId>> articles = new HashMap<>();
        for (PrintedQuote each : quotes) {
            String name = each.quote().speaker();
            if (!name.isEmpty()) {
                String words = String.join(" ", SpeakerName.words(name));
                spellings.computeIfAbsent(words, any -> new HashMap<>()).merge(name, 1L, Long::sum);
                articles.computeIfAbsent(words, any -> new HashSet<>()).addAll(each.printed());
            }
        }
        return spellings.entrySet().stream()
                .map(each -> new FacetCount(
                        usual(each.getValue()),
                        articles.getOrDefault(each.getKey(), Set.of()).size(),
                        OptionalLong.empty(),
                        OptionalLong.of(each.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())))
                .sorted(Comparator.comparingLong(
                                (FacetCount each) -> each.quotes().orElse(0))
                        .reversed()
                        .thenComparing(FacetCount::value))
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
