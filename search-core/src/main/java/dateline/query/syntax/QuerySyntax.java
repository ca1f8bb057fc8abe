package dateline.query.syntax;

import java.util.Objects;

/// What the strings in a query may hold, and which characters the query language uses.
public final class QuerySyntax {

    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int LONGEST_PART = 255;

    private QuerySyntax() {}

    /// {@return whether this separates words: white space, no-break spaces included}
    ///
    /// @param c a character
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// {@return whether this is empty, or nothing but white space}
    ///
    /// @param text any text
    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isSpace((char) c));
    }

    /// {@return whether this is a quotation mark that opens a phrase: straight, or curly as word processors set it}
    ///
    /// @param c a character
    public static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }

    /// {@return whether there is nothing in this to search for, only punctuation: no letter, digit or symbol such as ☂}
    ///
    /// @param text without white space
    public static boolean isPunctuation(CharSequence text) {
        return text.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        });
    }

    /// {@return the text with single spaces between its words and none around them}
    ///
    /// @param text one or more words
    /// @throws IllegalArgumentException if it is blank
    public static String normal(String text) {
        Objects.requireNonNull(text, "text must not be null");
        StringBuilder normal = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = !normal.isEmpty();
            } else {
                if (pending) {
                    normal.append(' ');
                    pending = false;
                }
                normal.append(c);
            }
        }
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        return normal.toString();
    }

    /// {@return where the parts of a text that are beyond a number begin, or -1 where there are none}
    ///
    /// A part is a run of letters and digits, or one character of a script that sets no spaces between words, as
    /// Chinese does. A run longer than any word is several, as it is to an index.
    ///
    /// @param text any text
    /// @param most how many parts there may be
    public static int beyond(CharSequence text, int most) {
        int parts = 0;
        int start = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            boolean alone = Character.isIdeographic(c) || (c >= 0x3041 && c <= 0x30FF);
            boolean letter = Character.isLetterOrDigit(c);
            if (alone || (letter && (!inside || i - start >= LONGEST_PART))) {
                parts++;
                start = i;
                if (parts > most) {
                    return i;
                }
            }
            // A mark that combines with the letter before it ends no part.
            int type = Character.getType(c);
            inside = !alone && (letter || (inside && (type == Character.NON_SPACING_MARK || type == Character.FORMAT)));
            i += Character.charCount(c);
        }
        return -1;
    }

    /// Checks that this is a pattern of one word with at least one wildcard.
    ///
    /// @param pattern with `*` and `?`
    /// @throws IllegalArgumentException if it is none
    public static void requireWildcard(String pattern) {
        Objects.requireNonNull(pattern, "pattern must not be null");
        if (pattern.chars().anyMatch(c -> isSpace((char) c) || c == '\\')) {
            throw new IllegalArgumentException("white space and backslash cannot stand in a pattern: " + pattern);
        }
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            throw new IllegalArgumentException("a pattern needs a * or ?: " + pattern);
        }
        if (pattern.startsWith("?") || pattern.endsWith("?")) {
            throw new IllegalArgumentException("? stands only inside a word: " + pattern);
        }
        if (pattern.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("a pattern needs a letter or digit: " + pattern);
        }
    }

    /// {@return the expression with each slash escaped}
    ///
    /// @param pattern a regular expression over one word
    /// @throws IllegalArgumentException if it is empty, holds white space, or is not well formed
    public static String normalRegex(String pattern) {
        Objects.requireNonNull(pattern, "pattern must not be null");
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("pattern must not be empty");
        }
        StringBuilder normal = new StringBuilder(pattern.length());
        boolean escaped = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (isSpace(c)) {
                throw new IllegalArgumentException("white space cannot stand in a pattern: " + pattern);
            }
            if (c == '/' && !escaped) {
                normal.append('\\');
            }
            normal.append(c);
            escaped = c == '\\' && !escaped;
        }
        if (escaped) {
            throw new IllegalArgumentException("the backslash at the end escapes nothing: " + pattern);
        }
        RegexValidator.fault(pattern).ifPresent(fault -> {
            throw new IllegalArgumentException(
                    "in the regular expression " + pattern + ", at " + (fault.index() + 1) + ": " + fault.what());
        });
        return normal.toString();
    }

    /// {@return whether this is a decimal number such as `-1.5`}
    ///
    /// @param text any text
    public static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int dot = text.indexOf('.');
        return text.length() <= MAX_NUMBER_LENGTH
                && isDigits(text.substring(start, dot < 0 ? text.length() : Math.max(dot, start)))
                && (dot < 0 || isDigits(text.substring(dot + 1)));
    }

    /// {@return whether this is one of 0 to 9}
    ///
    /// @param c a character
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// {@return whether this is one or more of 0 to 9}
    ///
    /// @param text any text
    public static boolean isDigits(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
    }

    /// Checks that this is a decimal number.
    ///
    /// @param text such as `-1.5`
    /// @throws IllegalArgumentException if it is none
    public static void requireNumber(String text) {
        if (!isNumber(text)) {
            throw new IllegalArgumentException(
                    "not a decimal number of at most " + MAX_NUMBER_LENGTH + " characters: " + text);
        }
    }
}
