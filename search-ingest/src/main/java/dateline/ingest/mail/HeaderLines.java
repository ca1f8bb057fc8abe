package dateline.ingest.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells whether a text begins like a message (RFC 5322, RFC 5536): fields, one a line, and then an empty line.
final class HeaderLines {

    private static final Set<String> TELLING =
            Set.of("subject", "date", "message-id", "newsgroups", "received", "to", "path", "mime-version");

    /// What only messages have.
    private static final Set<String> ROUTE = Set.of(
            "received", "message-id", "references", "return-path", "delivered-to", "dkim-signature", "x-received");

    private static final int MOST_LINES = 2000;

    private HeaderLines() {}

    /// {@return whether a message begins at a place: it says from whom it is, and one thing besides that messages say}
    ///
    /// @param text a text, or how it begins
    /// @param from the place
    static boolean beginAt(String text, int from) {
        Map<String, String> fields = fields(text, from);
        return fields.containsKey("from") && TELLING.stream().anyMatch(fields::containsKey);
    }

    /// {@return whether a text is fields of a message and nothing else, so that from whom it is may stand further on}
    ///
    /// @param text how a text begins, cut off somewhere
    static boolean fill(String text) {
        int line = text.lastIndexOf('\n') + 1;
        boolean cut = line > 0 && !isField(text.substring(line));
        Map<String, String> fields = text.contains("\n\n") || text.contains("\n\r\n")
                ? Map.of()
                : fields(cut ? text.substring(0, line) : text, 0);
        return TELLING.stream().filter(name -> !name.equals("to")).anyMatch(fields::containsKey)
                && ROUTE.stream().anyMatch(fields::containsKey);
    }

    /// {@return the fields that stand at a place, by name in lower case: the first of each, on one line; none when the
    /// lines there are anything else}
    ///
    /// @param text a text, or how it begins
    /// @param from the place
    static Map<String, String> fields(String text, int from) {
        Map<String, String> fields = new LinkedHashMap<>();
        StringBuilder value = new StringBuilder();
        String name = "";
        int start = from;
        for (int line = 0; line < MOST_LINES && start < text.length(); line++) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String source = text.substring(start, end);
            if (source.isBlank()) {
                break;
            }
            boolean continued = line > 0 && (source.charAt(0) == ' ' || source.charAt(0) == '\t');
            if (continued) {
                value.append(' ').append(source.strip());
            } else {
                int colon = source.indexOf(':');
                if (colon < 0 || !isName(source, colon)) {
                    return Map.of();
                }
                if (!name.isEmpty()) {
                    fields.putIfAbsent(name, value.toString());
                }
                name = source.substring(0, colon).toLowerCase(Locale.ROOT);
                value.setLength(0);
                value.append(source.substring(colon + 1).strip());
            }
            start = end + 1;
        }
        if (!name.isEmpty()) {
            fields.putIfAbsent(name, value.toString());
        }
        return fields;
    }

    /// {@return whether a text begins with a field, whatever follows}
    ///
    /// @param text a text, or how it begins
    static boolean isField(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && isName(text, colon);
    }

    /// {@return how many bytes a message says that it has behind its fields; 0 where it says nothing}
    ///
    /// @param text the fields
    static int length(String text) {
        String stated = fields(text, 0).getOrDefault("content-length", "");
        boolean number =
                !stated.isEmpty() && stated.length() <= 9 && stated.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(stated) : 0;
    }

    private static boolean isName(String line, int to) {
        for (int i = 0; i < to; i++) {
            char c = line.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inner = i > 0 && ((c >= '0' && c <= '9') || c == '-' || c == '_');
            if (!letter && !inner) {
                return false;
            }
        }
        return to > 0;
    }
}
