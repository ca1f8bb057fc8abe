package dateline.ingest.page;

import java.util.List;

/// What tests of [PageExtractor] share: pages of a harbour town's paper.
abstract class HarbourPageTest {

    static final String FIRST = "The harbour council met on Tuesday to decide, after months of argument, whether"
            + " the old lighthouse should be moved inland before the winter storms arrive.";
    static final String SECOND = "Engineers told the meeting that the cliff below it had lost nearly four metres"
            + " since spring, and that another hard season could bring the tower down.";
    static final String THIRD = "Residents asked who would pay for the work, and the council promised a full"
            + " answer before the end of the month.";

    static final String NAVIGATION = """
            <nav><ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li><li><a href=/sport>Sport</a></li>
            <li><a href=/weather>Weather</a></li></ul></nav>""";
    static final String FOOTER = """
            <footer><p>© 2024 The Harbour Post. All rights reserved.</p><ul><li><a href=/privacy>Privacy policy</a></li>
            <li><a href=/terms>Terms of use</a></li></ul></footer>""";

    static Page read(String html) {
        return new PageExtractor().extract(html, "https://www.harbourpost.example/news/lighthouse");
    }

    /// A page with a head and an article between menus.
    static Page article(String head, String inner) {
        return read("<!doctype html><html lang=en><head>" + head + "</head><body>" + NAVIGATION + "<main><article>"
                + inner + "</article></main>" + FOOTER + "</body></html>");
    }

    static String paragraphs() {
        return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    }

    static List<String> lines(Page page) {
        return page.body().isEmpty() ? List.of() : List.of(page.body().split("\n\n", -1));
    }
}
