package dateline.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tells the main text's blocks from the rest by weighing their [BlockFeatures] twice.
///
/// The first look weighs each block by what it is and where it stands (logistic regression over [Feature]s); the
/// second weighs it again knowing what the first found around it ([Context]). So a short line amid the text is kept,
/// and a paragraph amid a list of teasers is not. The weights are the table `block-model.tsv`, one line per feature:
/// name, weight in the first look, weight in the second; `BlockModelTrainer` in the module `benchmarks` makes it.
final class BlockModel {

    /// A block that is likelier than this is main text.
    static final double THRESHOLD = 0.5;

    private static final String RESOURCE = "block-model.tsv";

    private final double[] first;
    private final double[] second;

    BlockModel(double[] first, double[] second) {
        if (first.length != BlockFeatures.FIRST_SIZE || second.length != BlockFeatures.SECOND_SIZE) {
            throw new IllegalArgumentException(
                    "cannot weigh " + BlockFeatures.FIRST_SIZE + " and " + BlockFeatures.SECOND_SIZE + " features with "
                            + first.length + " and " + second.length + " weights");
        }
        this.first = first.clone();
        this.second = second.clone();
    }

    /// {@return the model that comes with dateline}
    static BlockModel load() {
        try (InputStream in = Objects.requireNonNull(
                        BlockModel.class.getResourceAsStream(RESOURCE), "cannot find " + RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static BlockModel parse(List<String> lines) {
        List<String> names = BlockFeatures.names();
        if (lines.size() != names.size()) {
            throw new IllegalStateException("cannot use " + RESOURCE + ": it has " + lines.size() + " lines for "
                    + names.size() + " features, make it again with BlockModelTrainer");
        }
        double[] first = new double[BlockFeatures.FIRST_SIZE];
        double[] second = new double[BlockFeatures.SECOND_SIZE];
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != 3 || !cells[0].equals(names.get(i))) {
                throw new IllegalStateException("cannot use " + RESOURCE + ": line for " + names.get(i) + " reads '"
                        + lines.get(i) + "', make it again with BlockModelTrainer");
            }
            if (i < first.length) {
                first[i] = Double.parseDouble(cells[1]);
            }
            second[i] = Double.parseDouble(cells[2]);
        }
        return new BlockModel(first, second);
    }

    /// {@return by block, how likely it belongs to the main text, 0 to 1}
    double[] likelihood(Blocks page, BlockFeatures evidence) {
        double[] values = new double[BlockFeatures.SECOND_SIZE];
        double[] result = new double[page.size()];
        double[] partial = new double[page.size()];
        for (int i = 0; i < page.size(); i++) {
            evidence.first(i, values);
            result[i] = logistic(dot(first, values, 0, BlockFeatures.FIRST_SIZE));
            partial[i] = dot(second, values, 0, BlockFeatures.FIRST_SIZE);
        }
        evidence.learn(result.clone());
        for (int i = 0; i < page.size(); i++) {
            evidence.second(i, values);
            result[i] = logistic(partial[i] + dot(second, values, BlockFeatures.FIRST_SIZE, BlockFeatures.SECOND_SIZE));
        }
        evidence.level(result, THRESHOLD);
        return result;
    }

    private static double dot(double[] weights, double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
