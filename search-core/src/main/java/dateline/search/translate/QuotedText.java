package dateline.search.translate;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.quote.Quote;
import dateline.search.speech.SpeechCondition;
import dateline.search.terms.TextAnalyzers;
import java.io.IOException;
import org.apache.lucene.index.memory.MemoryIndex;

/// Whether the words of a quote answer a query: they are a small index of their own, as the body of an article.
///
/// Not thread-safe.
final class QuotedText implements SpeechCondition {

    private static final String BODY = Layout.field(Field.BODY.queryName());

    private final HighlightQuery wanted;
    private final TextAnalyzers analyzers;
    private final MemoryIndex one = new MemoryIndex();
    private final AnalyzedText analyzed = new AnalyzedText();

    /// @param wanted    the query, over each text
    /// @param analyzers analyze the words
    QuotedText(HighlightQuery wanted, TextAnalyzers analyzers) {
        this.wanted = wanted;
        this.analyzers = analyzers;
    }

    @Override
    public boolean holds(Quote quote, LanguageAnalysis language) throws IOException {
        String twin = Layout.exact(BODY);
        TextAnalyzer analyzer = analyzers.lend(language);
        try {
            one.reset();
            analyzer.analyze(quote.text(), wanted.needsSentences(twin), analyzed);
            wanted.termsOf(BODY).ifPresent(terms -> one.addField(BODY, analyzed.stems(terms)));
            wanted.termsOf(twin).ifPresent(terms -> one.addField(twin, analyzed.exact(terms)));
        } finally {
            analyzers.giveBack(language, analyzer);
        }
        return one.createSearcher().count(wanted.query()) > 0;
    }
}
