package dateline.batch;

import dateline.article.Article;
import dateline.story.TestWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Articles made by chance: copies word for word, trimmed, edited and reworded, chains of them, one form filled in for
/// many towns, roundups, and fillers.
public final class BatchNews {

    private final Random random;
    private final List<Article> articles = new ArrayList<>();

    private BatchNews(Random random) {
        this.random = random;
    }

    /// {@return some hundred articles}
    public static List<Article> articles(Random random) {
        BatchNews news = new BatchNews(random);
        for (int i = 0; i < 25; i++) {
            news.family();
        }
        news.form();
        news.roundup();
        news.fillers();
        return news.articles;
    }

    private void family() {
        String body = TestWords.prose(random, 90 + random.nextInt(120));
        add(body);
        for (int copies = random.nextInt(5); copies > 0; copies--) {
            body = switch (random.nextInt(4)) {
                case 0 -> body;
                case 1 -> body.substring(0, body.lastIndexOf(' ', body.length() * 4 / 5));
                case 2 -> body + " " + TestWords.prose(random, 15);
                default -> reworded(body);
            };
            add(body);
        }
    }

    /// {@return the text with most long small words replaced}
    private String reworded(String body) {
        StringBuilder text = new StringBuilder();
        for (String word : body.split(" ", -1)) {
            boolean isReplaced = word.length() > 4 && Character.isLowerCase(word.charAt(0)) && random.nextInt(3) > 0;
            text.append(text.isEmpty() ? "" : " ").append(isReplaced ? "re" + word : word);
        }
        return text.toString();
    }

    /// More than a bucket proposes all pairs of.
    private void form() {
        String form = TestWords.prose(random, 70);
        for (int town = 0; town < 45; town++) {
            String name = "Port " + capitalised(TestWords.word(random));
            add("The council of " + name + " voted on Friday. " + form + " So " + name + " will get "
                    + random.nextInt(9000) + " hoses.");
        }
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void roundup() {
        StringBuilder roundup = new StringBuilder();
        for (int item = 0; item < 5; item++) {
            String report = String.join("\n", TestWords.report(random, 3));
            add(report);
            roundup.append(report).append("\n\n");
        }
        add(roundup.toString());
    }

    private void fillers() {
        for (int i = 0; i < 4; i++) {
            add("(no text)");
            add("");
        }
    }

    private void add(String body) {
        articles.add(Article.builder(String.format(Locale.ROOT, "n%04d", articles.size()))
                .title("About\t" + articles.size())
                .body(body)
                .language("en")
                .publisher("Paper " + random.nextInt(4))
                .build());
    }
}
