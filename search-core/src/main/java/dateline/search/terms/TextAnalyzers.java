package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.TextAnalyzer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Analyzers of texts to be lent: one that has been at work knows the stems of the words it met, which is half of what
/// analysing an article costs. At most as many are kept as were ever lent at once.
///
/// Safe for use by many threads.
public final class TextAnalyzers {

    private final Map<String, Queue<TextAnalyzer>> idle = new ConcurrentHashMap<>();

    /// {@return an analyzer for the caller alone, until it gives it [back][#giveBack]}
    public TextAnalyzer lend(LanguageAnalysis language) {
        TextAnalyzer analyzer = queue(language).poll();
        return analyzer == null ? language.newTextAnalyzer() : analyzer;
    }

    /// Takes an analyzer back.
    public void giveBack(LanguageAnalysis language, TextAnalyzer analyzer) {
        queue(language).add(analyzer);
    }

    private Queue<TextAnalyzer> queue(LanguageAnalysis language) {
        return idle.computeIfAbsent(language.tag(), tag -> new ConcurrentLinkedQueue<>());
    }
}
