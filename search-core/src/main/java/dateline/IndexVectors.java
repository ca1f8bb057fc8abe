package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.index.DocumentValues;
import dateline.index.Snapshot;
import dateline.query.Query;
import dateline.search.MatchingArticles;
import dateline.search.Searcher;
import dateline.vector.EmbeddingModel;
import dateline.vector.store.ArticleVectors;
import dateline.vector.store.TextName;
import dateline.vector.store.VectorFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;

/// The vectors of an index's articles, see [SearchIndex#vectors].
///
/// Searches by meaning make the vectors that they need, and keep them in a folder beside the articles, one for each
/// model. So nothing here has to be called: [#build] makes those that are missing, [#drop] frees the space, after which
/// they are made again when they are needed.
///
/// Safe for use by many threads, while the index is open.
///
/// @since 0.1
public final class IndexVectors {

    /// So many articles are looked at together.
    private static final int BATCH = 32;

    /// Others write for a moment only.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalIndex index;

    IndexVectors(LocalIndex index) {
        this.index = index;
    }

    /// What there is.
    ///
    /// @param model    the name of the model
    /// @param articles how many articles can have vectors: those in the languages of the model
    /// @param texts    how many texts these are, copies counted once
    /// @param present  how many of the texts have vectors
    /// @param bytes    how many bytes the vectors of this model take on disk
    public record Stats(String model, long articles, long texts, long present, long bytes) {
        /// Checks that nothing is null.
        public Stats {
            Objects.requireNonNull(model, "model must not be null");
        }
    }

    /// Is told how far the work has come.
    @FunctionalInterface
    public interface Progress {
        /// Takes a report.
        ///
        /// @param done  how many articles have been looked at
        /// @param total how many there are
        void at(long done, long total);
    }

    /// {@return the model that the index was opened with, if it was opened with one}
    public Optional<EmbeddingModel> model() {
        return index.source().vectors().map(ArticleVectors::model);
    }

    /// {@return what there is; reads every article whose text has no vectors}
    ///
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index was opened without a
    ///         model
    public Stats stats() {
        return walk(false, Query.everything(), (done, total) -> {});
    }

    /// Makes the vectors that are missing. What was made stays when the work is interrupted, or fails; the next time
    /// goes on from there.
    ///
    /// @param progress is notified how far it has come, by the calling thread
    /// @return what there is now
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index was opened without a
    ///                               model, with [ArticleIndexException.Reason#MODEL] if it cannot be loaded or run,
    ///                               with [ArticleIndexException.Reason#IO] if vectors cannot be written
    public Stats build(Progress progress) {
        Objects.requireNonNull(progress, "progress must not be null");
        return build(Query.everything(), progress);
    }

    /// Makes the vectors that articles lack which match a query, such as those of the last month.
    ///
    /// @param which    the articles
    /// @param progress is notified how far it has come, by the calling thread
    /// @return what there is now, of these articles
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if the index was opened without a model, with
    ///                               [Reason#MODEL] if it cannot be loaded or run, with [Reason#IO] if vectors
    ///                               cannot be written
    public Stats build(Query which, Progress progress) {
        Objects.requireNonNull(which, "which must not be null");
        Objects.requireNonNull(progress, "progress must not be null");
        return walk(true, which, progress);
    }

    /// Deletes the vectors of all models.
    ///
    /// @return how many bytes that frees
    public long drop() {
        Optional<VectorFiles> files = index.source().vectorFiles();
        return index.operations()
                .get("delete vectors", () -> files.isPresent() ? files.get().drop() : 0L);
    }

    private Stats walk(boolean makes, Query which, Progress progress) {
        return index.read(makes ? "make vectors" : "count vectors", searcher -> {
            ArticleVectors vectors = index.source()
                    .vectors()
                    .orElseThrow(() -> new ArticleIndexException(
                            Reason.BAD_REQUEST, "the index was opened without an embedding model"));
            Walk walk = new Walk(searcher, vectors, makes, progress);
            walk.run(searcher.articles(which), searcher.count(which));
            return new Stats(vectors.model().name(), walk.articles, walk.texts.size(), walk.present, vectors.bytes());
        });
    }

    /// Goes through the articles, of which it reads those only whose texts have no known name or lack vectors.
    private static final class Walk {

        private final DocumentValues values;
        private final StoredFields stored;
        private final ArticleVectors vectors;
        private final boolean makes;
        private final Progress progress;
        private final Set<TextName> texts = new HashSet<>();
        private final Map<Integer, Long> batch = new LinkedHashMap<>();
        private long articles;
        private long present;

        Walk(Searcher searcher, ArticleVectors vectors, boolean makes, Progress progress) throws IOException {
            this.values = new DocumentValues(searcher.snapshot().reader());
            this.stored = searcher.snapshot().reader().storedFields();
            this.vectors = vectors;
            this.makes = makes;
            this.progress = progress;
        }

        void run(MatchingArticles matching, long total) throws IOException {
            long done = 0;
            for (int doc = matching.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matching.nextDoc()) {
                if (vectors.covers(values.language(doc))) {
                    articles++;
                    batch.put(doc, values.digest(doc));
                }
                done++;
                if (batch.size() >= BATCH) {
                    finish();
                    progress.at(done, total);
                }
            }
            finish();
            progress.at(done, total);
        }

        private void finish() throws IOException {
            Map<Long, TextName> known = vectors.names(batch.values());
            Map<Long, TextName> read = new HashMap<>();
            Map<TextName, Integer> documents = new LinkedHashMap<>();
            for (Map.Entry<Integer, Long> article : batch.entrySet()) {
                TextName name = known.get(article.getValue());
                if (name == null) {
                    name = TextName.ofPassage(text(article.getKey()));
                    read.put(article.getValue(), name);
                }
                if (texts.add(name)) {
                    documents.put(name, article.getKey());
                }
            }
            batch.clear();
            Set<TextName> made = vectors.known(documents.keySet()).keySet();
            present += made.size();
            documents.keySet().removeAll(made);
            if (makes) {
                make(documents);
                vectors.keep(read);
                vectors.write(PATIENCE);
            }
        }

        private void make(Map<TextName, Integer> documents) throws IOException {
            Map<TextName, String> missing = new LinkedHashMap<>();
            for (Map.Entry<TextName, Integer> each : documents.entrySet()) {
                missing.put(each.getKey(), text(each.getValue()));
            }
            if (!missing.isEmpty()) {
                requireWritable();
                present += vectors.make(missing).size();
            }
        }

        /// What cannot be kept would be made in vain.
        private void requireWritable() throws IOException {
            vectors.write(PATIENCE);
            Optional<IOException> obstacle = vectors.obstacle();
            if (obstacle.isPresent()) {
                throw obstacle.get();
            }
        }

        private String text(int doc) throws IOException {
            return TextName.text(Snapshot.article(stored, doc));
        }
    }
}
