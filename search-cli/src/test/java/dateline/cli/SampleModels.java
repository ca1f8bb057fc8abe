package dateline.cli;

import dateline.vector.EmbeddingException;
import dateline.vector.EmbeddingModel;
import dateline.vector.EmbeddingModelProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// In the place of search-semantic: a model that takes a boat for a ferry, and knows nothing else.
public final class SampleModels implements EmbeddingModelProvider {

    @Override
    public EmbeddingModel standard() {
        return new Model();
    }

    @Override
    public EmbeddingModel open(Path folder) {
        throw new EmbeddingException("there is no model in " + folder.getFileName());
    }

    private static final class Model implements EmbeddingModel {

        @Override
        public String name() {
            return "boats";
        }

        @Override
        public String fingerprint() {
            return "b0a7".repeat(16);
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("runtime", "none 1.0", "processor", "any");
        }

        @Override
        public Set<String> languages() {
            return Set.of("en");
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public int maxTokens() {
            return 100;
        }

        @Override
        public List<float[][]> passages(List<String> texts, int windows) {
            return texts.stream().map(text -> new float[][] {query(text)}).toList();
        }

        @Override
        public float[] query(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            boolean isBoat = lower.contains("boat") || lower.contains("ferry");
            return isBoat ? new float[] {1, 0} : new float[] {0, 1};
        }

        @Override
        public void close() {}
    }
}
