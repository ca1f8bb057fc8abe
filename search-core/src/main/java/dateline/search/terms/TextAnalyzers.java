package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.token.TextAnalyzer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A pool of text analyzers: one that has been used has cached the stems of the words it met, which is half the cost of
/// analyzing an article. The pool grows to the number that were in use at once.
///
/// Thread-safe.
public final class TextAnalyzers {

    private final Map<LanguageAnalysis, Queue<TextAnalyzer>> idle = new ConcurrentHashMap<>();

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
        return idle.computeIfAbsent(language, each -> new ConcurrentLinkedQueue<>());
    }
}
