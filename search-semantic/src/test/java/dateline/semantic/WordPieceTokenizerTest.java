package dateline.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTokenizerTest {

    private static final List<String> VOCABULARY =
            List.of("[UNK]", "walk", "##ed", "##out", "the", "cafe", "$", "'", "5", "東", "-", "x", "##x");

    private static WordPieceTokenizer tokenizer(boolean lowerCase, boolean accents) {
        Map<String, Integer> ids = new HashMap<>();
        VOCABULARY.forEach(piece -> ids.put(piece, ids.size()));
        return new WordPieceTokenizer(ids, 0, "##", 8, lowerCase, accents, true);
    }

    private static String pieces(WordPieceTokenizer tokenizer, String text, int most) {
        return String.join(
                " ",
                java.util.Arrays.stream(tokenizer.tokenize(text, most))
                        .mapToObj(VOCABULARY::get)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "The walked, the walk ##ed",
        "walkout, walk ##out",
        "Café CAFÉ, cafe cafe",
        "$5 the, $ 5 the",
        "'the-walk''''', the - walk ' '",
        "東東, 東 東",
        "walker, [UNK]",
        "xxxxxxxx, x ##x ##x ##x ##x ##x ##x ##x",
        "xxxxxxxxx, [UNK]",
        "the\u200bwalk, [UNK]",
        "the\u00a0walk, the walk",
        "wa\u00adlk, walk",
    })
    void wordsAreDividedIntoTheLongestPieces(String text, String pieces) {
        assertThat(pieces(tokenizer(true, false), text, 100)).isEqualTo(pieces);
    }

    @Test
    void caseAndAccentsCountWhereTheModelSaysSo() {
        assertThat(pieces(tokenizer(false, true), "cafe Cafe café", 100)).isEqualTo("cafe [UNK] [UNK]");
    }

    @Test
    void noMoreTokensAreMadeThanAsked() {
        assertThat(pieces(tokenizer(true, false), "the walked the", 2)).isEqualTo("the walk");
    }
}
