package dateline.semantic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/// The tokenizer of SentencePiece models such as XLM-RoBERTa and multilingual E5: of all ways to divide a text into
/// pieces of the vocabulary, the most probable one.
///
/// Blanks become `▁`, which is part of the pieces. Texts are normalised by NFKC, which is what the character maps of
/// such models hold but for a few dozen rare characters.
final class UnigramTokenizer implements Tokenizer {

    private static final char BLANK = '\u2581';

    /// What a character that no piece has costs beside the least probable piece, as in SentencePiece.
    private static final double UNKNOWN_PENALTY = 10;

    /// Longer texts are divided in parts, between words, so that the work grows with the length and no more.
    private static final int PART = 2000;

    private final Map<String, Piece> pieces;
    private final int unknown;
    private final double unknownScore;
    private final int longest;
    private final boolean lowerCase;

    /// A piece of the vocabulary.
    ///
    /// @param id    its number
    /// @param score the logarithm of its probability
    record Piece(int id, double score) {}

    /// @param pieces    the vocabulary
    /// @param unknown   the number of what no piece has
    /// @param lowerCase whether case is ignored
    UnigramTokenizer(Map<String, Piece> pieces, int unknown, boolean lowerCase) {
        this.pieces = Map.copyOf(pieces);
        this.unknown = unknown;
        this.lowerCase = lowerCase;
        this.longest = pieces.keySet().stream().mapToInt(String::length).max().orElse(1);
        double least = pieces.values().stream().mapToDouble(Piece::score).min().orElse(0);
        this.unknownScore = least - UNKNOWN_PENALTY;
    }

    @Override
    public int[] tokenize(String text, int most) {
        String marked = marked(text);
        TokenIds tokens = new TokenIds(most);
        for (int start = 0; start < marked.length() && !tokens.isFull(); ) {
            int end = Math.min(marked.length(), start + PART);
            int blank = end < marked.length() ? marked.lastIndexOf(BLANK, end) : end;
            if (blank > start) {
                end = blank;
            }
            divide(marked.substring(start, end), tokens);
            start = end;
        }
        return tokens.toArray();
    }

    private String marked(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder marked = new StringBuilder(normal.length() + 1);
        boolean blank = true;
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && c != 0xFFFD) {
                if (blank) {
                    marked.append(BLANK);
                    blank = false;
                }
                marked.appendCodePoint(lowerCase ? Character.toLowerCase(c) : c);
            }
        }
        return marked.toString();
    }

    /// Viterbi's algorithm: the best division of each beginning of the text follows from those of shorter ones.
    private void divide(String text, TokenIds tokens) {
        int length = text.length();
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        int[] id = new int[length + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int start = 0; start < length; start += Character.charCount(text.codePointAt(start))) {
            int one = start + Character.charCount(text.codePointAt(start));
            reach(start, one, unknown, unknownScore, best, from, id);
            for (int end = one; end <= Math.min(length, start + longest); end++) {
                Piece piece = pieces.get(text.substring(start, end));
                if (piece != null) {
                    reach(start, end, piece.id(), piece.score(), best, from, id);
                }
            }
        }
        int count = 0;
        int[] backwards = new int[length];
        for (int end = length; end > 0; end = from[end]) {
            // Characters that no piece has and that follow one another are one token.
            if (id[end] != unknown || count == 0 || backwards[count - 1] != unknown) {
                backwards[count++] = id[end];
            }
        }
        while (count > 0) {
            tokens.add(backwards[--count]);
        }
    }

    private static void reach(int start, int end, int piece, double score, double[] best, int[] from, int[] id) {
        double reached = best[start] + score;
        if (reached > best[end]) {
            best[end] = reached;
            from[end] = start;
            id[end] = piece;
        }
    }
}
