package dateline.ingest.cite;

import java.text.Normalizer;
import java.util.Map;

/// Values of BibTeX as plain text: accents and special letters are those letters, other commands and braces go.
final class LatexText {

    /// The combining marks of accents.
    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('"', '\u0308'),
            Map.entry('\'', '\u0301'),
            Map.entry('`', '\u0300'),
            Map.entry('^', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('=', '\u0304'),
            Map.entry('.', '\u0307'),
            Map.entry('u', '\u0306'),
            Map.entry('v', '\u030C'),
            Map.entry('H', '\u030B'),
            Map.entry('c', '\u0327'),
            Map.entry('k', '\u0328'),
            Map.entry('r', '\u030A'),
            Map.entry('d', '\u0323'),
            Map.entry('b', '\u0331'));

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("dh", "ð"),
            Map.entry("th", "þ"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textquoteright", "’"),
            Map.entry("textquoteleft", "‘"),
            Map.entry("textquotedblleft", "“"),
            Map.entry("textquotedblright", "”"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("textbackslash", "\\"),
            Map.entry("par", "\n\n"));

    private LatexText() {}

    /// {@return a value as plain text}
    static String plain(String value) {
        StringBuilder text = new StringBuilder(value.length());
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i = command(value, i + 1, text);
            } else if (c == '{' || c == '}') {
                i++;
            } else if (c == '~') {
                text.append(' ');
                i++;
            } else if (c == '-' && value.startsWith("--", i)) {
                boolean three = value.startsWith("---", i);
                text.append(three ? '—' : '–');
                i += three ? 3 : 2;
            } else {
                text.append(c);
                i++;
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[ \t]{2,}", " ")
                .replaceAll("[ \t]?\n[ \t]?(?!\n)(?<!\n\n)", " ")
                .replaceAll("[ \t]{2,}", " ")
                .strip();
    }

    /// Reads a command; {@return where it ends}.
    private static int command(String value, int from, StringBuilder text) {
        char first = value.charAt(from);
        if (!Character.isLetter(first)) {
            Character mark = ACCENTS.get(first);
            if (mark == null) {
                text.append(first == '\\' ? " " : String.valueOf(first));
                return from + 1;
            }
            return accent(value, from + 1, mark, text);
        }
        int end = from;
        while (end < value.length() && Character.isLetter(value.charAt(end))) {
            end++;
        }
        String name = value.substring(from, end);
        Character mark = name.length() == 1 ? ACCENTS.get(first) : null;
        String letter = LETTERS.get(name);
        int behind = end;
        while (behind < value.length() && value.charAt(behind) == ' ') {
            behind++;
        }
        if (mark != null && letter == null) {
            return accent(value, behind, mark, text);
        }
        text.append(letter == null ? "" : letter);
        return value.startsWith("{}", behind) ? behind + 2 : letter == null ? end : behind;
    }

    /// Puts an accent on the letter that follows, in braces or not.
    private static int accent(String value, int from, char mark, StringBuilder text) {
        int i = from;
        while (i < value.length() && (value.charAt(i) == '{' || value.charAt(i) == ' ')) {
            i++;
        }
        boolean command = i + 1 < value.length() && value.charAt(i) == '\\' && "ij".indexOf(value.charAt(i + 1)) >= 0;
        if (command) {
            i++;
        }
        if (i < value.length()) {
            text.append(value.charAt(i)).append(mark);
            i++;
        }
        // The space behind a command ends it.
        while (command && i < value.length() && value.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
