package dateline.cli;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.Source;
import dateline.cli.command.Session;
import dateline.cli.output.Console;
import dateline.cli.output.Terminal;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.vector.EmbeddingModelProvider;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the launcher runs once, so that Java keeps the classes that short commands load in an archive.
///
/// It asks fixed queries of articles that it makes up, so nothing of a user's gets into the archive. The index is
/// written by another process than the one that asks, for the classes that write have no place in the archive.
public final class StartupTraining {

    /// Enough that lists of articles have several blocks, as those of a real collection have.
    private static final int ARTICLES = 5000;

    private static final String WRITE = "write";

    private static final List<String> NOUNS =
            List.of("ferry", "harbour", "letter", "market", "strike", "council", "flood", "price", "island", "school");
    private static final List<String> VERBS =
            List.of("sails", "opens", "reaches", "warns", "closes", "rises", "returns");

    private static final List<List<String>> COMMANDS = List.of(
            List.of("query", "northern", "ferry", "--marks"),
            List.of("query", "\"northern ferry\" +title:sails ferr* -letters", "--color", "always"),
            List.of("query", "northern w/3 ferry", "harbour /s crew", "--since", "2020", "--sort", "newest"),
            List.of("query", "ferry", "--facet", "publisher", "--json", "-n", "3"),
            List.of("query", "ferry", "--count"),
            List.of("query", "northern", "crew"),
            List.of("query", "crew", "--since", "2023-09", "--until", "2023-09"),
            List.of("query", "zeppelin"),
            List.of("query", "ferry", "--explain"),
            List.of("get", "1"),
            List.of("stats"),
            List.of("query", "ferry", "--unknown"),
            List.of("query", "--help"));

    private StartupTraining() {}

    /// Runs the commands, without their output, or writes the index.
    ///
    /// @param args the folder of the index, and `write` to write it
    public static void main(String[] args) {
        if (args.length > 1 && args[1].equals(WRITE)) {
            write(Path.of(args[0]));
        } else {
            ask(args[0]);
        }
        Main.end(0);
    }

    private static void write(Path folder) {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            for (int i = 0; i < ARTICLES; i++) {
                index.add(article(i));
                if (i == ARTICLES / 2) {
                    index.commit();
                }
            }
            index.commit();
        }
        askByMeaning(folder);
    }

    /// Asks for meaning too. Who has written keeps the vectors, so that who asks later reads them, as most queries do.
    private static void askByMeaning(Path folder) {
        IndexOptions options = IndexOptions.builder().model(new TrainingModel()).build();
        try (SearchIndex index = SearchIndex.open(folder, options)) {
            index.search(
                    SearchRequest.builder(index.parser().parse("northern ferry").query())
                            .ranking(RankingModel.SEMANTIC)
                            .embeddingBudget(Duration.ofMinutes(1))
                            .stories(StoryView.FOLD)
                            .build());
        }
    }

    /// Some lack what others have, some are copies, and some are in another language, as in a real collection.
    private static Article article(int i) {
        int story = i % 4 == 3 ? i - 1 : i;
        String noun = NOUNS.get(story % NOUNS.size());
        String other = NOUNS.get(story / 7 % NOUNS.size());
        String verb = VERBS.get(story % VERBS.size());
        Article.Builder article = Article.builder(Integer.toString(i))
                .title("The northern " + noun + " " + verb)
                .body("The northern " + noun + " " + verb
                        + " again, and “nobody” knows why. Its crew had waited in the "
                        + other + " since March " + story + ".\n\nThe " + other + " office of U.S. " + word(story)
                        + " would not say why " + story % 37 + " of them had left for " + word(story / 3) + ".")
                .origin("title", new Origin("first line", 0.9))
                .source(new Source("articles.jsonl", Integer.toString(i)));
        if (i % 3 > 0) {
            article.publisher(i % 3 == 1 ? "Herald" : "Post")
                    .author("Ann " + word(i))
                    .tag(other);
        }
        if (i % 40 == 0) {
            article.language("es");
        } else if (i % 100 == 1) {
            // Too short for its language to be told.
            article.title("Ferry " + word(i)).body("");
        } else if (i % 3 > 0) {
            article.language("en");
        }
        if (i % 5 > 0) {
            article.published("20" + (10 + i % 14) + "-0" + (1 + i % 9) + "-1" + i % 10);
        }
        return article.build();
    }

    /// {@return a word, another one for each of some thousand numbers}
    private static String word(int i) {
        StringBuilder word = new StringBuilder();
        for (int rest = i * 7919 % 17_576 + 17_576; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.append("ations").toString();
    }

    private static void ask(String folder) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("DATELINE_INDEX", folder);
        Console.system(environment).out().flush();
        for (List<String> command : COMMANDS) {
            Console console =
                    new Console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Terminal.NONE);
            Cli.run(command, new Session(console, InputStream.nullInputStream(), environment, Path.of("")));
        }
        EmbeddingModelProvider.find();
        askByMeaning(Path.of(folder));
    }
}
