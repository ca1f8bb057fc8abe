package dateline.index;

import dateline.article.Article;
import dateline.index.ArticleCodec.Encoded;
import dateline.index.ArticleWriter.Counts;
import dateline.util.LongHashSet;
import java.io.IOException;
import java.util.OptionalLong;

/// Adds articles on one thread and counts what became of them.
final class AddWorker {

    private final ArticleWriter writer;
    private final ExistingArticles known;
    private final boolean firstArticles;
    private final LongHashSet seen = new LongHashSet();
    private long added;
    private long updated;
    private long unchanged;
    private long replaced;

    AddWorker(ArticleWriter writer, ExistingArticles known) {
        this.writer = writer;
        this.known = known;
        this.firstArticles = known.isEmpty();
    }

    void add(Article given) throws IOException {
        Article article = NormalArticle.of(given);
        Encoded encoded = writer.encode(article);
        if (!seen.add(Digests.of(article.id()))) {
            replaced++;
            writer.write(article, encoded, true, known.firstAdded(article.id()));
            return;
        }
        ExistingArticles.State state =
                firstArticles ? ExistingArticles.State.ABSENT : known.state(article.id(), encoded.digest());
        switch (state) {
            case SAME -> unchanged++;
            case DIFFERENT -> {
                updated++;
                writer.write(article, encoded, true, known.firstAdded(article.id()));
            }
            case ABSENT -> {
                added++;
                writer.write(article, encoded, false, OptionalLong.empty());
            }
        }
    }

    Counts counts() {
        return new Counts(added, updated, unchanged, replaced);
    }
}
