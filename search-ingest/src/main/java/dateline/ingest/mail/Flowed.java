package dateline.ingest.mail;

import java.util.Locale;

/// Text whose lines may be joined again (RFC 3676, `format=flowed`): a line that ends in a space goes on in the next
/// one.
final class Flowed {

    private Flowed() {}

    /// {@return whether a content type says that a text is so}
    ///
    /// @param contentType the value of the field
    static boolean isFlowed(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).contains("format=flowed");
    }

    /// {@return the text with its lines joined; those that are quoted keep the sign of it}
    ///
    /// @param text        the text, its lines separated by line feeds
    /// @param contentType the value of the field, which may say that the space belongs to the line's end (`delsp=yes`)
    static String joined(String text, String contentType) {
        boolean spaceGoes = contentType.toLowerCase(Locale.ROOT).contains("delsp=yes");
        StringBuilder joined = new StringBuilder(text.length());
        int open = -1;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String content = line.substring(depth);
            boolean signature = content.equals("-- ") || content.equals(" -- ");
            String own = content.startsWith(" ") && !signature ? content.substring(1) : content;
            if (open == depth && !signature) {
                joined.append(own);
            } else {
                joined.append(joined.isEmpty() ? "" : "\n");
                joined.append(">".repeat(depth)).append(depth > 0 ? " " : "").append(own);
            }
            open = own.endsWith(" ") && !signature ? depth : -1;
            if (open >= 0 && spaceGoes) {
                joined.setLength(joined.length() - 1);
            }
        }
        return joined.toString().strip();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
