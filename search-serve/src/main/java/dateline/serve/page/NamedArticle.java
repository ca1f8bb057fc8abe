package dateline.serve.page;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.format.ControlCharacterEscaper;
import dateline.revision.Revision;
import dateline.serve.http.ProblemException;
import java.util.Optional;

/// An article, or a version of it, as an address names it.
///
/// @param name    the id, or the id with `@` and the number of a version
/// @param article the article, as it stood in that version
/// @param version the version that was named; empty where the article was
public record NamedArticle(String name, Article article, Optional<Revision> version) {

    /// {@return the article or version of a name}
    ///
    /// @param index the index that has it
    /// @param name  its name
    /// @throws ProblemException if there is none
    public static NamedArticle of(SearchIndex index, String name) {
        return found(index, name)
                .orElseThrow(() ->
                        new ProblemException(404, "there is no article '" + ControlCharacterEscaper.brief(name) + "'"));
    }

    private static Optional<NamedArticle> found(SearchIndex index, String name) {
        if (name.isBlank() || name.length() > ArticleId.MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<Article> article = index.article(name);
        if (article.isPresent()) {
            return Optional.of(new NamedArticle(name, article.get(), Optional.empty()));
        }
        boolean possible = name.indexOf('@') > 0 && index.revisions().areKept();
        return possible
                ? index.revisions().named(name).map(each -> new NamedArticle(name, each.article(), Optional.of(each)))
                : Optional.empty();
    }

    /// {@return the title, or the id of an article without one}
    String title() {
        return title(article);
    }

    /// {@return the title of an article, or its id where it has none}
    static String title(Article article) {
        return article.title().isBlank() ? article.id().value() : article.title();
    }
}
