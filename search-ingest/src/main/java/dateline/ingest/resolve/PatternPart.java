package dateline.ingest.resolve;

import java.util.ArrayList;
import java.util.List;

/// A part of a pattern of dates in the Unicode locale data: a field such as `MMMM`, or text.
///
/// @param field the letter of the field, those that stand alone as those within a date; 0 for text
/// @param count how many letters the field has
/// @param text  the text, without its quotation marks
record PatternPart(char field, int count, String text) {

    static List<PatternPart> all(String pattern) {
        List<PatternPart> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (quoted || !isLetter(c)) {
                text.append(c);
            } else {
                addText(parts, text);
                int start = i;
                while (i + 1 < pattern.length() && pattern.charAt(i + 1) == c) {
                    i++;
                }
                parts.add(new PatternPart(c == 'L' ? 'M' : c == 'c' ? 'E' : c, i + 1 - start, ""));
            }
        }
        addText(parts, text);
        return parts;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static void addText(List<PatternPart> parts, StringBuilder text) {
        if (!text.isEmpty()) {
            parts.add(new PatternPart((char) 0, 0, text.toString()));
            text.setLength(0);
        }
    }

    /// {@return whether day and year have a full stop behind them, and the day stands first}
    static boolean isDotted(List<PatternPart> parts) {
        boolean day = false;
        for (int i = 0; i + 1 < parts.size(); i++) {
            boolean dot = parts.get(i + 1).text().startsWith(".");
            day |= dot && parts.get(i).field() == 'd';
            if (dot && parts.get(i).field() == 'y') {
                return day;
            }
        }
        return false;
    }

    /// {@return the letters with which the text begins}
    String firstLetters() {
        int end = 0;
        while (end < text.length() && DateToken.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /// {@return the letters with which the text ends}
    String lastLetters() {
        int start = text.length();
        while (start > 0 && DateToken.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }
}
