package dateline.analysis.token;

import dateline.analysis.filter.AnalyzerSpec;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/// An [AnalyzerSpec] as a Lucene analyzer: reads and analyses the whole text, then replays its tokens.
public final class BufferedAnalyzer extends Analyzer {
    private final AnalyzerSpec spec;
    private final BufferedTokenStream.View view;
    private final boolean markers;

    public BufferedAnalyzer(AnalyzerSpec spec, BufferedTokenStream.View view, boolean markers) {
        this.spec = spec;
        this.view = view;
        this.markers = markers;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        TextAnalyzer analyzer = new TextAnalyzer(spec, markers);
        AnalyzedText text = new AnalyzedText();
        return new TokenStreamComponents(
                reader -> analyze(reader, analyzer, text), new BufferedTokenStream(text, view));
    }

    private static void analyze(Reader reader, TextAnalyzer analyzer, AnalyzedText into) {
        try {
            char[] buffer = analyzer.buffer(1024);
            int length = 0;
            for (int n = reader.read(buffer, 0, buffer.length); n >= 0; ) {
                length += n;
                buffer = length == buffer.length ? analyzer.buffer(length + 1) : buffer;
                n = reader.read(buffer, length, buffer.length - length);
            }
            analyzer.analyze(length, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        TokenStream stream = in;
        for (AnalyzerSpec.Step step : spec.fold()) {
            stream = step.filter().apply(stream);
        }
        for (AnalyzerSpec.Step step : spec.lower()) {
            stream = step.filter().apply(stream);
        }
        return stream;
    }
}
