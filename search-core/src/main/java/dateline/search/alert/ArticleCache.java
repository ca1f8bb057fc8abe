package dateline.search.alert;

import dateline.article.Article;
import dateline.index.Snapshot;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.StoredFields;

/// Remembers the articles of a snapshot that were read last: many alerts report the same new articles.
///
/// Safe for use by many threads.
public final class ArticleCache {

    /// So much text is remembered, in UTF-16 units.
    private static final long MOST_TEXT = 8_000_000;

    private final Snapshot snapshot;
    private final Map<Integer, Article> known = new LinkedHashMap<>(64, .75f, true);
    private long text;

    /// Remembers nothing yet.
    ///
    /// @param snapshot the articles
    public ArticleCache(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// {@return an article, with its language}
    ///
    /// @param stored stored fields of the snapshot, for this thread
    /// @param doc    its document
    Article article(StoredFields stored, int doc) throws IOException {
        synchronized (this) {
            Article remembered = known.get(doc);
            if (remembered != null) {
                return remembered;
            }
        }
        Article read = snapshot.articleWithLanguage(stored, doc);
        remember(doc, read);
        return read;
    }

    private synchronized void remember(int doc, Article article) {
        if (length(article) > MOST_TEXT || known.putIfAbsent(doc, article) != null) {
            return;
        }
        text += length(article);
        var eldest = known.values().iterator();
        while (text > MOST_TEXT) {
            text -= length(eldest.next());
            eldest.remove();
        }
    }

    private static long length(Article article) {
        return (long) article.title().length()
                + article.lead().length()
                + article.body().length();
    }
}
