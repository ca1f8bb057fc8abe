package dateline.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A model for tests: one dimension for each of a few concepts, and one for all other words. A window has so many
/// words.
public final class ConceptModel implements EmbeddingModel {

    private static final List<Set<String>> CONCEPTS = List.of(
            Set.of("doctors", "doctor", "physicians", "physician", "surgeons"),
            Set.of("strike", "walk", "walked", "walkout", "stoppage"),
            Set.of("ferry", "boat", "ship"),
            Set.of("flood", "deluge", "inundation"));

    private final int windowWords;
    private final Set<String> languages;
    private final String fingerprint;
    /// How many texts it was given.
    public final AtomicInteger passages = new AtomicInteger();
    /// How many queries it was given.
    public final AtomicInteger queries = new AtomicInteger();

    /// Makes one of English.
    public ConceptModel() {
        this(1000, "c");
    }

    /// Makes one of English.
    public ConceptModel(int windowWords, String kind) {
        this.windowWords = windowWords;
        this.languages = Set.of("en");
        this.fingerprint = kind.repeat(64);
    }

    @Override
    public String name() {
        return "concepts";
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("runtime", "none");
    }

    @Override
    public Set<String> languages() {
        return languages;
    }

    @Override
    public int dimensions() {
        return CONCEPTS.size() + 1;
    }

    @Override
    public int maxTokens() {
        return windowWords;
    }

    @Override
    public List<float[][]> passages(List<String> texts, int windows) {
        passages.addAndGet(texts.size());
        return texts.stream().map(text -> windows(text, windows)).toList();
    }

    private float[][] windows(String text, int most) {
        List<String> words = List.of(text.split("\\W+"));
        List<float[]> windows = new ArrayList<>();
        for (int start = 0; start < words.size() && windows.size() < most; start += windowWords) {
            windows.add(vector(words.subList(start, Math.min(words.size(), start + windowWords))));
        }
        return windows.toArray(float[][]::new);
    }

    @Override
    public float[] query(String text) {
        queries.incrementAndGet();
        return vector(List.of(text.split("\\W+")));
    }

    private float[] vector(List<String> words) {
        float[] vector = new float[dimensions()];
        vector[CONCEPTS.size()] = 1;
        for (String word : words) {
            for (int i = 0; i < CONCEPTS.size(); i++) {
                if (CONCEPTS.get(i).contains(word.toLowerCase(Locale.ROOT))) {
                    vector[i] += 10;
                }
            }
        }
        double sum = 0;
        for (float each : vector) {
            sum += each * each;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    @Override
    public void close() {}
}
