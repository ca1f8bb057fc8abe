package dateline.serve.page;

import dateline.serve.html.Html;
import dateline.serve.http.ProblemException;

/// The page that says why there is no other.
public final class ProblemPage {

    private ProblemPage() {}

    /// {@return the page}
    ///
    /// @param problem what is wrong
    public static String of(ProblemException problem) {
        Html main = new Html()
                .element("p", problem.status() + " " + problem.title(), "class", "kicker")
                .element("h1", "That did not work")
                .element("p", problem.detail(), "class", "warning")
                .open("p")
                .element("a", "To the search", "href", "/")
                .close("p");
        return Shell.page(problem.title(), "", main);
    }
}
