package dateline.ingest.mail;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Tells whether a text begins like a message (RFC 5322, RFC 5536): fields, one a line, and then an empty line.
final class HeaderLines {

    private static final Set<String> TELLING =
            Set.of("subject", "date", "message-id", "newsgroups", "received", "to", "path", "mime-version");

    private static final int MOST_LINES = 400;

    private HeaderLines() {}

    /// {@return whether a message begins at a place: it says from whom it is, and one thing besides that messages say}
    ///
    /// @param text a text, or how it begins
    /// @param from the place
    static boolean beginAt(String text, int from) {
        Set<String> names = new HashSet<>();
        int start = from;
        for (int line = 0; line < MOST_LINES && start < text.length(); line++) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (text.substring(start, end).isBlank()) {
                break;
            }
            boolean continued = line > 0 && (text.charAt(start) == ' ' || text.charAt(start) == '\t');
            if (!continued) {
                int colon = text.indexOf(':', start);
                if (colon < 0 || colon > end || !isName(text, start, colon)) {
                    return false;
                }
                names.add(text.substring(start, colon).toLowerCase(Locale.ROOT));
            }
            start = end + 1;
        }
        return names.contains("from") && TELLING.stream().anyMatch(names::contains);
    }

    private static boolean isName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inner = i > from && ((c >= '0' && c <= '9') || c == '-' || c == '_');
            if (!letter && !inner) {
                return false;
            }
        }
        return from < to;
    }
}
