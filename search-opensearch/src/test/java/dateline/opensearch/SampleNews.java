package dateline.opensearch;

import dateline.article.Article;
import dateline.article.ArticleDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Articles made by chance: sentences and paragraphs of a few hundred words, names, hyphens and figures, in two
/// languages, with all fields that an article can have.
final class SampleNews {

    private static final List<String> ENGLISH = List.of(
            ("ferry harbour council budget strike union minister storm bridge river school teachers wages talks vote"
                            + " committee market prices fishing boats coast captain crew island railway station engine"
                            + " factory workers closed opened delayed promised rejected agreed warned said the a of and"
                            + " in to for on with by after before new old northern southern public local heavy early late")
                    .split(" ", -1));
    private static final List<String> GERMAN = List.of(
            ("Fähre Hafen Stadtrat Haushalt Streik Gewerkschaft Ministerin Sturm Brücke Fluss Schule Lehrer Löhne"
                            + " Abstimmung Markt Preise Küste Insel Bahnhof Fabrik sagte die der das und in zu für mit nach"
                            + " vor neue alte öffentliche schwere frühe späte geschlossen verschoben abgelehnt")
                    .split(" ", -1));
    private static final List<String> NAMES = List.of(
            "Marlow",
            "Okafor",
            "Lindqvist",
            "Petra",
            "Jong-un",
            "NATO",
            "US",
            "U.S.",
            "EU",
            "McAllister",
            "cease-fire",
            "e-mail",
            "AT&T",
            "3,000",
            "F-16",
            "Berlin",
            "Oslo",
            "Havenport");
    private static final List<String> PUBLISHERS =
            List.of("Havenport Gazette", "Coast Daily", "Northern Wire", "Küstenblatt");
    private static final List<String> TAGS = List.of("ferry", "strike", "school board", "weather", "prices");

    private final Random random;

    SampleNews(long seed) {
        this.random = new Random(seed);
    }

    /// {@return so many articles}
    List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(article(String.format(java.util.Locale.ROOT, "n%05d", i)));
        }
        return articles;
    }

    private Article article(String id) {
        boolean german = random.nextInt(6) == 0;
        List<String> words = german ? GERMAN : ENGLISH;
        Article.Builder article = Article.builder(id)
                .title(sentence(words, 3 + random.nextInt(6)).replace(".", ""))
                .body(body(words))
                .language(german ? "de" : random.nextInt(3) == 0 ? "en-GB" : "en")
                .publisher(any(PUBLISHERS))
                .published(ArticleDate.parse(date()));
        if (random.nextInt(3) == 0) {
            article.lead(sentence(words, 12));
        }
        if (random.nextInt(2) == 0) {
            article.author(any(NAMES) + " " + any(NAMES));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            article.tag(any(TAGS));
        }
        if (random.nextInt(4) == 0) {
            article.section("Local").place("HAVENPORT");
        }
        if (random.nextInt(3) == 0) {
            article.extra("desk", random.nextBoolean() ? "night" : "day");
            article.extra("price", Integer.toString(random.nextInt(50)) + ".5");
        }
        if (random.nextInt(5) == 0) {
            article.extra("seen", "2023-0" + (1 + random.nextInt(9)) + "-11");
        }
        return article.build();
    }

    private String date() {
        String month =
                String.format(java.util.Locale.ROOT, "%d-%02d", 2020 + random.nextInt(4), 1 + random.nextInt(12));
        String day = month + String.format(java.util.Locale.ROOT, "-%02d", 1 + random.nextInt(28));
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> month;
            case 2 -> month.substring(0, 4);
            case 3, 4 -> day;
            default -> day + "T0" + random.nextInt(10) + ":15:00Z";
        };
    }

    private String body(List<String> words) {
        StringBuilder body = new StringBuilder();
        for (int paragraph = 1 + random.nextInt(4); paragraph > 0; paragraph--) {
            for (int sentence = 1 + random.nextInt(4); sentence > 0; sentence--) {
                body.append(sentence(words, 4 + random.nextInt(12))).append(' ');
            }
            body.append("\n\n");
        }
        return body.toString().strip();
    }

    private String sentence(List<String> words, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            // The first words of a list are more frequent.
            int one = random.nextInt(words.size());
            int other = random.nextInt(words.size());
            int at = Math.min(one, other);
            String word = random.nextInt(7) == 0 ? any(NAMES) : words.get(at);
            if (i == 0) {
                word = word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
            }
            sentence.append(i == 0 ? "" : " ").append(word);
        }
        return sentence.append('.').toString();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
