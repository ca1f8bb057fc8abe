package dateline.ingest.xml;

import dateline.ingest.record.FileHead;
import java.util.Locale;

/// What stands at the top of a file of markup.
final class XmlHead {

    private XmlHead() {}

    /// {@return the name of the first element, in lower case and with its prefix, or an empty text when the file does
    /// not begin with markup}
    ///
    /// @param head how the file begins
    static String root(FileHead head) {
        if (!startsWithTag(head)) {
            return "";
        }
        String text = head.text();
        int i = rootStart(text);
        if (i < 0) {
            return "";
        }
        int end = i + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return text.substring(i + 1, end).toLowerCase(Locale.ROOT);
    }

    /// {@return the same name without its prefix}
    ///
    /// @param head how the file begins
    static String localRoot(FileHead head) {
        String root = root(head);
        return root.substring(root.indexOf(':') + 1);
    }

    /// {@return the prefix of that name with its colon; empty for none}
    ///
    /// @param head how the file begins
    static String prefix(FileHead head) {
        String root = root(head);
        return root.substring(0, root.indexOf(':') + 1);
    }

    /// {@return the tag of the first element, from its name to before its `>`; empty when the file does not begin with
    /// markup}
    ///
    /// @param head how the file begins
    static String rootTag(FileHead head) {
        String text = head.text();
        int start = rootStart(text);
        int end = start < 0 ? -1 : text.indexOf('>', start);
        return start < 0 ? "" : text.substring(start + 1, end < 0 ? text.length() : end);
    }

    /// Asked of every file, so it decodes nothing that is no markup.
    private static boolean startsWithTag(FileHead head) {
        for (int i = 0; i < Math.min(head.length(), 256); i++) {
            int c = head.at(i);
            if (c == '<') {
                return true;
            }
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0 && c < 0xBB) {
                return false;
            }
        }
        return false;
    }

    /// {@return where the first element's tag begins, behind declaration, comments, document type and instructions; -1
    /// if it does not}
    static int rootStart(String text) {
        int i = 0;
        while (true) {
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            if (i + 1 >= text.length() || text.charAt(i) != '<') {
                return -1;
            }
            int end;
            if (text.startsWith("<!--", i)) {
                end = behind(text, "-->", i + 4);
            } else if (text.startsWith("<?", i)) {
                end = behind(text, ">", i + 2);
            } else if (text.startsWith("<!", i)) {
                end = behindDoctype(text, i + 2);
            } else {
                return isNamePart(text.charAt(i + 1)) ? i : -1;
            }
            if (end < 0) {
                return -1;
            }
            i = end;
        }
    }

    private static int behind(String text, String what, int from) {
        int at = text.indexOf(what, from);
        return at < 0 ? -1 : at + what.length();
    }

    /// A document type may hold declarations between brackets, and those may hold `>`.
    private static int behindDoctype(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }
}
