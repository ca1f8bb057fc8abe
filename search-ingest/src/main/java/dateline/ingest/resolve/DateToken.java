package dateline.ingest.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A run of digits or of letters. Invisible characters of formatting, as right-to-left text has them, are no part of it
/// and do not end it.
///
/// A whole article is searched for dates, but words that are far from any number are never asked for their text: so it
/// is made when it is first asked for. Not safe for use by several threads.
final class DateToken {

    /// How many tokens before its first number a date may begin: the name of a month has three words at most, and a
    /// word such as `de` behind it.
    private static final int NEAR = 4;

    private static final int FIRST_ACCENT = 0x300;
    private static final int LAST_ACCENT = 0x36F;

    private final String source;
    private final int start;
    private final int end;
    private final boolean number;
    private @Nullable String text;

    private DateToken(String source, int start, int end, boolean number) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.number = number;
    }

    static List<DateToken> all(String text) {
        List<DateToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char first = text.charAt(i);
            boolean digit = Character.isDigit(first);
            if (!digit && !isLetter(first)) {
                i++;
                continue;
            }
            int start = i;
            int end = i;
            boolean plain = false;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (digit ? Character.isDigit(c) : isLetter(c)) {
                    plain |= c < 0x80;
                    end = i + 1;
                } else if (!isFormat(c)) {
                    break;
                }
                i++;
            }
            i = end;
            DateToken token = new DateToken(text, start, end, digit);
            // Accents that stand alone leave nothing.
            if (plain || !token.text().isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /// {@return the first of the tokens from one on that a date may begin with: it is a number, or one is not far
    /// behind it}
    static int nearNumber(List<DateToken> tokens, int from) {
        int number = from;
        while (number < tokens.size() && !tokens.get(number).number()) {
            number++;
        }
        return number == tokens.size() ? number : Math.max(from, number - NEAR);
    }

    /// {@return whether a character is part of a word: a letter, or a mark as Indic scripts have them}
    static boolean isLetter(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c)
                || (c >= FIRST_ACCENT
                        && switch (Character.getType(c)) {
                            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                            default -> false;
                        });
    }

    static boolean isFormat(char c) {
        return c >= 0xAD && Character.getType(c) == Character.FORMAT;
    }

    /// {@return a text without invisible characters of formatting}
    static String withoutFormat(String text) {
        int first = 0;
        while (first < text.length() && !isFormat(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        text.chars().filter(c -> !isFormat((char) c)).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    /// {@return a word as words are compared: `ЯНВАРЯ` and `января`, `Février` and `fevrier` are one}
    static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int first = 0;
        while (first < lower.length() && lower.charAt(first) < 0x80) {
            first++;
        }
        if (first == lower.length()) {
            return lower;
        }
        if (!isEuropean(lower.charAt(first))) {
            boolean marked = lower.chars().anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
            return marked ? Normalizer.normalize(lower, Normalizer.Form.NFC) : lower;
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD).chars().forEach(c -> {
            if (c < FIRST_ACCENT || c > LAST_ACCENT) {
                folded.append(c == 'ı' ? 'i' : (char) c);
            }
        });
        return folded.toString();
    }

    /// Latin, Greek and Cyrillic.
    private static boolean isEuropean(char c) {
        return c < 0x530 || (c >= 0x1E00 && c <= 0x1FFF);
    }

    /// {@return the run, letters in lower case, those of European scripts without accents}
    String text() {
        String made = text;
        if (made == null) {
            String run = withoutFormat(source.substring(start, end));
            made = number ? run : folded(run);
            text = made;
        }
        return made;
    }

    /// {@return where it begins}
    int start() {
        return start;
    }

    /// {@return where the text goes on behind it}
    int end() {
        return end;
    }

    /// {@return whether it is of digits}
    boolean number() {
        return number;
    }

    int length() {
        return text().length();
    }

    /// {@return the number, or -1 for letters and for numbers of more than four digits}
    int value() {
        return number && length() <= 4 ? Integer.parseInt(text()) : -1;
    }

    /// Whether it may be a day's or a month's number.
    boolean isShort() {
        return number && length() <= 2;
    }

    boolean isYear() {
        return number && length() == 4;
    }
}
