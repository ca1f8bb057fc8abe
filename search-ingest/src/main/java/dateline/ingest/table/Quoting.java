package dateline.ingest.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How quotes are written in a table, beyond RFC 4180.
///
/// @param escaped whether a backslash stands before a quote that a cell holds, as MySQL and Spark write it, instead of
///                another quote
/// @param spaced  whether a space stands behind each delimiter, before the quote of a cell if it has one
record Quoting(boolean escaped, boolean spaced) {

    /// That of RFC 4180.
    static final Quoting PLAIN = new Quoting(false, false);

    /// Where this many of a hundred delimiters have a space behind them, the space is none of the cells'.
    private static final int MOST = 95;

    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)(?:\\\\\\\\){0,8}\\\\\"");

    /// {@return how a text writes its quotes}
    ///
    /// @param text      how the table begins
    /// @param delimiter what stands between its cells
    static Quoting of(String text, char delimiter) {
        return new Quoting(isEscaped(text, delimiter), delimiter != '\t' && isSpaced(text, delimiter));
    }

    /// A backslash before a quote that ends its cell may be the text's own, and decides nothing.
    private static boolean isEscaped(String text, char delimiter) {
        boolean escaped = false;
        Matcher quotes = ESCAPED.matcher(text);
        while (!escaped && quotes.find()) {
            escaped = !endsCell(text, quotes.end(), delimiter);
        }
        return escaped && !hasDoubled(text, delimiter);
    }

    /// True where two quotes stand within a cell, and are not an empty one.
    private static boolean hasDoubled(String text, char delimiter) {
        for (int at = text.indexOf("\"\""); at >= 0; at = text.indexOf("\"\"", at + 2)) {
            boolean begins = at == 0 || endsCell(text, at - 1, delimiter);
            boolean behindEscape = at > 0 && text.charAt(at - 1) == '\\';
            if (!behindEscape && !(begins && endsCell(text, at + 2, delimiter))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsCell(String text, int at, char delimiter) {
        char c = at < text.length() ? text.charAt(at) : '\n';
        boolean space = c == ' ' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        return space || c == delimiter || c == '\n' || c == '\r';
    }

    private static boolean isSpaced(String text, char delimiter) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        int all = 0;
        int spaced = 0;
        int quoted = 0;
        boolean within = false;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            within ^= c == '"';
            if (c == delimiter && !within) {
                all++;
                spaced += text.charAt(i + 1) == ' ' ? 1 : 0;
                quoted += text.startsWith(" \"", i + 1) ? 1 : 0;
            }
        }
        return quoted > 0 && spaced * 100L >= (long) MOST * all && first.indexOf(delimiter) > 0;
    }
}
