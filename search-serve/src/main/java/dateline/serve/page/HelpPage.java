package dateline.serve.page;

import dateline.serve.html.Html;
import dateline.serve.html.Link;

/// The page of help: the query language by examples, each of which can be clicked, and the keys.
public final class HelpPage {

    private HelpPage() {}

    /// {@return the page}
    ///
    /// @param help  the help
    /// @param index the index that examples ask; empty for the first
    public static String of(HelpText help, String index) {
        Html main = new Html().element("h1", "The query language");
        help.about().forEach(paragraph -> main.element("p", paragraph));
        for (HelpText.Section section : help.sections()) {
            Html rows = new Html();
            for (HelpText.Entry entry : section.entries()) {
                rows.element("dt", example(entry, index)).element("dd", entry.meaning());
            }
            main.element("h2", section.title()).element("dl", rows, "class", "help");
        }
        Link json = Link.to("/help.json").with(Site.INDEX, index);
        main.open("p").element("a", "JSON", "href", json.toString()).close("p");
        return PageFrame.page("Help", index, main);
    }

    /// A pattern leads to its hits.
    private static Html example(HelpText.Entry entry, String index) {
        if (entry.isKey()) {
            return new Html().element("kbd", entry.pattern());
        }
        Link link = Link.to("/search").with(Site.INDEX, index).with("q", entry.pattern());
        return new Html()
                .open("a", "href", link.toString())
                .element("code", entry.pattern())
                .close("a");
    }
}
