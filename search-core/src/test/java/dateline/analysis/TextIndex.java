package dateline.analysis;

import dateline.analysis.query.AnalyzedQuery;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.text.NormalText;
import dateline.analysis.token.AnalyzedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// An index of one text, as small as it can be: the text field, its twin, and the rules of [AnalyzedQuery] to ask it.
public final class TextIndex implements AutoCloseable {
    private static final String STEMS = "body";
    private static final String EXACT = "body_x";

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    public TextIndex(LanguageAnalysis analysis, String text) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.freeze();
        AnalyzedText tokens = new AnalyzedText();
        analysis.newTextAnalyzer().analyze(NormalText.of(text), tokens);
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                Document document = new Document();
                document.add(new Field(STEMS, tokens.stems(), type));
                document.add(new Field(EXACT, tokens.exact(), type));
                writer.addDocument(document);
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the text has `query`: in quotes as a phrase, else each of its words.
    public static boolean finds(LanguageAnalysis analysis, String query, String text) {
        try (TextIndex index = new TextIndex(analysis, text)) {
            boolean phrase = query.startsWith("\"");
            AnalyzedQuery read = analysis.analyzeQuery(phrase ? query.replace("\"", "") : query);
            return phrase ? index.hasPhrase(read) : index.hasWords(read);
        }
    }

    boolean hasWords(AnalyzedQuery query) {
        return !query.words().isEmpty()
                && query.words().stream().allMatch(word -> word.alone().stream().anyMatch(form -> has(form.terms())));
    }

    public boolean hasPhrase(AnalyzedQuery query) {
        return query.phrases(term -> hasTerm(STEMS, term.stem()), 64).stream().anyMatch(this::has);
    }

    /// Whether `terms` stand in a row; acronyms looked up in the twin.
    private boolean has(List<QueryTerm> terms) {
        List<IntervalsSource> sources = new ArrayList<>();
        for (QueryTerm term : terms) {
            sources.add(
                    term.isAcronym()
                            ? Intervals.fixField(EXACT, or(term.cased(), Intervals::term))
                            : Intervals.term(term.stem()));
        }
        return matches(STEMS, sources);
    }

    private static <T> IntervalsSource or(List<T> list, Function<T, IntervalsSource> source) {
        return Intervals.or(list.stream().map(source).toArray(IntervalsSource[]::new));
    }

    private boolean matches(String field, List<IntervalsSource> sources) {
        try {
            return new IndexSearcher(reader)
                            .count(new IntervalQuery(field, Intervals.phrase(sources.toArray(IntervalsSource[]::new))))
                    > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasTerm(String field, String term) {
        try {
            return reader.docFreq(new Term(field, term)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
