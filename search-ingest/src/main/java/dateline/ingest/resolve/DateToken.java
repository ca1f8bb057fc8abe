package dateline.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A run of digits or of letters.
///
/// @param text   the run, letters in lower case
/// @param start  where it begins
/// @param end    where the text goes on behind it
/// @param number whether it is of digits
record DateToken(String text, int start, int end, boolean number) {

    static List<DateToken> all(String text) {
        List<DateToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            boolean digit = Character.isDigit(text.charAt(i));
            int start = i;
            while (i < text.length()
                    && (digit ? Character.isDigit(text.charAt(i)) : Character.isLetter(text.charAt(i)))) {
                i++;
            }
            if (i > start) {
                String run = text.substring(start, i);
                tokens.add(new DateToken(digit ? run : run.toLowerCase(Locale.ROOT), start, i, digit));
            } else {
                i++;
            }
        }
        return tokens;
    }

    int length() {
        return end - start;
    }

    /// {@return the number, or -1 for letters and for numbers of more than four digits}
    int value() {
        return number && length() <= 4 ? Integer.parseInt(text) : -1;
    }

    /// Whether it may be a day's or a month's number.
    boolean isShort() {
        return number && length() <= 2;
    }

    boolean isYear() {
        return number && length() == 4;
    }
}
