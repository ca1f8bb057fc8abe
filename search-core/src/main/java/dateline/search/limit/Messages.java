package dateline.search.limit;

/// Helpers for messages.
public final class Messages {

    /// A message shows so much of a query.
    private static final int LONGEST_NAMED = 80;

    private Messages() {}

    /// {@return the part of a text that a message can hold}
    public static String brief(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NAMED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAMED)) + "…";
    }
}
