package dateline.opensearch;

import dateline.article.Article;
import dateline.article.ArticleDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Articles made by chance, half of which are copies of others: word for word, with words changed, shortened, with
/// another end, or with another's paragraphs before their own.
final class CopiedNews {

    private final Random random;
    private final SampleNews originals;

    CopiedNews(Random random) {
        this.random = random;
        this.originals = new SampleNews(random.nextLong());
    }

    /// {@return so many articles}
    List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (Article each : originals.articles(count)) {
            boolean isCopy = articles.size() > 5 && random.nextBoolean();
            String body = isCopy ? copy(any(articles).body(), articles) : longer(each);
            articles.add(Article.builder(String.format(Locale.ROOT, "c%04d", articles.size()))
                    .title(each.title())
                    .body(body)
                    .publisher("Paper " + random.nextInt(4))
                    .published(ArticleDate.parse(String.format(
                            Locale.ROOT, "2023-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28))))
                    .build());
        }
        return articles;
    }

    private String longer(Article article) {
        StringBuilder body = new StringBuilder(article.body());
        while (body.length() < 1200) {
            body.append("\n\n").append(any(originals.articles(3)).body());
        }
        return body.toString();
    }

    private String copy(String body, List<Article> others) {
        return switch (random.nextInt(5)) {
            case 0 -> body;
            case 1 -> changed(body, 40);
            case 2 -> changed(body, 12);
            case 3 -> body.substring(0, body.lastIndexOf(' ', body.length() * 3 / 4));
            default -> any(others).body() + "\n\n" + body;
        };
    }

    /// {@return the text with one of so many words replaced}
    private String changed(String body, int oneOf) {
        StringBuilder text = new StringBuilder();
        for (String word : body.split(" ", -1)) {
            text.append(text.isEmpty() ? "" : " ").append(random.nextInt(oneOf) == 0 ? "moreover" : word);
        }
        return text.toString();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
