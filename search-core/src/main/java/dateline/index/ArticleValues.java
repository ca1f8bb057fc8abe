package dateline.index;

import dateline.analysis.Spellings;
import dateline.article.Article;
import java.util.List;
import org.apache.lucene.index.IndexableField;

/// What can be queried besides the texts of an article: names, labels, numbers and dates, as an index has them.
public final class ArticleValues {

    private ArticleValues() {}

    /// {@return the Lucene fields}
    ///
    /// @param article the article
    /// @param schema  the types of its extra fields
    public static List<IndexableField> of(Article article, Schema schema) {
        return List.copyOf(new ArticleDocument(Spellings.JOINED).values(article, schema));
    }
}
