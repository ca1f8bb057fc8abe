package dateline.ingest.field;

/// Normalizes white space in values.
final class WhiteSpace {

    private WhiteSpace() {}

    /// {@return a text on one line: each run of white space is one space, and there is none around it}
    ///
    /// @param text the text
    static String squeeze(String text) {
        if (isSqueezed(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = !line.isEmpty();
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isSqueezed(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? last == ' ' : isSpace(c)) {
                return false;
            }
            last = c;
        }
        return last != ' ' || text.isEmpty();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c >= 0x85 && (c == 0xA0 || Character.isWhitespace(c));
    }
}
