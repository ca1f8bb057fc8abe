package dateline.serve.page;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.format.ControlCharacterEscaper;
import dateline.format.Paragraphs;
import dateline.format.Paragraphs.Paragraph;
import dateline.result.TextChange;
import dateline.result.TextChange.Kind;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Two articles side by side, with what only one of them has.
public final class DiffPage {

    private static final int LONGEST = 500_000;
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    private final SearchParameters search;

    private DiffPage(SearchParameters search) {
        this.search = search;
    }

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that has both
    /// @param parameters `a` and `b`, the ids
    /// @throws ProblemException if one of them is not there
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        return served.read(index -> new DiffPage(site.search(parameters))
                .render(named(index, parameters.text("a")), named(index, parameters.text("b"))));
    }

    /// {@return an article, or a version of one, that is not too long to be compared}
    ///
    /// @param index the index that has it
    /// @param id    its id, or the name of the version
    /// @throws ProblemException if there is none
    public static NamedArticle named(SearchIndex index, String id) {
        NamedArticle named = NamedArticle.of(index, id);
        if (named.article().body().length() > LONGEST) {
            throw new ProblemException(
                    400,
                    "article '" + ControlCharacterEscaper.brief(id) + "' has more than " + LONGEST
                            + " characters, too many to compare here");
        }
        return named;
    }

    private String render(NamedArticle one, NamedArticle two) {
        Article first = one.article();
        Article second = two.article();
        Html main = new Html();
        if (search.isGiven()) {
            main.open("nav", "class", "pager", "aria-label", "Hits")
                    .element("a", "All hits", "href", search.link("/search").toString(), "class", "up")
                    .close("nav");
        }
        main.element("h1", "What differs");
        List<TextChange> titles = SearchIndex.diff(first.title(), second.title());
        List<TextChange> bodies = SearchIndex.diff(text(first), text(second));
        main.add(legend(isSame(titles), isSame(bodies)));
        Html columns = new Html()
                .element("article", column(one, titles, bodies, Kind.DELETE), "lang", Hits.language(first))
                .element("article", column(two, titles, bodies, Kind.INSERT), "lang", Hits.language(second));
        main.element("div", columns, "class", "side-by-side");
        return PageFrame.page("What differs", search.parameters().text(Site.INDEX), main);
    }

    private static boolean isSame(List<TextChange> changes) {
        return changes.stream().allMatch(change -> change.kind() == Kind.EQUAL);
    }

    /// Where nothing is marked, a reader would look for it in vain.
    private static Html legend(boolean titles, boolean texts) {
        if (titles && texts) {
            return new Html().element("p", "Nothing: both have the same title and the same text.", "class", "about");
        }
        return new Html()
                .open("p", "class", "about")
                .text(texts ? "Only the titles: both have the same text. " : "")
                .text("In the first only: ")
                .element("del", "struck out")
                .text("; in the second only: ")
                .element("ins", "underlined")
                .text(".")
                .close("p");
    }

    private static String text(Article article) {
        StringBuilder text = new StringBuilder();
        for (String field : List.of(article.lead(), article.body())) {
            for (Paragraph each : Paragraphs.of(field, article)) {
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(field.substring(each.start(), each.end()).replace('\n', ' '));
            }
        }
        return text.toString();
    }

    private Html column(NamedArticle named, List<TextChange> titles, List<TextChange> bodies, Kind own) {
        Article article = named.article();
        Html column = new Html();
        Html title = new Html();
        paragraphs(titles, own).forEach(title::add);
        Link link = search.link("/article").with("id", named.name());
        column.element("h2", title.isEmpty() ? new Html().text(article.id().value()) : title, "dir", "auto");
        named.version()
                .ifPresent(version -> column.element(
                        "p", "Version " + version.number() + ", " + RevisionsPage.time(version), "class", "about"));
        column.add(Hits.about(article))
                .open("p", "class", "about")
                .element("a", "Read it", "href", link.toString())
                .close("p");
        for (Html paragraph : paragraphs(bodies, own)) {
            column.element("p", paragraph, "dir", "auto");
        }
        return column;
    }

    /// {@return what one of the two has, in paragraphs, with what the other lacks marked}
    private static List<Html> paragraphs(List<TextChange> changes, Kind own) {
        List<Html> paragraphs = new ArrayList<>();
        Html paragraph = new Html();
        boolean isCut = false;
        for (TextChange change : changes) {
            if (change.kind() != Kind.EQUAL && change.kind() != own) {
                continue;
            }
            if (isCut) {
                paragraph.text(" ");
            }
            // What both have is the second's, which may end where the first goes on.
            isCut = change.kind() == Kind.EQUAL
                    && !Character.isWhitespace(
                            change.text().charAt(change.text().length() - 1));
            String[] parts = PARAGRAPH.split(change.text(), -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0 && !paragraph.isEmpty()) {
                    paragraphs.add(paragraph);
                    paragraph = new Html();
                }
                if (change.kind() == Kind.EQUAL) {
                    paragraph.text(parts[i]);
                } else if (!parts[i].isBlank()) {
                    paragraph.element(own == Kind.DELETE ? "del" : "ins", parts[i]);
                }
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        return paragraphs;
    }
}
