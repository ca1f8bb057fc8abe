package dateline.semantic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The tokenizer of BERT and its kin: words and punctuation, each word divided into the longest pieces of the
/// vocabulary from its beginning.
///
/// @param vocabulary   the pieces and their numbers
/// @param unknown      the number of a word that no pieces make up
/// @param continuation what marks a piece that does not begin a word: `##`
/// @param longestWord  words of more characters are unknown
/// @param lowerCase    whether case is ignored
/// @param accents      whether accents are kept
/// @param ideographs   whether each Chinese character is a word of its own
record WordPieceTokenizer(
        Map<String, Integer> vocabulary,
        int unknown,
        String continuation,
        int longestWord,
        boolean lowerCase,
        boolean accents,
        boolean ideographs)
        implements Tokenizer {

    WordPieceTokenizer {
        vocabulary = Map.copyOf(vocabulary);
    }

    @Override
    public int[] tokenize(String text, int most) {
        String normal = lowerCase ? text.toLowerCase(Locale.ROOT) : text;
        if (!accents) {
            normal = Normalizer.normalize(normal, Normalizer.Form.NFD);
        }
        TokenIds tokens = new TokenIds(most);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < normal.length() && !tokens.isFull(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (isDropped(c)) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                end(word, tokens);
            } else if (isPunctuation(c) || (ideographs && isIdeograph(c))) {
                end(word, tokens);
                word.appendCodePoint(c);
                end(word, tokens);
            } else {
                word.appendCodePoint(c);
            }
        }
        end(word, tokens);
        return tokens.toArray();
    }

    private void end(StringBuilder word, TokenIds tokens) {
        if (!word.isEmpty()) {
            pieces(word.toString()).forEach(tokens::add);
            word.setLength(0);
        }
    }

    private List<Integer> pieces(String word) {
        if (word.codePointCount(0, word.length()) > longestWord) {
            return List.of(unknown);
        }
        List<Integer> pieces = new ArrayList<>();
        for (int start = 0; start < word.length(); ) {
            Integer id = null;
            int end = word.length();
            for (; end > start; end--) {
                String piece = word.substring(start, end);
                id = vocabulary.get(start == 0 ? piece : continuation + piece);
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                return List.of(unknown);
            }
            pieces.add(id);
            start = end;
        }
        return pieces;
    }

    private boolean isDropped(int c) {
        int type = Character.getType(c);
        if (!accents && type == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean isControl = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
        return c == 0xFFFD || (isControl && c != '\t' && c != '\n' && c != '\r');
    }

    /// All of ASCII that is no letter, digit or blank counts, such as `$` and `^`, which Unicode calls symbols.
    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
