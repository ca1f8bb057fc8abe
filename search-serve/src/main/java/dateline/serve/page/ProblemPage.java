package dateline.serve.page;

import dateline.serve.html.Html;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The page that says why there is no other.
public final class ProblemPage {

    /// Who is not let in learns nothing of what is here.
    private static final Set<Integer> HIDDEN_FROM = Set.of(401, 403, 421);

    private static final Map<Integer, String> TITLES = Map.of(
            400, "The search cannot be answered as it stands",
            401, "A token is needed",
            404, "There is nothing here",
            503, "Not at the moment");

    private ProblemPage() {}

    /// {@return the page}
    ///
    /// @param problem what is wrong
    /// @param site    what the server shows
    /// @param query   the query string of the request, undecoded; `null` where it has none
    public static String of(ProblemException problem, Site site, @Nullable String query) {
        Html main = new Html()
                .add(HIDDEN_FROM.contains(problem.status()) ? new Html() : form(site, query))
                .element("p", problem.status() + " " + problem.title(), "class", "kicker")
                .element("h1", TITLES.getOrDefault(problem.status(), "That did not work"))
                .element("p", problem.detail(), "class", "warning")
                .open("p")
                .element("a", "To the search", "href", "/")
                .close("p");
        return PageFrame.page(problem.title(), "", main);
    }

    /// The search as it was asked, so that it can be mended.
    private static Html form(Site site, @Nullable String query) {
        Parameters parameters;
        try {
            parameters = Parameters.parse(query == null ? "" : query);
        } catch (ProblemException e) {
            parameters = new Parameters(Map.of());
        }
        return SearchForm.of(site.search(parameters), site.names());
    }
}
