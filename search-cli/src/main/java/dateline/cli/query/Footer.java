package dateline.cli.query;

import dateline.format.Amount;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;

/// The line under a page of hits: how many there are, how long it took, how to go on.
public final class Footer {

    private Footer() {}

    /// {@return what a line about an incomplete answer begins with; empty for a complete one}
    ///
    /// @param request the request
    /// @param page    what was answered
    public static String lacking(SearchRequest request, ResultPage page) {
        if (page.complete()) {
            return "";
        }
        boolean late = page.took().compareTo(request.timeout()) >= 0;
        return (late ? "stopped after " + Amount.time(request.timeout()) : "a part of the index did not answer")
                + ", with what was found: ";
    }

    /// {@return the line}
    ///
    /// @param request the request
    /// @param page    what was answered
    /// @param more    what to type for the next page; empty for the option that gives it
    static String of(SearchRequest request, ResultPage page, String more) {
        long articles = page.total().articles();
        long total = page.stories().orElse(articles);
        StringBuilder line = new StringBuilder(80);
        line.append(lacking(request, page));
        if (articles == 0) {
            line.append("no article found");
        } else {
            boolean some = page.hits().size() < total && !page.hits().isEmpty();
            if (some) {
                long first = page.hits().getFirst().rank();
                long last = page.hits().getLast().rank();
                line.append(first == last ? "" : Amount.number(first) + "–");
                line.append(Amount.number(last)).append(" of ");
            }
            String least = page.total().exact() ? "" : "at least ";
            if (total == articles) {
                line.append(least).append(Amount.of(articles, "article"));
            } else {
                line.append(Amount.number(total)).append(total == 1 ? " story (" : " stories (");
                line.append(least).append(Amount.of(articles, "article")).append(')');
            }
        }
        line.append(" · ").append(Amount.time(page.took()));
        if (page.hasMore()) {
            int next = request.offset() + request.limit();
            line.append(" · more: ");
            if (!more.isEmpty()) {
                line.append(more);
            } else if (request.cursor().isPresent() || next + request.limit() > SearchRequest.MAX_WINDOW) {
                line.append("--cursor ").append(page.cursor().orElseThrow());
            } else {
                line.append("--offset ").append(next);
            }
        }
        return line.toString();
    }
}
