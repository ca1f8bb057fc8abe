package dateline.quote;

import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Measures quotes against judgements: is the span right, and who speaks? For `docs/benchmarks/quotes.md`.
///
/// Arguments: a file of judgements, then the files of articles that they are of, and `wrong` to see what is wrong. A
/// line of the judgements is, between tabs: collection, id, where the sampled mark stands in the body, `quote`,
/// `inside` (the mark stands within a quote that began before) or `other`, where the quote ends (its words, not the
/// mark), and who speaks: the words that the speaker must have, alternatives separated by `|`; `?` if the article does
/// not say.
final class QuoteBenchmark {

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final boolean showWrong;

    private QuoteBenchmark(boolean showWrong) {
        this.showWrong = showWrong;
    }

    private record Judgement(String collection, String id, int mark, String verdict, int end, String speaker) {}

    private static final class Score {
        private int quotes;
        private int found;
        private int spans;
        private int speakers;
        private int others;
        private int taken;
    }

    public static void main(String[] args) throws IOException {
        List<String> rest = new ArrayList<>(List.of(args).subList(1, args.length));
        QuoteBenchmark benchmark = new QuoteBenchmark(rest.remove("wrong"));
        Map<String, Judgement> judgements = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                judgements.put(
                        cells[0] + "\t" + cells[1],
                        new Judgement(
                                cells[0],
                                cells[1],
                                Integer.parseInt(cells[2]),
                                cells[3],
                                Integer.parseInt(cells[4]),
                                cells[5]));
            }
        }
        for (String file : rest) {
            String name = Path.of(file).getFileName().toString();
            String collection = name.substring(0, name.indexOf('.'));
            try (ArticleReader reader = ArticleReader.open(List.of(file))) {
                reader.forEachRemaining(result -> {
                    if (result instanceof ReadResult.Accepted accepted) {
                        Judgement judgement = judgements.remove(
                                collection + "\t" + accepted.article().id().value());
                        if (judgement != null) {
                            benchmark.score(judgement, accepted.article());
                        }
                    }
                });
            }
        }
        judgements.keySet().forEach(left -> System.err.println("not found: " + left));
        benchmark.print();
    }

    private void score(Judgement judgement, Article article) {
        Score score = scores.computeIfAbsent(judgement.collection(), any -> new Score());
        List<Quote> quotes = QuoteExtractor.of(article.language().orElse("en")).quotes(article);
        Quote at = null;
        for (Quote each : quotes) {
            if (each.field().equals("body") && each.start() <= judgement.mark() + 3 && each.end() > judgement.mark()) {
                at = each;
            }
        }
        String wrong = "";
        if (judgement.verdict().equals("other")) {
            score.others++;
            score.taken += at == null ? 0 : 1;
            wrong = at == null ? "" : "taken";
        } else {
            score.quotes++;
            boolean span = at != null
                    && at.end() == judgement.end()
                    && (at.start() > judgement.mark()) == judgement.verdict().equals("quote");
            boolean speaker = at != null && isRight(at.speaker(), judgement.speaker());
            score.found += at == null ? 0 : 1;
            score.spans += span ? 1 : 0;
            score.speakers += speaker ? 1 : 0;
            wrong = at == null ? "missed" : (span ? "" : "span ") + (speaker ? "" : "speaker");
        }
        if (showWrong && !wrong.isEmpty()) {
            System.out.println(wrong + ": " + judgement + "\n    " + at);
        }
    }

    private static boolean isRight(String speaker, String judged) {
        if (judged.equals("?")) {
            return speaker.isEmpty();
        }
        Set<String> words = words(speaker);
        return Arrays.stream(judged.split("\\|", -1)).anyMatch(each -> words.containsAll(words(each)));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(
                List.of(text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\d]+", -1)));
        words.remove("");
        return words;
    }

    private void print() {
        System.out.println(
                "| collection | quotes | found | span right | speaker right | of those found | others | taken |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        Score all = new Score();
        scores.forEach((name, each) -> {
            print(name, each);
            all.quotes += each.quotes;
            all.found += each.found;
            all.spans += each.spans;
            all.speakers += each.speakers;
            all.others += each.others;
            all.taken += each.taken;
        });
        print("all", all);
    }

    private static void print(String name, Score score) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.3f | %.3f | %.3f / %.3f | %d | %d |%n",
                name,
                score.quotes,
                score.found,
                (double) score.spans / score.quotes,
                (double) score.speakers / score.quotes,
                (double) score.spans / score.found,
                (double) score.speakers / score.found,
                score.others,
                score.taken);
    }
}
