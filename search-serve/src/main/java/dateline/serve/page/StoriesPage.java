package dateline.serve.page;

import dateline.SearchIndex;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.util.List;

/// The page of the stories that were printed most.
public final class StoriesPage {

    private StoriesPage() {}

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that is asked
    /// @param parameters a search to narrow them
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        return served.read(index -> render(index, site.search(parameters)));
    }

    /// {@return the largest stories}
    ///
    /// @param index    the index that is asked
    /// @param search a search to narrow them
    public static ResultPage largest(SearchIndex index, SearchParameters search) {
        return index.stories()
                .largest(search.request(index)
                        .limit(search.parameters().number("limit", 1, 100, SearchRequest.DEFAULT_LIMIT))
                        .offset(search.offset())
                        .snippets(0)
                        .build());
    }

    private static String render(SearchIndex index, SearchParameters search) {
        ResultPage page = largest(index, search);
        Link searchLink = search.link("/search");
        Html main = new Html().element("h1", "The most printed stories");
        if (page.hits().isEmpty()) {
            main.element("p", "No story has copies.", "class", "nothing");
        } else {
            main.element("h2", "Stories", "class", "unseen")
                    .add(new Hits(searchLink, hit -> List.of()).list(page.hits()));
        }
        return PageFrame.page("Stories", search.parameters().text(Site.INDEX), main);
    }
}
