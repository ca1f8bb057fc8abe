package dateline.semantic;

import dateline.vector.EmbeddingException;
import dateline.vector.EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A model in ONNX. It is loaded when it is needed first.
///
/// Safe for use by many threads. The windows of several texts are run on as many threads as there are processors.
final class OnnxEmbeddingModel implements EmbeddingModel {

    /// Changes whenever the same files give other vectors than before.
    static final int VERSION = 1;

    /// What a tokenizer that does not say how much the model reads is taken to mean.
    private static final int USUAL_TOKENS = 512;

    private final ModelFiles files;
    private final AtomicReference<@Nullable String> fingerprint = new AtomicReference<>();
    private @Nullable Loaded loaded;
    private boolean closed;

    OnnxEmbeddingModel(ModelFiles files) {
        this.files = files;
    }

    /// A model in memory.
    ///
    /// @param tokens    makes tokens
    /// @param maxTokens how many it reads at once
    /// @param session   makes vectors of them
    /// @param threads   run the session
    private record Loaded(TokenizerFile tokens, int maxTokens, OnnxSession session, ExecutorService threads) {

        /// {@return how many tokens of a text it reads at once}
        int room() {
            return maxTokens - tokens.before().size() - tokens.after().size();
        }

        float[] run(int[] text) {
            int[] all = new int
                    [tokens.before().size() + text.length + tokens.after().size()];
            int size = 0;
            for (int id : tokens.before()) {
                all[size++] = id;
            }
            System.arraycopy(text, 0, all, size, text.length);
            size += text.length;
            for (int id : tokens.after()) {
                all[size++] = id;
            }
            return all.length == 0 ? new float[session.dimensions()] : session.run(all);
        }
    }

    @Override
    public String name() {
        return files.description().name();
    }

    @Override
    public String fingerprint() {
        String known = fingerprint.get();
        if (known == null) {
            try {
                known = files.fingerprint();
            } catch (IOException e) {
                throw unreadable(e);
            }
            fingerprint.set(known);
        }
        return known;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("runtime", "onnxruntime " + OnnxSession.runtimeVersion(), "processor", Processor.features());
    }

    @Override
    public Set<String> languages() {
        return files.description().languages();
    }

    @Override
    public int dimensions() {
        return loaded().session().dimensions();
    }

    @Override
    public int maxTokens() {
        return loaded().maxTokens();
    }

    @Override
    public List<float[][]> passages(List<String> texts, int windows) {
        if (windows < 1) {
            throw new IllegalArgumentException("windows must be at least 1, not " + windows);
        }
        Loaded model = loaded();
        List<List<Future<float[]>>> vectors = new ArrayList<>();
        for (String text : texts) {
            vectors.add(windows(model, text, windows).stream()
                    .map(window -> model.threads().submit(() -> model.run(window)))
                    .toList());
        }
        return vectors.stream()
                .map(each -> each.stream().map(OnnxEmbeddingModel::finished).toArray(float[][]::new))
                .toList();
    }

    private List<int[]> windows(Loaded model, String text, int most) {
        String prefix = files.description().passagePrefix();
        int[] before =
                prefix.isEmpty() ? new int[0] : model.tokens().tokenizer().tokenize(prefix, model.room() / 2);
        int room = model.room() - before.length;
        int[] all = model.tokens().tokenizer().tokenize(text, room * most);
        List<int[]> windows = new ArrayList<>();
        for (int start = 0; start == 0 || start < all.length; start += room) {
            int[] window = Arrays.copyOf(before, before.length + Math.min(room, all.length - start));
            System.arraycopy(all, start, window, before.length, window.length - before.length);
            windows.add(window);
        }
        return windows;
    }

    @Override
    public float[] query(String text) {
        Loaded model = loaded();
        return model.run(model.tokens().tokenizer().tokenize(files.description().queryPrefix() + text, model.room()));
    }

    private static <T> T finished(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddingException("interrupted while the model ran", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EmbeddingException known
                    ? known
                    : new EmbeddingException("cannot run the model: " + e.getCause(), e);
        }
    }

    private synchronized Loaded loaded() {
        if (closed) {
            throw new EmbeddingException("the model is closed");
        }
        Loaded known = loaded;
        if (known == null) {
            known = load();
            loaded = known;
        }
        return known;
    }

    private Loaded load() {
        ExecutorService threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("dateline-embedding-", 0).factory());
        // Network and tokenizer take some hundred milliseconds each.
        Future<OnnxSession> session = threads.submit(this::session);
        try {
            Json json = files.tokenizer();
            TokenizerFile tokens = TokenizerFile.of(json);
            int said = json.get("truncation").get("max_length").integer(USUAL_TOKENS);
            return new Loaded(tokens, files.description().tokens(said), finished(session), threads);
        } catch (IOException | RuntimeException e) {
            threads.execute(() -> close(session));
            threads.shutdown();
            throw e instanceof IOException unreadable ? unreadable(unreadable) : (RuntimeException) e;
        }
    }

    private static void close(Future<OnnxSession> session) {
        try {
            finished(session).close();
        } catch (EmbeddingException e) {
            // It was not opened, so there is nothing to close; why the model cannot be used is being reported.
        }
    }

    private OnnxSession session() {
        try {
            return new OnnxSession(files.network(), files.description().pooling());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private EmbeddingException unreadable(IOException e) {
        return new EmbeddingException("cannot read the model " + name() + ": " + e.getMessage(), e);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (loaded != null) {
            loaded.threads().shutdownNow();
            loaded.session().close();
            loaded = null;
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
