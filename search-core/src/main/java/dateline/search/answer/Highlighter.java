package dateline.search.answer;

import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.index.ArticleValues;
import dateline.index.Layout;
import dateline.index.Schema;
import dateline.result.Mark;
import dateline.search.translate.HighlightQuery;
import dateline.search.translate.QueriedTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Highlights the words of an article that made a query match.
///
/// The texts that the query searches are analyzed again, with offsets, and the terms it contains go into a memory index
/// of this one article. The query runs against that index, and exactly the matches that Lucene reports are highlighted.
///
/// Not thread-safe.
final class Highlighter {

    private final HighlightQuery highlight;
    private final Schema schema;
    private final MemoryIndex one = new MemoryIndex(true);
    private final AnalyzedText analyzed = new AnalyzedText();

    Highlighter(HighlightQuery highlight, Schema schema) {
        this.highlight = highlight;
        this.schema = schema;
    }

    /// {@return the marks of each text, in order and without overlap}
    ///
    /// @param article  an article
    /// @param texts    its texts, by Lucene field
    /// @param analyzer for its language
    Map<String, List<Mark>> marks(Article article, Map<String, String> texts, TextAnalyzer analyzer)
            throws IOException {
        one.reset();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String field = text.getKey();
            String twin = Layout.exact(field);
            Optional<QueriedTerms> stems = highlight.termsOf(field);
            Optional<QueriedTerms> exact = highlight.termsOf(twin);
            if (stems.isPresent() || exact.isPresent()) {
                analyzer.analyze(text.getValue(), highlight.needsSentences(twin), analyzed);
            }
            stems.ifPresent(asked -> one.addField(field, analyzed.stems(asked)));
            exact.ifPresent(asked -> one.addField(twin, analyzed.exact(asked)));
            fields.put(field, field);
            fields.put(twin, field);
        }
        if (highlight.withValues()) {
            for (IndexableField value : ArticleValues.of(article, schema)) {
                if (highlight.termsOf(value.name()).isPresent()) {
                    one.addField(value, null);
                }
            }
        }
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        Matches matches = matches();
        if (matches != null) {
            for (String indexed : matches) {
                String field = fields.get(indexed);
                if (field != null) {
                    collect(matches.getMatches(indexed), marks.computeIfAbsent(field, f -> new ArrayList<>()));
                }
            }
        }
        marks.replaceAll((field, found) -> merged(found));
        return marks;
    }

    private @Nullable Matches matches() throws IOException {
        IndexSearcher searcher = one.createSearcher();
        Weight weight = searcher.createWeight(searcher.rewrite(highlight.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
        return weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
    }

    private static void collect(MatchesIterator matches, List<Mark> marks) throws IOException {
        while (matches.next()) {
            MatchesIterator parts = matches.getSubMatches();
            if (parts != null) {
                collect(parts, marks);
            } else if (matches.endOffset() > matches.startOffset()) {
                marks.add(new Mark(matches.startOffset(), matches.endOffset()));
            }
        }
    }

    private static List<Mark> merged(List<Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : sorted) {
            if (!merged.isEmpty() && mark.start() < merged.getLast().end()) {
                Mark last = merged.removeLast();
                merged.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
