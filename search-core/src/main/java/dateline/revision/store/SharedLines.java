package dateline.revision.store;

import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.index.Layout;
import dateline.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Knows the lines that stand around texts: whole lines that other articles have as well, numbers aside, whose texts
/// are otherwise others. A line that only copies of the article have is of its text.
final class SharedLines {

    /// So many other articles must have it.
    private static final int OTHERS = 2;

    /// So many articles with its words are looked at.
    private static final int LOOKED_AT = 30;

    /// The rarest of its words are looked for.
    private static final int WORDS = 8;

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Map<String, List<Article>> known = new HashMap<>();

    /// @param snapshot the articles as they are to stand
    SharedLines(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.searcher = new IndexSearcher(snapshot.reader());
    }

    /// {@return the lines of a text that say something, white space evened out}
    ///
    /// @param text the text
    static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// {@return whether a line of an article is none of its text}
    ///
    /// @param line    the line
    /// @param article the article
    boolean has(String line, Article article) throws IOException {
        String pattern = withoutNumbers(line);
        List<Article> having = known.get(pattern);
        if (having == null) {
            having = having(line, pattern, article);
            known.put(pattern, having);
        }
        Set<String> own = new HashSet<>(lines(article.body()));
        own.remove(line);
        if (own.isEmpty()) {
            return false;
        }
        int others = 0;
        for (Article other : having) {
            if (!other.id().equals(article.id()) && !isCopy(own, other, pattern)) {
                others++;
            }
        }
        return others >= OTHERS;
    }

    private static boolean isCopy(Set<String> own, Article other, String pattern) {
        int same = 0;
        int all = 0;
        for (String line : lines(other.body())) {
            if (!withoutNumbers(line).equals(pattern)) {
                all++;
                same += own.contains(line) ? 1 : 0;
            }
        }
        // Two articles of one line each share nothing, whatever it is.
        return all > 0 && 2 * same >= Math.min(all, own.size());
    }

    private static String withoutNumbers(String line) {
        return line.replaceAll("[0-9]+", "0");
    }

    /// {@return articles that have such a line}
    private List<Article> having(String line, String pattern, Article article) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Term> terms = terms(line, article);
        terms.forEach(term -> query.add(new TermQuery(term), Occur.FILTER));
        List<Article> having = new ArrayList<>();
        if (terms.isEmpty()) {
            return having;
        }
        for (ScoreDoc each : searcher.search(query.build(), LOOKED_AT, Sort.INDEXORDER).scoreDocs) {
            Article other = Snapshot.article(snapshot.reader().storedFields(), each.doc);
            if (lines(other.body()).stream().anyMatch(its -> withoutNumbers(its).equals(pattern))) {
                having.add(other);
            }
        }
        return having;
    }

    private List<Term> terms(String line, Article article) throws IOException {
        TextAnalyzer analyzer = snapshot.analysis(article).newTextAnalyzer();
        AnalyzedText analyzed = new AnalyzedText();
        analyzer.analyze(line, analyzed);
        Set<Term> terms = new HashSet<>();
        try (TokenStream tokens = analyzed.scored(1)) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                BytesRef word = term.getBytesRef();
                if (word.utf8ToString().chars().noneMatch(Character::isDigit)) {
                    terms.add(new Term(Layout.TEXT, BytesRef.deepCopyOf(word)));
                }
            }
            tokens.end();
        }
        Map<Term, Integer> frequencies = new HashMap<>();
        for (Term term : terms) {
            int frequency = snapshot.docFreq(term);
            if (frequency > 0) {
                frequencies.put(term, frequency);
            }
        }
        return frequencies.entrySet().stream()
                .sorted(Map.Entry.<Term, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
