package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.story.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is found by positions in the sample articles is what a plain reading of them finds. By chance: a failure names
/// the seed, `-Ddateline.seed=…` repeats its run. [PositionOracle] does the same on whole collections.
class RealTextTest {

    private static final long SEED = Long.getLong("dateline.seed", System.nanoTime());
    private static final int QUESTIONS = 600;

    @Test
    void aPlainReadingOfTheSampleArticlesFindsTheSame() throws IOException {
        RealTexts texts = new RealTexts();
        Random chance = new Random(SEED);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (String line : Files.readAllLines(Path.of("../examples/articles/wire/wire.jsonl"))) {
                Map<String, String> members = JsonLines.members(line);
                index.add(Article.builder(members.get("id"))
                        .language("en")
                        .title(members.getOrDefault("title", ""))
                        .body(members.getOrDefault("body", ""))
                        .build());
            }
            index.commit();
            index.forEach(Query.everything(), texts::add);
            for (int i = 0; i < QUESTIONS; i++) {
                Query query = texts.question(i, chance);
                if (texts.mayBeWrittenOtherwise(query)) {
                    continue;
                }
                Set<String> found = new TreeSet<>();
                index.forEach(query, article -> found.add(article.id().value()));
                assertThat(found).as("%s (seed %d)", query, SEED).isEqualTo(texts.answers(query));
            }
        }
    }
}
