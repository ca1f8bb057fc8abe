package dateline.search.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Words are looked for in the languages that the articles have, and only where they can be.
class TermExpanderTest {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "de");
    /// Words whose stems differ from language to language, and are words of others: `car` is what French makes of
    /// `care`.
    private static final List<String> WORDS =
            List.of("car", "care", "cares", "national", "nation", "nations", "prime", "minister", "cheval", "chevaux");

    private final ArticleIndex index = ArticleIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> ids(Query query) {
        TreeSet<String> ids = new TreeSet<>();
        try (Stream<Article> found = index.articles(query)) {
            found.forEach(article -> ids.add(article.id().value()));
        }
        return List.copyOf(ids);
    }

    private List<String> ids(String query) {
        return ids(index.parser().parse(query).query());
    }

    @Test
    void anExtraFieldIsSearchedInItsArticlesLanguage() {
        String note = "Les éleveurs ont montré leurs plus beaux chevaux.\nIls sont repartis le soir même.";
        index.add(Article.builder("en")
                .language("en")
                .body("Chevaux is French for horses.")
                .build());
        index.add(Article.builder("fr").language("fr").extra("note", note).build());
        index.commit();
        assertThat(ids("note:chevaux")).containsExactly("fr");
        assertThat(ids("note:\"beaux chevaux\"")).containsExactly("fr");
    }

    @Test
    void aPhraseOfAFewArticlesIsFoundAmongManyOfAnotherLanguage() {
        for (int i = 0; i < 20; i++) {
            index.add(Article.builder("en" + i)
                    .language("en")
                    .title("The prime minister speaks of cars")
                    .build());
        }
        index.add(Article.builder("fr")
                .language("fr")
                .body("Les premiers ministres parlent.")
                .build());
        index.commit();
        assertThat(ids("\"premier ministre\"")).containsExactly("fr");
        assertThat(ids("\"prime ministers\"")).hasSize(20);
    }

    @Test
    void countsAreThoseOfTheArticlesFound() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            index.add(Article.builder("a" + i)
                    .language(LANGUAGES.get(random.nextInt(LANGUAGES.size())))
                    .title(words(random, 2))
                    .body(words(random, 6) + ".")
                    .build());
        }
        for (int i = 0; i < 10; i++) {
            index.delete("a" + random.nextInt(100));
        }
        index.commit();
        for (int i = 0; i < 100; i++) {
            Query query = query(random);
            List<String> found = ids(query);
            assertThat(index.count(query))
                    .as("seed %d: count of %s", seed, query)
                    .isEqualTo(found.size());
            SearchRequest request =
                    SearchRequest.builder(query).limit(100).snippets(0).build();
            List<String> hits = new ArrayList<>();
            for (Hit hit : index.search(request)) {
                hits.add(hit.article().id().value());
            }
            assertThat(hits).as("seed %d: hits of %s", seed, query).containsExactlyInAnyOrderElementsOf(found);
            assertThat(index.search(request).total().articles())
                    .as("seed %d: total of %s", seed, query)
                    .isEqualTo(found.size());
        }
    }

    private Query query(Random random) {
        String form = List.of(
                        "%s", "%s %s", "%s AND %s", "%s NOT %s", "\"%s %s\"", "2 of (%s %s %s)", "title:%s", "=%s")
                .get(random.nextInt(8));
        String text = form;
        while (text.contains("%s")) {
            text = text.replaceFirst("%s", WORDS.get(random.nextInt(WORDS.size())));
        }
        return index.parser().parse(text).query();
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
