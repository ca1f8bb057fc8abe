package dateline.ingest.markdown;

/// What is written in Markdown files that is no Markdown: links between notes (`[[Carrick|the port]]`), and what a
/// site's generator puts something in the place of (`{% include x %}`, `{{< figure >}}`). Code is left as it is.
final class Extensions {

    /// What is longer is no link and no tag, in UTF-16 units.
    private static final int LONGEST = 2000;

    private Extensions() {}

    /// {@return a text with the words of links for the links, and without tags}
    ///
    /// @param markdown  the text
    /// @param generated whether a site is made of it, so that what looks like a tag is one
    static String undo(String markdown, boolean generated) {
        if (!markdown.contains("[[") && !(generated && (markdown.contains("{{") || markdown.contains("{%")))) {
            return markdown;
        }
        StringBuilder rest = new StringBuilder(markdown.length());
        boolean code = false;
        for (String line : markdown.split("(?<=\n)", -1)) {
            boolean fence = line.startsWith("```") || line.startsWith("~~~");
            code ^= fence;
            rest.append(fence || code ? line : undoLine(line, generated));
        }
        return rest.toString();
    }

    private static String undoLine(String line, boolean generated) {
        StringBuilder rest = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int end = -1;
            if (line.startsWith("[[", i)) {
                end = behind(line, "]]", i);
                if (end > 0) {
                    boolean embedded = i > 0 && line.charAt(i - 1) == '!';
                    rest.setLength(embedded ? rest.length() - 1 : rest.length());
                    rest.append(embedded ? "" : words(line.substring(i + 2, end - 2)));
                }
            } else if (generated && line.startsWith("{{", i)) {
                end = behind(line, "}}", i);
            } else if (generated && line.startsWith("{%", i)) {
                end = behind(line, "%}", i);
            }
            if (end > 0) {
                i = end;
            } else {
                rest.append(line.charAt(i++));
            }
        }
        return rest.toString();
    }

    private static int behind(String line, String mark, int from) {
        int at = line.indexOf(mark, from + 2, Math.min(line.length(), from + LONGEST));
        return at < 0 ? -1 : at + mark.length();
    }

    private static String words(String link) {
        int bar = link.indexOf('|');
        return bar < 0 ? link : link.substring(bar + 1);
    }
}
