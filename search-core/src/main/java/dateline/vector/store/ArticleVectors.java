package dateline.vector.store;

import dateline.article.Article;
import dateline.vector.EmbeddingModel;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The vectors of an index's articles by one model, made when they are needed, and those of queries.
///
/// Whether vectors are new or were kept makes no difference to what they are. Safe for use by many threads.
public final class ArticleVectors implements Closeable {

    /// An article has at most so many vectors; what is behind its last window is not read.
    public static final int WINDOWS = 4;

    /// A text of fewer UTF-16 units for each token that the model reads is never longer than one window, in practice.
    private static final int LEAST_TOKEN = 3;

    private static final int MOST_NAMES = 500_000;
    private static final String UNKNOWN_LANGUAGE = "und";

    private final EmbeddingModel model;
    private final VectorStore store;
    private final Map<Long, TextName> names = new ConcurrentHashMap<>();

    /// @param model makes the vectors; it stays open
    /// @param files where they are kept; in memory if empty
    public ArticleVectors(EmbeddingModel model, Optional<VectorFiles> files) {
        this.model = model;
        this.store = VectorStore.of(model.fingerprint(), files);
    }

    /// {@return the model}
    public EmbeddingModel model() {
        return model;
    }

    /// {@return whether the model was made for a language; it may be tried on what shows none}
    ///
    /// @param language the tag of a language
    public boolean covers(String language) {
        int end = language.indexOf('-');
        String primary = end < 0 ? language : language.substring(0, end);
        return model.languages().isEmpty()
                || model.languages().contains(language)
                || model.languages().contains(primary)
                || primary.equals(UNKNOWN_LANGUAGE);
    }

    /// {@return the names of articles' texts that are known without reading the articles, by digest}
    ///
    /// @param digests tell articles apart
    public Map<Long, TextName> names(Collection<Long> digests) {
        Map<Long, TextName> known = new HashMap<>();
        List<Long> others = new ArrayList<>();
        for (Long digest : digests) {
            TextName name = names.get(digest);
            if (name == null) {
                others.add(digest);
            } else {
                known.put(digest, name);
            }
        }
        Map<Long, TextName> stored = others.isEmpty() ? Map.of() : store.names(others);
        stored.forEach(this::remember);
        known.putAll(stored);
        return known;
    }

    /// Keeps the names of articles' texts.
    ///
    /// @param read the names of articles that had to be read, by digest
    public void keep(Map<Long, TextName> read) {
        read.forEach(this::remember);
        store.addNames(read);
    }

    private void remember(long digest, TextName name) {
        if (names.size() >= MOST_NAMES) {
            names.clear();
        }
        names.put(digest, name);
    }

    /// {@return the vector of what is looked for; of a text that the model cannot read at once, those of its windows}
    ///
    /// @param text the text
    /// @throws EmbeddingException if the model cannot be loaded or run
    public WindowVectors query(String text) {
        TextName name = TextName.ofQuery(text);
        WindowVectors known = store.find(List.of(name)).get(name);
        if (known != null) {
            return known;
        }
        WindowVectors made = WindowVectors.of(windowsOfQuery(text));
        store.add(Map.of(name, made));
        return made;
    }

    private float[][] windowsOfQuery(String text) {
        if (text.length() > LEAST_TOKEN * model.maxTokens()) {
            float[][] windows = model.passages(List.of(text), WINDOWS).getFirst();
            if (windows.length > 1) {
                return windows;
            }
        }
        return new float[][] {model.query(text)};
    }

    /// {@return the vectors of an article that may be in no index}
    ///
    /// @param article the article
    /// @throws EmbeddingException if the model cannot be loaded or run
    public WindowVectors article(Article article) {
        String text = TextName.text(article);
        TextName name = TextName.ofPassage(text);
        WindowVectors known = store.find(List.of(name)).get(name);
        return known != null
                ? known
                : make(Map.of(name, text)).values().iterator().next();
    }

    /// {@return the vectors that are known, by name}
    ///
    /// @param texts the names of texts
    public Map<TextName, WindowVectors> known(Collection<TextName> texts) {
        return store.find(texts);
    }

    /// Loads the model, if it is not yet.
    ///
    /// @throws EmbeddingException if it cannot be loaded
    public void load() {
        model.dimensions();
    }

    /// {@return the vectors of texts, which are made, and kept}
    ///
    /// @param texts texts by name
    /// @throws EmbeddingException if the model cannot be loaded or run
    public Map<TextName, WindowVectors> make(Map<TextName, String> texts) {
        Map<TextName, String> inOrder = new LinkedHashMap<>(texts);
        List<float[][]> made = model.passages(new ArrayList<>(inOrder.values()), WINDOWS);
        Map<TextName, WindowVectors> vectors = new HashMap<>();
        int i = 0;
        for (TextName name : inOrder.keySet()) {
            vectors.put(name, WindowVectors.of(made.get(i++)));
        }
        store.add(vectors);
        return vectors;
    }

    /// {@return how many bytes they take on disk}
    ///
    /// @throws IOException if that cannot be read
    public long bytes() throws IOException {
        return store.bytes();
    }

    /// Writes what is not written yet. What cannot be written stays in memory.
    ///
    /// @param patience how long to wait for another that is writing
    /// @throws org.apache.lucene.store.LockObtainFailedException if another is writing for longer
    /// @throws IOException                                       if it cannot be written
    public void write(Duration patience) throws IOException {
        store.write(patience);
    }

    /// {@return what keeps vectors from being written, as far as can be told without writing}
    public Optional<IOException> obstacle() {
        return store.obstacle();
    }

    /// Writes what is not written yet, and closes. The model stays open.
    @Override
    public void close() throws IOException {
        store.close();
    }
}
