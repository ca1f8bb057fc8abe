package dateline.ingest.page;

import dateline.ingest.page.data.JsonLd;
import dateline.ingest.page.data.Microdata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;

/// Makes `block-model.tsv` from pages with their main text known, and says how well it does on pages that it was not
/// made from. Run it with the folder of pages (see [BenchmarkPage]) and the file to write.
///
/// A block is labelled with the part of its word 4-grams that the true text has (a block of fewer words: 1 where it
/// is a line of the true text), and counts by its words, at most 200, as a part of its page, so that each page counts
/// the same. The weights are those of a logistic regression with a small penalty, by Newton's method. The first look
/// that the second one learns from is made by models that have not seen the page.
final class BlockModelTrainer {

    private static final int FOLDS = 5;
    private static final int STEPS = 12;
    private static final double PENALTY = 1e-3;
    private static final int GRAM = 4;
    private static final int BIAS = BlockFeatures.names().indexOf(Feature.BIAS.name());

    private final List<Example> examples = new ArrayList<>();

    /// One page: its evidence, one row per block, and what is right.
    private static final class Example {
        private final BenchmarkPage page;
        private final Blocks blocks;
        private final BlockFeatures evidence;
        private final double[][] rows;
        private final double[] labels;
        private final double[] weights;

        Example(BenchmarkPage page) {
            this.page = page;
            Document document = page.document();
            boolean thread =
                    JsonLd.read(document).isThread() || Microdata.read(document).thread();
            MainContent content = MainContent.read(document, thread);
            blocks = content.blocks();
            evidence = content.evidence();
            rows = new double[blocks.size()][BlockFeatures.SECOND_SIZE];
            labels = new double[blocks.size()];
            weights = new double[blocks.size()];
            Truth truth = new Truth(page.mainContent());
            double sum = 0;
            for (Block block : blocks.blocks()) {
                int i = block.index();
                List<String> words = WordF1.words(block.text());
                evidence.first(i, rows[i]);
                labels[i] = truth.label(words);
                weights[i] = Math.min(words.size(), 200) + 1;
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
        }

        void learn(double[] firstWeights) {
            double[] likelihood = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                likelihood[i] = BlockModel.logistic(dot(firstWeights, rows[i]));
            }
            evidence.learn(likelihood);
            for (int i = 0; i < rows.length; i++) {
                evidence.second(i, rows[i]);
            }
        }
    }

    private static final class Truth {
        private final Set<String> grams = new HashSet<>();
        private final Set<String> lines = new HashSet<>();

        Truth(String text) {
            List<String> words = WordF1.words(text);
            for (int i = 0; i + GRAM <= words.size(); i++) {
                grams.add(String.join(" ", words.subList(i, i + GRAM)));
            }
            for (String line : text.split("\n", -1)) {
                lines.add(String.join(" ", WordF1.words(line)));
            }
        }

        double label(List<String> words) {
            if (words.size() < GRAM) {
                return lines.contains(String.join(" ", words)) ? 1 : 0;
            }
            int found = 0;
            int all = words.size() - GRAM + 1;
            for (int i = 0; i < all; i++) {
                if (grams.contains(String.join(" ", words.subList(i, i + GRAM)))) {
                    found++;
                }
            }
            return (double) found / all;
        }
    }

    public static void main(String[] args) throws IOException {
        BlockModelTrainer trainer = new BlockModelTrainer();
        for (BenchmarkPage page : BenchmarkPage.all(Path.of(args[0]))) {
            trainer.examples.add(new Example(page));
        }
        trainer.validate();
        trainer.write(Path.of(args[1]));
    }

    /// The models of the first look, one per fold, each made without that fold; and each page learns from its own.
    private void crossFit(List<Example> of) {
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] weights = fit(others(of, fold), BlockFeatures.FIRST_SIZE);
            for (int i = fold; i < of.size(); i += FOLDS) {
                of.get(i).learn(weights);
            }
        }
    }

    private static List<Example> others(List<Example> of, int fold) {
        List<Example> others = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            if (i % FOLDS != fold) {
                others.add(of.get(i));
            }
        }
        return others;
    }

    private void validate() {
        Scores scores = new Scores();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> others = others(examples, fold);
            crossFit(others);
            BlockModel model =
                    new BlockModel(fit(others, BlockFeatures.FIRST_SIZE), fit(others, BlockFeatures.SECOND_SIZE));
            for (int i = fold; i < examples.size(); i += FOLDS) {
                Example example = examples.get(i);
                double[] likelihood = model.likelihood(example.blocks, example.evidence);
                String text = MainContent.text(example.blocks, likelihood);
                scores.add(example.page.type(), WordF1.of(example.page.mainContent(), text));
            }
        }
        System.out.println("five-fold cross-validation, word F1:");
        System.out.print(scores);
    }

    private void write(Path file) throws IOException {
        crossFit(examples);
        double[] first = fit(examples, BlockFeatures.FIRST_SIZE);
        double[] second = fit(examples, BlockFeatures.SECOND_SIZE);
        StringBuilder out = new StringBuilder("# feature\tweight in the first look\tin the second\n");
        List<String> names = BlockFeatures.names();
        for (int i = 0; i < names.size(); i++) {
            out.append(names.get(i))
                    .append('\t')
                    .append(i < first.length ? round(first[i]) : "")
                    .append('\t')
                    .append(round(second[i]))
                    .append('\n');
        }
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }

    private static String round(double weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }

    /// {@return the weights of the first `size` numbers of the rows that fit the labels best}
    private static double[] fit(List<Example> examples, int size) {
        double[] scale = scale(examples, size);
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = PENALTY * weights[i] * scale[i] * scale[i];
                curvature[i][i] = PENALTY * scale[i] * scale[i] + 1e-9;
            }
            for (Example example : examples) {
                for (int row = 0; row < example.rows.length; row++) {
                    add(example, row, size, 1.0 / examples.size(), weights, gradient, curvature);
                }
            }
            double[] move = solve(curvature, gradient);
            for (int i = 0; i < size; i++) {
                weights[i] -= move[i];
            }
        }
        return weights;
    }

    private static void add(
            Example example,
            int row,
            int size,
            double share,
            double[] weights,
            double[] gradient,
            double[][] curvature) {
        double[] values = example.rows[row];
        double likelihood = BlockModel.logistic(dot(weights, values));
        double weight = example.weights[row] * share;
        double error = weight * (likelihood - example.labels[row]);
        double bend = weight * likelihood * (1 - likelihood);
        int[] set = new int[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (values[i] != 0) {
                set[n++] = i;
            }
        }
        for (int a = 0; a < n; a++) {
            int i = set[a];
            gradient[i] += error * values[i];
            double bent = bend * values[i];
            double[] line = curvature[i];
            for (int b = 0; b <= a; b++) {
                line[set[b]] += bent * values[set[b]];
            }
        }
    }

    /// The spread of each number, so that the penalty is the same for all; none for the bias.
    private static double[] scale(List<Example> examples, int size) {
        double[] sum = new double[size];
        double[] squares = new double[size];
        long n = 0;
        for (Example example : examples) {
            for (double[] row : example.rows) {
                n++;
                for (int i = 0; i < size; i++) {
                    sum[i] += row[i];
                    squares[i] += row[i] * row[i];
                }
            }
        }
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            double mean = sum[i] / n;
            scale[i] = Math.sqrt(Math.max(0, squares[i] / n - mean * mean));
            if (scale[i] == 0 && i != BIAS) {
                scale[i] = 1;
            }
        }
        return scale;
    }

    /// Solves `lower · x = right` for a symmetric positive matrix of which only the lower half is filled (Cholesky).
    private static double[] solve(double[][] lower, double[] right) {
        int n = right.length;
        double[] x = Arrays.copyOf(right, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    private static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
