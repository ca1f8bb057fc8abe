package dateline.serve.page;

import dateline.serve.html.Html;
import dateline.serve.html.Link;
import java.util.List;

/// The page of help: the query language by examples, each of which can be clicked, and the keys.
public final class HelpPage {

    private HelpPage() {}

    /// {@return the page}
    ///
    /// @param lines the help: `# heading`, `pattern <tab> meaning`, and paragraphs
    /// @param index the index that examples ask; empty for the first
    public static String of(List<String> lines, String index) {
        Html main = new Html().element("h1", "The query language");
        Html rows = new Html();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                rows.element("dt", example(line.substring(0, tab), index)).element("dd", line.substring(tab + 1));
                continue;
            }
            if (!rows.isEmpty()) {
                main.element("dl", rows, "class", "help");
                rows = new Html();
            }
            if (line.startsWith("# ")) {
                main.element("h2", line.substring(2));
            } else if (!line.isBlank()) {
                main.element("p", line);
            }
        }
        if (!rows.isEmpty()) {
            main.element("dl", rows, "class", "help");
        }
        return Shell.page("Help", index, main);
    }

    /// A pattern leads to its hits; what stands in square brackets is a key.
    private static Html example(String pattern, String index) {
        if (pattern.startsWith("[")) {
            return new Html().element("kbd", pattern.substring(1, pattern.length() - 1));
        }
        Link link = Link.to("/search").with(Site.INDEX, index).with("q", pattern);
        return new Html()
                .open("a", "href", link.toString())
                .element("code", pattern)
                .close("a");
    }
}
