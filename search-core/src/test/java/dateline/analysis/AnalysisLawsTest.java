package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.query.AnalyzedQuery;
import dateline.analysis.sentence.Sentence;
import dateline.analysis.text.NormalText;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.Terms;
import dateline.analysis.token.TextAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of any text in any language. Texts are made by chance; the seed is in each failure's message.
class AnalysisLawsTest {
    private static final int ROUNDS = 60;

    private final long seed = Long.getLong("dateline.seed", System.nanoTime());
    private final RandomText random = new RandomText(seed);

    private record Token(String term, int position, int start, int end) {}

    static Stream<LanguageAnalysis> analyses() {
        return Stream.concat(
                LanguageAnalysis.languages().stream().map(LanguageAnalysis::of),
                Stream.of(LanguageAnalysis.unknown(), LanguageAnalysis.words()));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void textFieldAndTwinHaveTheSamePositions(LanguageAnalysis analysis) {
        TextAnalyzer analyzer = analysis.newTextAnalyzer();
        AnalyzedText text = new AnalyzedText();
        for (int round = 0; round < ROUNDS; round++) {
            String source = NormalText.of(random.chaos(30));
            analyzer.analyze(source, text);
            assertThat(places(tokens(text.exact())))
                    .as("seed %d: %s", seed, source)
                    .isEqualTo(places(tokens(text.stems())))
                    .isEqualTo(places(tokens(text.scored(1))))
                    .hasSize(text.words());
        }
    }

    /// Where each position begins in the text.
    private static Map<Integer, Integer> places(List<Token> tokens) {
        Map<Integer, Integer> places = new HashMap<>();
        for (Token token : tokens) {
            places.putIfAbsent(token.position(), token.start());
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void analyzersGiveTheBufferedTokens(LanguageAnalysis analysis) {
        TextAnalyzer analyzer = analysis.newTextAnalyzer();
        AnalyzedText text = new AnalyzedText();
        for (int round = 0; round < ROUNDS; round++) {
            String source = random.chaos(20);
            analyzer.analyze(source, text);
            assertThat(tokens(analysis.stemAnalyzer(), source))
                    .as("seed %d: %s", seed, source)
                    .isEqualTo(tokens(text.stems()));
            assertThat(tokens(analysis.exactAnalyzer(), source))
                    .as("seed %d: %s", seed, source)
                    .isEqualTo(tokens(text.exact()));
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void offsetsLieInTheTextAndDoNotGoBack(LanguageAnalysis analysis) {
        for (int round = 0; round < ROUNDS; round++) {
            String source = random.chaos(30);
            int last = 0;
            for (Token token : tokens(analysis.exactAnalyzer(), source)) {
                assertThat(token.start())
                        .as("seed %d: %s in %s", seed, token, source)
                        .isGreaterThanOrEqualTo(last)
                        .isLessThan(token.end());
                assertThat(token.end()).isLessThanOrEqualTo(source.length());
                assertThat(Character.isLowSurrogate(source.charAt(token.start())))
                        .isFalse();
                last = token.start();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void equalExactFormsHaveEqualStems(LanguageAnalysis analysis) {
        TextAnalyzer analyzer = analysis.newTextAnalyzer();
        AnalyzedText text = new AnalyzedText();
        Map<String, String> stems = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            String source = NormalText.of(random.chaos(30));
            analyzer.analyze(source, text);
            for (int i = 0; i < text.size(); i++) {
                String before = stems.putIfAbsent(text.exact(i), text.stem(i));
                assertThat(before == null ? text.stem(i) : before)
                        .as("seed %d: %s in %s", seed, text.exact(i), source)
                        .isEqualTo(text.stem(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void casedFormsAndMarkersEqualNoSmallLetteredForm(LanguageAnalysis analysis) {
        TextAnalyzer analyzer = analysis.newTextAnalyzer();
        AnalyzedText text = new AnalyzedText();
        TreeSet<String> cased = new TreeSet<>();
        TreeSet<String> exact = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            analyzer.analyze(NormalText.of(random.chaos(30)), text);
            for (int i = 0; i < text.size(); i++) {
                if (text.casedLength(i) > 0) {
                    cased.add(text.cased(i));
                }
                if (!Terms.isInternal(text.exact(i))) {
                    exact.add(text.exact(i));
                }
            }
        }
        exact.retainAll(cased);
        assertThat(exact).as("seed %d", seed).isEmpty();
        assertThat(cased).as("seed %d", seed).noneMatch(Terms::isInternal);
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void whatATextSaysIsFoundInIt(LanguageAnalysis analysis) {
        for (int round = 0; round < 10; round++) {
            String source = NormalText.of(random.words(20));
            String[] words = source.split(" ");
            int from = random.below(words.length);
            int to = Math.min(words.length, from + 1 + random.below(4));
            String phrase = String.join(" ", List.of(words).subList(from, to));
            try (TextIndex index = new TextIndex(analysis, source)) {
                AnalyzedQuery query = analysis.analyzeQuery(phrase);
                assertThat(query.words().isEmpty() || index.hasPhrase(query))
                        .as("seed %d: [%s] in [%s]", seed, phrase, source)
                        .isTrue();
            }
        }
    }

    @Test
    void normalTextIsItsOwnNormalForm() {
        for (int round = 0; round < 2000; round++) {
            String source = random.chaos(20);
            String normal = NormalText.of(source);
            assertThat(NormalText.of(normal)).as("seed %d: %s", seed, source).isEqualTo(normal);
            assertThat(java.text.Normalizer.isNormalized(normal, java.text.Normalizer.Form.NFC))
                    .as("seed %d: %s", seed, source)
                    .isTrue();
            assertThat(normal.chars().filter(c -> c < ' '))
                    .as("seed %d: %s", seed, source)
                    .allMatch(c -> c == '\n' || c == '\t');
        }
    }

    @Test
    void sentencesFollowEachOtherAndCoverAllButWhiteSpace() {
        for (int round = 0; round < 500; round++) {
            String source = NormalText.of(random.chaos(30));
            int end = 0;
            for (Sentence sentence : LanguageAnalysis.of("en").sentences(source)) {
                assertThat(source.substring(end, sentence.start()))
                        .as("seed %d: %s", seed, source)
                        .matches("[\\s\\u0000-\\u0020\\u00A0\\u2000-\\u200B\\u202F\\u3000]*");
                assertThat(sentence.end()).isGreaterThan(sentence.start());
                end = sentence.end();
            }
        }
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        return tokens(analyzer.tokenStream("f", text));
    }

    private static List<Token> tokens(TokenStream source) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = source) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                assertThat(position).isGreaterThanOrEqualTo(0);
                tokens.add(new Token(
                        term.getBytesRef().utf8ToString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return tokens;
    }
}
