package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.story.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is found by positions in the sample articles is what a plain reading of them finds. By chance: a failure names
/// the seed, `-Ddateline.seed=…` repeats its run. [PositionOracle] does the same on whole collections.
class RealTextTest {

    private static final long SEED = Long.getLong("dateline.seed", System.nanoTime());
    private static final int QUESTIONS = 600;

    @Test
    void aPlainReadingOfTheSampleArticlesFindsTheSame() throws IOException {
        compare(sampleArticles(), UnaryOperator.identity());
    }

    /// Lines of 60 characters, paragraphs marked by indent, and a first line that is short because a dateline stood
    /// before it.
    @Test
    void aPlainReadingFindsTheSameInHardWrappedArticles() throws IOException {
        Random chance = new Random(SEED);
        compare(sampleArticles(), body -> wrapped(body, 20 + chance.nextInt(30)));
    }

    /// Asks for the articles as `layout` sets them; reads them as they are.
    private static void compare(List<Article> articles, UnaryOperator<String> layout) {
        RealTexts texts = new RealTexts();
        Random chance = new Random(SEED);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (Article article : articles) {
                texts.add(article);
                index.add(article.toBuilder().body(layout.apply(article.body())).build());
            }
            index.commit();
            for (int i = 0; i < QUESTIONS; i++) {
                Query query = texts.question(i, chance);
                if (texts.mayBeWrittenOtherwise(query)) {
                    continue;
                }
                Set<String> found = new TreeSet<>();
                try (Stream<Article> matching = index.articles(query)) {
                    matching.forEach(article -> found.add(article.id().value()));
                }
                assertThat(found).as("%s (seed %d)", query, SEED).isEqualTo(texts.answers(query));
            }
        }
    }

    private static List<Article> sampleArticles() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../examples/articles/wire/wire.jsonl"))) {
            Map<String, String> members = JsonLines.members(line);
            articles.add(Article.builder(members.get("id"))
                    .language("en")
                    .title(members.getOrDefault("title", ""))
                    .body(members.getOrDefault("body", ""))
                    .build());
        }
        return articles;
    }

    private static String wrapped(String body, int firstWidth) {
        StringBuilder text = new StringBuilder();
        int room = firstWidth;
        for (String paragraph : body.split("\\n+", -1)) {
            if (!text.isEmpty()) {
                text.append("\n    ");
                room = 56;
            }
            boolean isFirst = true;
            for (String word : paragraph.strip().split(" +", -1)) {
                if (!isFirst && word.length() + 1 > room) {
                    text.append('\n');
                    room = 60;
                } else if (!isFirst) {
                    text.append(' ');
                    room--;
                }
                text.append(word);
                room -= word.length();
                isFirst = false;
            }
        }
        return text.toString();
    }
}
