package dateline.index.postings;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.filter.TermDictionary;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.ArticleTokens;
import dateline.analysis.token.PackedTokens;
import dateline.analysis.token.TermOccurrences;
import dateline.analysis.token.TextAnalyzer;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/// Whatever Lucene asks of the terms of a new segment has an answer.
class UnpackedTermsTest {
    private static final List<String> TEXTS = List.of(
            "Ships wait. The ship that waits in the harbour waits long.",
            "The harbours of the ships",
            "Ship ship ships");

    @Test
    void answersAsLuceneDoes() throws IOException {
        for (String text : TEXTS) {
            TermDictionary dictionary = new TermDictionary();
            TextAnalyzer analyzer = LanguageAnalysis.of("en").newTextAnalyzer(dictionary);
            AnalyzedText tokens = new AnalyzedText();
            analyzer.analyze(text, tokens);
            ArticleTokens article = new ArticleTokens();
            article.setBody(tokens);
            PackedTokens packed = new PackedTokens(dictionary, new TermOccurrences());
            article.pack(packed);

            Terms plain = terms(article);
            Terms unpacked = new UnpackedTerms(TermPostings.of(terms(packed), dictionary), 1);

            assertThat(unpacked.size()).isEqualTo(plain.size());
            assertThat(unpacked.getDocCount()).isEqualTo(plain.getDocCount());
            assertThat(unpacked.getSumDocFreq()).isEqualTo(plain.getSumDocFreq());
            assertThat(unpacked.getSumTotalTermFreq()).isEqualTo(plain.getSumTotalTermFreq());
            for (String term : List.of("", "a", "ship", "the", "thf", "wait", "~")) {
                assertSameFrom(new BytesRef(term), plain.iterator(), unpacked.iterator());
            }
        }
    }

    private static Terms terms(TokenStream tokens) throws IOException {
        MemoryIndex memory = new MemoryIndex();
        memory.addField("text", tokens);
        return memory.createSearcher()
                .getIndexReader()
                .leaves()
                .getFirst()
                .reader()
                .terms("text");
    }

    private static void assertSameFrom(BytesRef term, TermsEnum plain, TermsEnum unpacked) throws IOException {
        TermsEnum.SeekStatus status = unpacked.seekCeil(term);
        assertThat(status).isEqualTo(plain.seekCeil(term));
        if (status == TermsEnum.SeekStatus.END) {
            return;
        }
        assertThat(unpacked.term()).isEqualTo(plain.term());
        assertThat(unpacked.ord()).isEqualTo(plain.ord());
        assertThat(unpacked.docFreq()).isEqualTo(plain.docFreq());
        assertThat(unpacked.totalTermFreq()).isEqualTo(plain.totalTermFreq());
        assertThat(unpacked.postings(null, PostingsEnum.POSITIONS).advance(0)).isZero();
        assertThat(unpacked.impacts(PostingsEnum.FREQS).nextDoc()).isZero();
        assertThat(unpacked.next()).isEqualTo(plain.next());
    }
}
