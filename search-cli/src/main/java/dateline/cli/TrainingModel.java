package dateline.cli;

import dateline.vector.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Stands for an embedding model in [StartupTraining], which must not need one: the vector of a text is drawn by its
/// hash.
final class TrainingModel implements EmbeddingModel {

    private static final int DIMENSIONS = 384;
    private static final int TOKENS = 256;

    @Override
    public String name() {
        return "training";
    }

    @Override
    public String fingerprint() {
        return "7ea1".repeat(16);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public int maxTokens() {
        return TOKENS;
    }

    @Override
    public List<float[][]> passages(List<String> texts, int windows) {
        List<float[][]> vectors = new ArrayList<>();
        for (String text : texts) {
            vectors.add(new float[][] {query(text)});
        }
        return vectors;
    }

    @Override
    public float[] query(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public void close() {}
}
