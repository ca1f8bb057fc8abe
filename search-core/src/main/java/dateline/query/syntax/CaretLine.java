package dateline.query.syntax;

/// Draws a text in one line of a terminal, and a caret under one of its characters in the next.
public final class CaretLine {

    private static final int COLUMNS_BEFORE = 50;
    private static final int COLUMNS_AFTER = 25;
    private static final String INDENT = "    ";

    private CaretLine() {}

    /// {@return two lines: the text around the position, and the caret}
    ///
    /// @param text     any text
    /// @param position of a UTF-16 unit in it, or its length
    public static String under(String text, int position) {
        int begin = position;
        for (int columns = 0; begin > 0 && columns < COLUMNS_BEFORE; ) {
            int c = text.codePointBefore(begin);
            columns += columns(c);
            begin -= Character.charCount(c);
        }
        int end = position;
        for (int columns = 0; end < text.length() && columns < COLUMNS_AFTER; ) {
            int c = text.codePointAt(end);
            columns += columns(c);
            end += Character.charCount(c);
        }
        String cut = begin > 0 ? "…" : "";
        int column = cut.length() + width(text, begin, position);
        return INDENT + cut + visible(text.substring(begin, end)) + (end < text.length() ? "…" : "") + "\n" + INDENT
                + " ".repeat(column) + "^";
    }

    private static int width(String text, int begin, int end) {
        return text.substring(begin, end).codePoints().map(CaretLine::columns).sum();
    }

    private static String visible(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isShown(c)) {
                line.appendCodePoint(c);
            } else {
                line.append(Character.isWhitespace(c) ? ' ' : '·');
            }
        });
        return line.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /// {@return how many columns a terminal gives this: two for the wide characters of East Asia and for emoji, none
    /// for marks that combine with the letter before (after Unicode Standard Annex 11)}
    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F680 && c <= 0x1F6FF)
                || (c >= 0x1F900 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
