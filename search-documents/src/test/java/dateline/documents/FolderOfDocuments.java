package dateline.documents;

import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a folder of documents in a process of its own, and prints how much of their words it found: `F1 .987 files
/// 200`.
final class FolderOfDocuments {

    private FolderOfDocuments() {}

    /// How many paragraphs the document of a number has.
    static int paragraphs(int number) {
        return 6 + number % 40;
    }

    public static void main(String[] arguments) {
        double sum = 0;
        double least = 1;
        int files = 0;
        Map<String, StringBuilder> texts = new HashMap<>();
        try (ArticleReader reader = ArticleReader.open(List.of(arguments[0]))) {
            while (reader.hasNext()) {
                ReadResult result = reader.next();
                if (result instanceof ReadResult.Accepted accepted) {
                    Article article = accepted.article();
                    String file = Path.of(article.source().orElseThrow().path())
                            .getFileName()
                            .toString();
                    texts.computeIfAbsent(file, name -> new StringBuilder())
                            .append(article.title())
                            .append("\n\n")
                            .append(article.body())
                            .append("\n\n");
                } else {
                    System.out.println(result);
                }
            }
        }
        for (Map.Entry<String, StringBuilder> file : texts.entrySet()) {
            int number = Integer.parseInt(file.getKey().replaceFirst("\\..*", ""));
            double f1 = f1(
                    Written.article(number, paragraphs(number)).text(),
                    file.getValue().toString());
            sum += f1;
            least = Math.min(least, f1);
            files++;
        }
        System.out.println(
                String.format(Locale.ROOT, "F1 %.4f least %.4f files %d", sum / Math.max(1, files), least, files));
    }

    private static double f1(String wanted, String got) {
        Map<String, Integer> left = new HashMap<>();
        String[] expected = wanted.split("\\W+", -1);
        String[] read = got.split("\\W+", -1);
        for (String word : expected) {
            left.merge(word, 1, Integer::sum);
        }
        int same = 0;
        for (String word : read) {
            int count = left.getOrDefault(word, 0);
            same += count > 0 ? 1 : 0;
            left.put(word, count - 1);
        }
        return 2.0 * same / (expected.length + read.length);
    }
}
