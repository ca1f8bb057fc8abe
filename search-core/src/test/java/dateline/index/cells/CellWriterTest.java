package dateline.index.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dateline.remote.RemoteField.Tokens;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.DelimitedTermFrequencyTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.tests.analysis.CannedTokenStream;
import org.apache.lucene.tests.analysis.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens in plain text: what an engine takes out of it is what was put in.
class CellWriterTest {

    private static final List<String> WORDS =
            List.of("a", "ferry", "über", "東京", "\u0001", "\u0006ceasefire", "don't", "\uD83D\uDEA2", "x\"y\\z");

    private final CellWriter writer = new CellWriter();

    private static Token token(String term, int step) {
        Token token = new Token(term, 0, term.length());
        token.setPositionIncrement(step);
        return token;
    }

    private static TokenStream stream(List<Token> tokens) {
        return new CannedTokenStream(tokens.toArray(new Token[0]));
    }

    /// Reads cells as a cluster does.
    private static TokenStream read(String cells) throws IOException {
        Tokenizer tokenizer = new WhitespaceTokenizer(1 << 20);
        tokenizer.setReader(new StringReader(cells));
        return new PatternCaptureGroupTokenFilter(tokenizer, false, Pattern.compile("([^" + Tokens.STACKED + "]+)"));
    }

    /// {@return each token with its step, and holes as words}
    private static List<String> placed(TokenStream tokens) throws IOException {
        List<String> placed = new ArrayList<>();
        try (tokens) {
            var term = tokens.getAttribute(TermToBytesRefAttribute.class);
            var increment = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                for (int i = 1; i < increment.getPositionIncrement(); i++) {
                    placed.add("1 " + Tokens.HOLE);
                }
                placed.add(Math.min(1, increment.getPositionIncrement()) + " "
                        + term.getBytesRef().utf8ToString());
            }
            tokens.end();
        }
        return placed;
    }

    /// How often each term comes, and the length that Lucene makes of it: tokens that are stacked do not count.
    private record Counted(Map<String, Integer> terms, int length) {

        static Counted of(List<String> placed) {
            Map<String, Integer> terms = new TreeMap<>();
            placed.forEach(each -> terms.merge(each.substring(2), 1, Integer::sum));
            return new Counted(terms, (int)
                    placed.stream().filter(each -> each.startsWith("1")).count());
        }

        static Counted of(String cells) throws IOException {
            Map<String, Integer> terms = new TreeMap<>();
            int length = 0;
            try (TokenStream tokens = new DelimitedTermFrequencyTokenFilter(read(cells), Tokens.COUNT)) {
                var term = tokens.getAttribute(TermToBytesRefAttribute.class);
                var increment = tokens.getAttribute(PositionIncrementAttribute.class);
                var frequency = tokens.getAttribute(TermFrequencyAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    terms.merge(term.getBytesRef().utf8ToString(), frequency.getTermFrequency(), Integer::sum);
                    length += frequency.getTermFrequency() - (increment.getPositionIncrement() == 0 ? 1 : 0);
                }
                tokens.end();
            }
            return new Counted(terms, length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsTakenOutIsWhatWasPutIn(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> all = new ArrayList<>();
            int stacked = random.nextInt(10);
            for (int text = random.nextInt(3); text >= 0; text--) {
                List<Token> tokens = new ArrayList<>();
                for (int i = random.nextInt(30); i >= 0; i--) {
                    int step = tokens.isEmpty() ? 1 + random.nextInt(2) : random.nextInt(10) < stacked ? 0 : 1;
                    step += random.nextInt(20) == 0 ? 1 : 0;
                    tokens.add(token(WORDS.get(random.nextInt(WORDS.size())), step));
                }
                List<String> placed = placed(stream(tokens));
                assertThat(placed(read(writer.positions(stream(tokens))))).isEqualTo(placed);
                writer.count(stream(tokens));
                all.addAll(placed);
            }
            assertThat(Counted.of(writer.counts())).isEqualTo(Counted.of(all));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 9_000, 40_000})
    void noTermOfALongTextIsBroken(int words) throws IOException {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            tokens.add(token("word" + i, 1));
            tokens.add(token("stem" + i % (words / 4), 0));
            tokens.add(token("other" + i, 0));
        }
        List<String> placed = placed(stream(tokens));
        writer.count(stream(tokens));
        String counts = writer.counts();
        assertThat(Counted.of(counts)).isEqualTo(Counted.of(placed));
        assertThat(counts.split(" ")).allMatch(position -> position.length() <= Tokens.LONGEST);
    }

    @Test
    void aTermComesOnceWithItsCount() {
        writer.count(stream(List.of(token("a", 1), token("b", 1), token("a", 1))));
        writer.count(stream(List.of(token("c", 1), token("a", 1))));
        assertThat(writer.counts()).isEqualTo("a" + Tokens.COUNT + "3 b c");
        assertThat(writer.counts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\u3000b", "a\u2003b", "a\u007Fb", "a\u0080b", "a\tb", "\u2028"})
    void whatSeparatesTokensIsInNone(String term) {
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.positions(stream(List.of(token(term, 1)))))
                .withMessageContaining("separates");
    }
}
