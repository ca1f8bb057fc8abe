package dateline.search.answer;

import dateline.article.Article;
import dateline.article.ArticleId;
import java.util.Optional;
import java.util.Set;

/// Counts the articles of an answer of which an earlier version is shown.
///
/// Not thread-safe.
public final class ArticleVersions {

    private final Set<ArticleId> earlier;
    private int shown;

    /// @param earlier the articles of which an earlier version is searched
    public ArticleVersions(Set<ArticleId> earlier) {
        this.earlier = earlier;
    }

    /// Counts an article that is shown.
    void show(Article article) {
        shown += earlier.contains(article.id()) ? 1 : 0;
    }

    /// {@return what the reader of an answer has to know of the versions in it}
    public Optional<String> remark() {
        return shown == 0
                ? Optional.empty()
                : Optional.of(shown + (shown == 1 ? " article is" : " articles are")
                        + " found and shown as of that time: the text was changed since");
    }
}
