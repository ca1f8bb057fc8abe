package dateline.cli;

import dateline.ArticleIndex;
import dateline.article.Article;
import java.nio.file.Path;
import java.util.List;

/// A small index to ask.
final class Sample {

    private Sample() {}

    static List<Article> articles() {
        return List.of(
                Article.builder("ferry-1")
                        .title("Ferry to Torvik sails again")
                        .body("SEOUL - The northern ferry sails again after nineteen years. Nobody waved.\n\n"
                                + "The captain had waited.")
                        .author("Ann Lee")
                        .publisher("Harbour Wire")
                        .section("World")
                        .language("en")
                        .place("SEOUL")
                        .published("2023-10-12")
                        .url("https://example.org/ferry")
                        .build(),
                Article.builder("ferry-2")
                        .title("No ferry for Carrick")
                        .body("The harbour master said that a ferry was out of the question. The strike goes on.")
                        .publisher("Carrick Today")
                        .section("Local")
                        .language("en")
                        .published("2024-03-01T09:12:00Z")
                        .build(),
                Article.builder("strike")
                        .title("Crane drivers strike")
                        .body("The strike at the harbour enters its second week.")
                        .publisher("Harbour Wire")
                        .section("Business")
                        .language("en")
                        .published("2024-03")
                        .extra("priority", "3")
                        .build(),
                Article.builder("undated")
                        .title("The strike that nobody dated")
                        .body("A strike, some time ago.")
                        .language("en")
                        .build(),
                Article.builder("evil \u001b[2J")
                        .title("Evil \u001b]0;owned\u0007title \u202egnp.exe")
                        .body("An evil \u001b[8mbody\u001b[0m\u009b31m.")
                        .publisher("Evil\u001b[1A\rAP")
                        .language("en")
                        .build());
    }

    /// Makes an index of these articles.
    ///
    /// @param folder where
    static void index(Path folder) {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.addAll(articles().iterator());
            index.commit();
        }
    }
}
