package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.Field;
import dateline.query.LanguageTable;
import dateline.query.LanguageTable.Example;
import dateline.query.LanguageTable.Row;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.Snippet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each row of the tables of `docs/query-language.md`, asked of an index of the row's own articles.
class LanguageTableSearchTest {

    private static final Instant NOW = Instant.parse("2023-10-18T12:00:00Z");

    static List<Row> rows() {
        return LanguageTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsWhatTheDocumentSaysAndNothingElse(Row row) {
        try (ArticleIndex index = ArticleIndex.inMemory(
                IndexOptions.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build())) {
            // The types of the extra fields follow from their first values.
            index.add(Article.builder("typed")
                    .extra("desk", "Any")
                    .extra("price", "1")
                    .build());
            index.commit();
            index.delete("typed");
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < row.matches().size(); i++) {
                expected.add(add(row.matches().get(i), "match-" + i, index));
            }
            for (int i = 0; i < row.others().size(); i++) {
                add(row.others().get(i), "other-" + i, index);
            }
            index.commit();

            List<Hit> hits = index.search(SearchRequest.builder(row.parser().parseStrict(row.pattern()))
                            .zone(ZoneOffset.UTC)
                            .limit(100)
                            .build())
                    .hits();

            assertThat(new TreeSet<>(
                            hits.stream().map(hit -> hit.article().id().value()).toList()))
                    .as("%s", row)
                    .isEqualTo(new TreeSet<>(expected));
            assertThat(hits).allSatisfy(hit -> assertMarksLieWithin(hit));
        }
    }

    private static void assertMarksLieWithin(Hit hit) {
        for (Snippet snippet : hit.snippets()) {
            for (Mark mark : snippet.marks()) {
                assertThat(mark.start()).isBetween(snippet.start(), mark.end() - 1);
                assertThat(mark.end())
                        .isLessThanOrEqualTo(snippet.start() + snippet.text().length());
            }
        }
    }

    private static String add(Example example, String number, ArticleIndex index) {
        String id = example.fields().getOrDefault("id", number);
        Article.Builder article = Article.builder(id).body(example.body());
        if (!example.fields().containsKey("lang")) {
            article.language("en");
        }
        example.fields().forEach((name, value) -> set(article, name, value));
        index.add(article.build());
        return id;
    }

    private static void set(Article.Builder article, String name, String value) {
        switch (Field.named(name).orElse(null)) {
            case TITLE -> article.title(value);
            case LEAD -> article.lead(value);
            case AUTHOR -> article.author(value);
            case PUBLISHER -> article.publisher(value);
            case SECTION -> article.section(value);
            case TAG -> article.tag(value);
            case PLACE -> article.place(value);
            case LANGUAGE -> article.language(value);
            case URL -> article.url(value);
            case DATE -> article.published(ArticleDate.parse(value));
            case null -> article.extra(name, value);
            case ID -> {
                // Set when the article was begun.
            }
            default -> throw new IllegalStateException("an example cannot set " + name);
        }
    }
}
