package dateline.serve.page;

import dateline.serve.html.Html;
import dateline.serve.html.Link;

/// The frame around the content of every page: head, masthead, navigation.
public final class PageFrame {

    private PageFrame() {}

    /// {@return a whole page}
    ///
    /// @param title the window's title
    /// @param index the index that it is about; empty for the first
    /// @param main  what it shows
    public static String page(String title, String index, Html main) {
        return page(title, index, main, new Html());
    }

    /// {@return a whole page}
    ///
    /// @param title the window's title
    /// @param index the index that it is about; empty for the first
    /// @param main  what it shows
    /// @param more  what else its head holds
    static String page(String title, String index, Html main, Html more) {
        Html head = new Html()
                .element("meta", "", "charset", "utf-8")
                .element("meta", "", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("meta", "", "name", "color-scheme", "content", "light dark")
                .element("title", title.isEmpty() ? "dateline" : title + " — dateline")
                .element("link", "", "rel", "stylesheet", "href", "/site.css")
                .element("link", "", "rel", "icon", "type", "image/svg+xml", "href", "/icon.svg")
                .element("script", "", "src", "/site.js", "defer", "")
                .add(more);
        Html body = new Html()
                .element("a", "Skip to content", "class", "skip", "href", "#main")
                .element("header", masthead(index), "class", "masthead")
                .element("main", main, "id", "main", "tabindex", "-1");
        return "<!doctype html>\n"
                + new Html()
                        .open("html", "lang", "en")
                        .element("head", head)
                        .element("body", body)
                        .close("html")
                + "\n";
    }

    private static Html masthead(String index) {
        Html links = new Html();
        link("Fields", "/fields", index, links);
        link("Terms", "/terms", index, links);
        link("Stories", "/stories", index, links);
        link("Quotes", "/quotes", index, links);
        link("Help", "/help", index, links);
        return new Html()
                .open("p", "class", "brand")
                .element("a", "dateline", "href", at("/", index))
                .close("p")
                .element("nav", links, "aria-label", "Pages");
    }

    private static void link(String text, String path, String index, Html to) {
        to.element("a", text, "href", at(path, index)).text(" ");
    }

    private static String at(String path, String index) {
        return Link.to(path).with(Site.INDEX, index).toString();
    }
}
