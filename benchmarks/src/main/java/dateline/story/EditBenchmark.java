package dateline.story;

import dateline.analysis.language.FunctionWords;
import dateline.story.fingerprint.Fingerprinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Measures how many edited copies are found, one kind of edit at a time: an index of articles and one edit of each.
///
/// Arguments: a folder of JSON Lines files (`id`, `title`, `body`), how many articles of each collection, a seed.
final class EditBenchmark {

    private static final List<String> SOURCES =
            List.of("bbc2225", "newspubs_en", "reuters_c50", "swissgov_de", "swissgov_fr", "fakenews_es");
    private static final List<String> EDITS = List.of(
            "first paragraph (30 words and more)",
            "first two paragraphs",
            "2 % of the letters other letters",
            "2 % of the letters others or digits",
            "in capitals",
            "other title");

    /// What a letter is taken for.
    private static final String LETTERS = "e c o c l i i l n u h b s z a o t f m n g q r n B R S G D O";

    private static final String LETTERS_AND_DIGITS = "e c o 0 l 1 i l n u h b s 5 a o t f m n g q r n B 8 S 5 D O";
    private static final double NOISE = 0.02;

    private static final int FEW_WORDS = 30;

    private final Random random;

    private EditBenchmark(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        for (String source : SOURCES) {
            List<TestArticle> all = JsonLines.read(
                    folder.resolve(source + ".jsonl"), StoryBenchmark.LANGUAGES.getOrDefault(source, "en"));
            new EditBenchmark(Long.parseLong(args[2])).run(source, all, count);
        }
    }

    private void run(String source, List<TestArticle> collection, int count) {
        List<TestArticle> shuffled = new ArrayList<>(collection);
        Collections.shuffle(shuffled, random);
        Set<String> bodies = new HashSet<>();
        List<TestArticle> originals = shuffled.stream()
                .filter(article -> article.body().length() >= 600
                        && article.body().length() <= 8000
                        && bodies.add(article.body().substring(0, 200)))
                .limit(count)
                .toList();
        System.out.println(source + ": " + originals.size() + " articles");
        for (String edit : EDITS) {
            List<TestArticle> all = new ArrayList<>(originals);
            for (TestArticle original : originals) {
                String title = edit.equals("other title") ? "Notes of the day" : original.title();
                all.add(new TestArticle(
                        "edit/" + original.id(), original.language(), title, edited(original.body(), edit)));
            }
            print(edit, StoryGroups.of(new Fingerprinter(FunctionWords::of), all), originals);
        }
    }

    private static void print(String edit, StoryGroups groups, List<TestArticle> originals) {
        Map<String, Integer> story = new HashMap<>();
        int falseJoins = 0;
        int number = 0;
        for (List<TestArticle> group : groups.groups()) {
            Set<String> origins = new HashSet<>();
            for (TestArticle each : group) {
                story.put(each.id(), number);
                origins.add(each.id().replace("edit/", ""));
            }
            falseJoins += origins.size() - 1;
            number++;
        }
        long found = originals.stream()
                .filter(each ->
                        story.containsKey(each.id()) && story.get(each.id()).equals(story.get("edit/" + each.id())))
                .count();
        System.out.println(String.format(
                Locale.ROOT,
                "  %-36s %.3f, articles in a story of another one: %d",
                edit,
                (double) found / originals.size(),
                falseJoins));
    }

    private String edited(String body, String edit) {
        return switch (edit) {
            case "first paragraph (30 words and more)" -> paragraphs(body, 1);
            case "first two paragraphs" -> paragraphs(body, 2);
            case "2 % of the letters other letters" -> noise(body, LETTERS);
            case "2 % of the letters others or digits" -> noise(body, LETTERS_AND_DIGITS);
            case "in capitals" -> body.toUpperCase(Locale.ROOT);
            case "other title" -> body;
            default -> throw new IllegalArgumentException(edit);
        };
    }

    /// The first paragraphs, and more of them as long as they have few words; of a text in one paragraph, sentences.
    private static String paragraphs(String body, int count) {
        String[] parts = body.split(body.strip().indexOf('\n') > 0 ? "\n+" : "(?<=[.!?]) ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.length && (i < count || text.toString().split("\\s+", -1).length < FEW_WORDS); i++) {
            text.append(parts[i]).append('\n');
        }
        return text.toString();
    }

    private String noise(String body, String likes) {
        StringBuilder text = new StringBuilder(body);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) && random.nextDouble() < NOISE) {
                int like = likes.indexOf(c);
                text.setCharAt(
                        i, like >= 0 && like % 4 == 0 ? likes.charAt(like + 2) : (char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
