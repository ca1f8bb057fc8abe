package dateline.ingest.field;

import dateline.article.Article;
import dateline.article.Field;
import dateline.article.Origin;

/// What of an article is in doubt, as values of an extra field, for queries such as `doubt:body`.
public final class Doubt {

    /// The name of the field.
    public static final String FIELD = "doubt";

    private Doubt() {}

    /// {@return whether something of an article is in doubt}
    public static boolean isIn(Article article) {
        return article.extras().containsKey(FIELD);
    }

    /// Notes that a page may have another main text than was found.
    static void addBody(Article.Builder article, Origin body) {
        if (body.confidence() < 1) {
            article.extra(FIELD, Field.BODY.queryName());
        }
    }

    /// Notes that what is known of an article speaks for different dates.
    static void addDate(Article.Builder article) {
        article.extra(FIELD, Field.DATE.queryName());
    }
}
