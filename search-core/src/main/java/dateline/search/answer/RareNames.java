package dateline.search.answer;

import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.index.Layout;
import dateline.index.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// The rare names of an article: words with a capital within a sentence that few articles of the index have.
final class RareNames {

    /// Of so many articles at most one may have a rare name.
    private static final int RARITY = 100;

    /// In a small index a word of so many articles is rare as well.
    private static final int FEW = 3;

    private static final int MOST = 30;

    /// A capital behind a word or a comma: not at the beginning of a sentence, a line or a quotation.
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N}],? )\\p{Lu}[\\p{L}'’-]+");

    private final Snapshot snapshot;
    private final List<Term> terms;

    RareNames(Snapshot snapshot, Article article) throws IOException {
        this.snapshot = snapshot;
        this.terms = terms(article);
    }

    private List<Term> terms(Article article) throws IOException {
        Set<String> names = new HashSet<>();
        for (String text : List.of(article.lead(), article.body())) {
            Matcher matcher = NAME.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group());
            }
        }
        TextAnalyzer analyzer = snapshot.analysis(article).newTextAnalyzer();
        Map<Term, Integer> rare = new HashMap<>();
        int most = Math.max(FEW, snapshot.maxDoc() / RARITY);
        for (String name : names) {
            Term term = term(name, analyzer);
            int frequency = snapshot.docFreq(term);
            if (frequency > 1 && frequency <= most) {
                rare.put(term, frequency);
            }
        }
        return rare.entrySet().stream()
                .sorted(Map.Entry.<Term, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Term term(String name, TextAnalyzer analyzer) throws IOException {
        AnalyzedText analyzed = new AnalyzedText();
        analyzer.analyze(name, analyzed);
        BytesRef last = new BytesRef();
        try (TokenStream tokens = analyzed.scored(1)) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                last = BytesRef.deepCopyOf(term.getBytesRef());
            }
            tokens.end();
        }
        return new Term(Layout.TEXT, last);
    }

    /// {@return how many of the names each of some documents has}
    ///
    /// @param documents the documents
    Map<Integer, Integer> shared(int[] documents) throws IOException {
        int[] sorted = documents.clone();
        Arrays.sort(sorted);
        Map<Integer, Integer> shared = new HashMap<>();
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            int from = place(sorted, leaf.docBase);
            int to = place(sorted, leaf.docBase + leaf.reader().maxDoc());
            for (Term term : from == to ? List.<Term>of() : terms) {
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
                int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : -1;
                for (int i = from; i < to && doc != DocIdSetIterator.NO_MORE_DOCS; i++) {
                    int target = sorted[i] - leaf.docBase;
                    if (doc < target && postings != null) {
                        doc = postings.advance(target);
                    }
                    if (doc == target) {
                        shared.merge(sorted[i], 1, Integer::sum);
                    }
                }
            }
        }
        return shared;
    }

    private static int place(int[] sorted, int document) {
        int place = Arrays.binarySearch(sorted, document);
        return place < 0 ? -place - 1 : place;
    }
}
