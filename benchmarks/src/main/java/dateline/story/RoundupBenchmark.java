package dateline.story;

import dateline.analysis.language.FunctionWords;
import dateline.story.fingerprint.Fingerprinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Measures whether roundups join what they contain, and whether cuts still join their originals, on collections
/// outside the project.
///
/// Arguments: a folder of JSON Lines files (`id`, `title`, `body`), how many articles of each collection, a seed. Of
/// these articles half as many roundups are made, each of two to eight of them, in four layouts; and of each article
/// cuts. Articles, roundups and cuts are one index; then articles and roundups without the cuts are another.
public final class RoundupBenchmark {

    private static final List<String> SOURCES =
            List.of("bbc2225", "newspubs_en", "reuters_c50", "swissgov_de", "swissgov_fr", "fakenews_es");
    private static final List<String> CUTS = List.of(
            "first third",
            "first half",
            "second half",
            "middle half",
            "last third",
            "every other sentence",
            "without the first sentence",
            "first half and boilerplate");
    private static final List<String> LAYOUTS = List.of("titles", "times", "plain", "mixed paragraphs");

    private final Random random;

    private RoundupBenchmark(long seed) {
        this.random = new Random(seed);
    }

    /// Runs it.
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        for (String source : SOURCES) {
            new RoundupBenchmark(seed)
                    .run(
                            source,
                            JsonLines.read(
                                    folder.resolve(source + ".jsonl"),
                                    StoryBenchmark.LANGUAGES.getOrDefault(source, "en")),
                            count);
        }
    }

    private void run(String source, List<TestArticle> collection, int count) {
        List<TestArticle> originals = originals(collection, count);
        List<TestArticle> roundups = new ArrayList<>();
        for (int i = 0; i < count / 2; i++) {
            roundups.add(roundup(i, originals));
        }
        List<TestArticle> cuts = new ArrayList<>();
        for (TestArticle original : originals) {
            for (String cut : CUTS) {
                cuts.add(article(original, original.id() + "/" + cut, cut(original.body(), cut)));
            }
        }
        Fingerprinter fingerprinter = new Fingerprinter(FunctionWords::of);
        List<TestArticle> some = new ArrayList<>(originals);
        some.addAll(roundups);
        print("%s: %d articles, %d roundups", source, originals.size(), roundups.size());
        print("  articles and roundups: %s", joins(StoryGroups.of(fingerprinter, some)));
        List<TestArticle> all = new ArrayList<>(some);
        all.addAll(cuts);
        StoryGroups groups = StoryGroups.of(fingerprinter, all);
        print("  with cuts: %s", joins(groups));
        print("  cuts joined: %s", recall(groups, originals));
        cuts.removeIf(cut -> !cut.id().endsWith(" half") || cut.id().endsWith("middle half"));
        List<TestArticle> halves = new ArrayList<>(originals);
        halves.addAll(cuts);
        print("  both halves alone: %s", recall(StoryGroups.of(fingerprinter, halves), originals));
        originals.forEach(original ->
                halves.add(article(original, original.id() + "/copy", original.body() + "\nAll rights reserved.")));
        print("  both halves and a copy: %s", recall(StoryGroups.of(fingerprinter, halves), originals));
    }

    private List<TestArticle> originals(List<TestArticle> collection, int count) {
        List<TestArticle> shuffled = new ArrayList<>(collection);
        Collections.shuffle(shuffled, random);
        List<TestArticle> originals = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (TestArticle article : shuffled) {
            boolean fits = article.body().length() >= 600 && article.body().length() <= 8000;
            List<String> sentences = sentences(article.body());
            if (fits && originals.size() < count && sentences.stream().noneMatch(taken::contains)) {
                sentences.stream().filter(each -> each.length() > 40).forEach(taken::add);
                originals.add(article);
            }
        }
        return originals;
    }

    private TestArticle roundup(int number, List<TestArticle> originals) {
        String layout = LAYOUTS.get(number % LAYOUTS.size());
        List<TestArticle> items = new ArrayList<>();
        int size = 2 + random.nextInt(7);
        for (int i = 0; i < size; i++) {
            items.add(originals.get(random.nextInt(originals.size())));
        }
        StringBuilder body = new StringBuilder();
        List<String> paragraphs = new ArrayList<>();
        for (TestArticle item : new HashSet<>(items)) {
            switch (layout) {
                case "titles" -> body.append(item.title()).append('\n');
                case "times" ->
                    body.append(10 + random.nextInt(10))
                            .append(':')
                            .append(10 + random.nextInt(50))
                            .append('\n');
                default -> {}
            }
            body.append(item.body()).append("\n\n");
            paragraphs.addAll(List.of(item.body().split("\n+", -1)));
        }
        Collections.shuffle(paragraphs, random);
        String text = layout.equals("mixed paragraphs") ? String.join("\n\n", paragraphs) : body.toString();
        return article(originals.getFirst(), "roundup/" + number + "/" + layout, text);
    }

    private static TestArticle article(TestArticle like, String id, String body) {
        return new TestArticle(id, like.language(), id.startsWith("roundup") ? "News in brief" : like.title(), body);
    }

    private String cut(String body, String how) {
        List<String> sentences = sentences(body);
        int size = sentences.size();
        return switch (how) {
            case "first third" -> join(sentences, 0, (size + 2) / 3);
            case "first half" -> join(sentences, 0, (size + 1) / 2);
            case "second half" -> join(sentences, size / 2, size);
            case "middle half" -> join(sentences, size / 4, size - size / 4);
            case "last third" -> join(sentences, size - (size + 2) / 3, size);
            case "without the first sentence" -> join(sentences, Math.min(1, size - 1), size);
            case "first half and boilerplate" ->
                "Home News Sport Culture Weather\nShare this article\n\n" + join(sentences, 0, (size + 1) / 2)
                        + "\n\nMost read\nFive things to know before the weekend\nHow the vote went, street by street\n"
                        + "Why the bakers want to close on Mondays\nSign up for our letter about food and gardens\n"
                        + "All rights reserved\nContact Imprint Privacy Careers";
            case "every other sentence" -> {
                StringBuilder half = new StringBuilder();
                for (int i = 0; i < size; i += 2) {
                    half.append(sentences.get(i));
                }
                yield half.toString();
            }
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static String join(List<String> sentences, int from, int to) {
        return String.join("", sentences.subList(from, to));
    }

    private static List<String> sentences(String body) {
        return List.of(body.split("(?<=[.!?]\\s)|(?<=\n)", -1));
    }

    /// {@return how many roundups joined anything, by layout, and how many pairs of different articles are in one
    /// story}
    private static String joins(StoryGroups groups) {
        Map<String, Integer> joined = new LinkedHashMap<>();
        LAYOUTS.forEach(layout -> joined.put(layout, 0));
        long wrong = 0;
        int largest = 0;
        for (List<TestArticle> group : groups.groups()) {
            Map<String, Integer> origins = new HashMap<>();
            group.forEach(each -> origins.merge(origin(each), 1, Integer::sum));
            largest = Math.max(largest, origins.size());
            int size = group.size();
            wrong += (long) size * (size - 1) / 2
                    - origins.values().stream()
                            .mapToLong(each -> each * (each - 1L) / 2)
                            .sum();
            group.stream()
                    .filter(each -> each.id().startsWith("roundup") && origins.size() > 1)
                    .forEach(each -> joined.merge(each.id().split("/", -1)[2], 1, Integer::sum));
        }
        return "roundups that joined " + joined + ", wrong pairs " + wrong + ", most articles in one story " + largest;
    }

    private static String origin(TestArticle article) {
        return article.id().startsWith("roundup") ? article.id() : article.id().split("/", -1)[0];
    }

    private static String recall(StoryGroups groups, List<TestArticle> originals) {
        Map<String, Integer> story = new HashMap<>();
        int number = 0;
        for (List<TestArticle> group : groups.groups()) {
            for (TestArticle each : group) {
                story.put(each.id(), number);
            }
            number++;
        }
        return CUTS.stream()
                .map(cut -> {
                    long found = originals.stream()
                            .filter(each -> story.containsKey(each.id())
                                    && story.get(each.id()).equals(story.get(each.id() + "/" + cut)))
                            .count();
                    return String.format(Locale.ROOT, "%s %.3f", cut, (double) found / originals.size());
                })
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency for this line only
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
