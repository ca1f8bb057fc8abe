package dateline.testcluster;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.DelimitedTermFrequencyTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.opensearch.index.analysis.AbstractTokenFilterFactory;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.TokenFilterFactory;
import org.opensearch.index.analysis.TokenizerFactory;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/// The three parts of OpenSearch's common analysis that dateline uses, and its English analyzer, for comparison. Every
/// distribution has them; the artifact that holds them is not published.
public final class TokenPlugin extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "whitespace",
                (index, environment, name, settings) -> TokenizerFactory.newFactory(
                        name, () -> new WhitespaceTokenizer(settings.getAsInt("max_token_length", 255))));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of("pattern_capture", TokenPlugin::captures, "delimited_term_freq", TokenPlugin::counts);
    }

    private static TokenFilterFactory captures(
            IndexSettings index, Environment environment, String name, Settings settings) {
        List<String> patterns = settings.getAsList("patterns");
        boolean original = settings.getAsBoolean("preserve_original", true);
        Pattern[] compiled = patterns.stream().map(Pattern::compile).toArray(Pattern[]::new);
        return new AbstractTokenFilterFactory(index, name, settings) {
            @Override
            public TokenStream create(TokenStream tokens) {
                return new PatternCaptureGroupTokenFilter(tokens, original, compiled);
            }
        };
    }

    private static TokenFilterFactory counts(
            IndexSettings index, Environment environment, String name, Settings settings) {
        char delimiter = settings.get("delimiter", "|").charAt(0);
        return new AbstractTokenFilterFactory(index, name, settings) {
            @Override
            public TokenStream create(TokenStream tokens) {
                return new DelimitedTermFrequencyTokenFilter(tokens, delimiter);
            }
        };
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("english", (index, environment, name, settings) -> new English(index, name, settings));
    }

    private static final class English extends AbstractIndexAnalyzerProvider<EnglishAnalyzer> {

        private final EnglishAnalyzer analyzer = new EnglishAnalyzer();

        English(IndexSettings index, String name, Settings settings) {
            super(index, name, settings);
        }

        @Override
        public EnglishAnalyzer get() {
            return analyzer;
        }
    }
}
