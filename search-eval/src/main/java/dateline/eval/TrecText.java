package dateline.eval;

import java.util.ArrayList;
import java.util.List;

/// The columns of TREC files: separated by white space, and without any quoting. An id that itself holds white space
/// (a path, say) is written with the visible control pictures of Unicode in its place (`my file` as `my␠file`) and
/// read back to what it was, so that ids of any collection survive the format and other tools see one column.
final class TrecText {

    /// White space as C's `isspace` has it in the C locale, which is how trec_eval splits.
    private static final String SPACES = " \t\n\u000B\f\r";

    /// The control pictures of the characters of `SPACES`, in the same order.
    private static final String PICTURES = "␠␉␊␋␌␍";

    private TrecText() {}

    /// {@return the columns of a line}
    static List<String> columns(String line) {
        var columns = new ArrayList<String>(6);
        int length = line.length();
        int at = 0;
        while (at < length) {
            while (at < length && isSpace(line.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < length && !isSpace(line.charAt(at))) {
                at++;
            }
            if (at > start) {
                columns.add(line.substring(start, at));
            }
        }
        return columns;
    }

    /// {@return the id as one column}
    ///
    /// @throws IllegalArgumentException if it is empty, or already holds one of the control pictures
    static String column(String id) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an empty id cannot be written to a TREC file");
        }
        if (!id(id).equals(id)) {
            throw new IllegalArgumentException("id '" + id + "' cannot be written to a TREC file: the characters "
                    + PICTURES + " stand for white space there");
        }
        return replace(id, SPACES, PICTURES);
    }

    /// {@return the id that a column stands for}
    static String id(String column) {
        return replace(column, PICTURES, SPACES);
    }

    /// Compares as C's `strcmp` does on UTF-8, that is by code point. `String.compareTo` differs where surrogates
    /// meet the characters from U+E000 on.
    static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean beyond = Character.isSurrogate(x);
                return beyond == Character.isSurrogate(y) ? Character.compare(x, y) : beyond ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String replace(String text, String from, String to) {
        for (int i = 0; i < text.length(); i++) {
            if (from.indexOf(text.charAt(i)) >= 0) {
                return replaceFrom(i, text, from, to);
            }
        }
        return text;
    }

    private static String replaceFrom(int start, String text, String from, String to) {
        var replaced = new StringBuilder(text);
        for (int i = start; i < text.length(); i++) {
            int index = from.indexOf(text.charAt(i));
            if (index >= 0) {
                replaced.setCharAt(i, to.charAt(index));
            }
        }
        return replaced.toString();
    }
}
