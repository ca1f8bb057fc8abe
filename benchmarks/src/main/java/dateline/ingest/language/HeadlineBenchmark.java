package dateline.ingest.language;

import dateline.analysis.language.LanguageDetector;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Measures how often the language of the first one to six words of every third title is told right: `FILE=LANGUAGE …`,
/// each file one language.
final class HeadlineBenchmark {

    private static final int MOST_WORDS = 6;
    private static final int EVERY = 3;

    private final int[] all = new int[MOST_WORDS];
    private final int[] right = new int[MOST_WORDS];
    private int titles;

    private HeadlineBenchmark() {}

    public static void main(String[] args) {
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            HeadlineBenchmark benchmark = new HeadlineBenchmark();
            benchmark.file(pair[0], pair[1]);
            System.out.println(pair[0].substring(pair[0].lastIndexOf('/') + 1) + " " + benchmark.row());
        }
    }

    private void file(String file, String language) {
        try (ArticleReader reader = ArticleReader.open(List.of(file))) {
            reader.forEachRemaining(result -> {
                if (result instanceof ReadResult.Accepted accepted
                        && !accepted.article().title().isEmpty()
                        && titles++ % EVERY == 0) {
                    title(accepted.article().title(), language);
                }
            });
        }
    }

    private void title(String title, String language) {
        String[] words = title.split("\\s+", -1);
        for (int count = 1; count <= Math.min(MOST_WORDS, words.length); count++) {
            String beginning = String.join(" ", Arrays.copyOf(words, count));
            all[count - 1]++;
            right[count - 1] += LanguageDetector.detect(beginning).tag().equals(language) ? 1 : 0;
        }
    }

    private String row() {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < MOST_WORDS; i++) {
            row.append(String.format(Locale.ROOT, "%.3f ", (double) right[i] / all[i]));
        }
        return row.append(String.format(
                        Locale.ROOT,
                        "all %.3f of %d",
                        (double) Arrays.stream(right).sum() / Arrays.stream(all).sum(),
                        Arrays.stream(all).sum()))
                .toString();
    }
}
