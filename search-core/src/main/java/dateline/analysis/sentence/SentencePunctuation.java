package dateline.analysis.sentence;

/// The signs that end sentences, and those that stand around them.
final class SentencePunctuation {
    private SentencePunctuation() {}

    /// {@return whether `c` may end a sentence}
    static boolean isTerminator(char c) {
        return c < 0x80
                ? c == '.' || c == '!' || c == '?'
                : c == '…' || (c >= 0x500 && (endsAlways(c) || (c >= '‽' && c <= '⁉' && isDouble(c))));
    }

    private static boolean isDouble(char c) {
        return c == '‽' || c == '⁇' || c == '⁈' || c == '⁉';
    }

    /// {@return whether `c` ends a sentence whatever stands around it}
    static boolean endsAlways(char c) {
        return switch (c) {
            // Armenian, Arabic question mark and full stop, dandas, Ethiopic, Myanmar, Khmer, Tibetan, Chinese and
            // Japanese
            case '։', '؟', '۔', '।', '॥', '።', '፧', '။', '។', '៕', '།', '。', '．', '！', '？', '｡' -> true;
            default -> false;
        };
    }

    /// {@return whether `c` may stand between the end of a sentence and the space behind it}
    static boolean isCloser(char c) {
        return switch (c) {
            case '"', '\'', '”', '’', '“', '»', '›', ')', ']', '}', '」', '』', '）', '】', '》', '〉' -> true;
            default -> false;
        };
    }

    /// {@return whether `c` may stand before the first letter of a sentence}
    static boolean isOpener(char c) {
        return switch (c) {
            case '"', '\'', '“', '‘', '„', '«', '‹', '(', '[', '{', '¿', '¡', '-', '–', '—', '•', '*', '·', '+', '”' ->
                true;
            default -> false;
        };
    }
}
