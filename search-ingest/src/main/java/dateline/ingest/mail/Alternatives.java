package dateline.ingest.mail;

import dateline.ingest.markup.MarkupText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The text parts of a message, of which the plain ones are taken, and those of HTML where there are none or these only
/// say where to look.
final class Alternatives {

    /// A plain text is a stub when the other one has so many times its length.
    private static final int TIMES = 4;

    /// A longer one says something, in UTF-16 units.
    private static final int LONGEST_STUB = 400;

    private static final Pattern MARKUP = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*)?<(!doctype html|html|head|body|div|p|table|span)\\b[^>]*>.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    void addPlain(String text) {
        if (MARKUP.matcher(text).matches() && text.stripTrailing().endsWith(">")) {
            plain.add(MarkupText.ofHtml(text));
        } else {
            plain.add(text);
        }
    }

    void addHtml(String markup) {
        html.add(MarkupText.ofHtml(markup));
    }

    /// {@return the text of the message}
    String text() {
        String own = String.join("\n\n", plain).strip();
        String other = String.join("\n\n", html).strip();
        boolean stub = ADDRESS.matcher(own).replaceAll("").length() <= LONGEST_STUB
                && other.length() > TIMES * ADDRESS.matcher(own).replaceAll("").length();
        return stub ? other : own;
    }
}
