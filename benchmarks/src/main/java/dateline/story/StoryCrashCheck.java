package dateline.story;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.result.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Kills a process that adds, updates, deletes and commits, again and again, and compares the stories that are left
/// with those of a new index of the articles that are left.
///
/// Arguments: an empty folder, rounds. Without rounds it is the process that is killed.
public final class StoryCrashCheck {

    private static final int IDS = 400;

    private StoryCrashCheck() {}

    /// Runs the check and prints a line for each round.
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        if (args.length == 1) {
            write(folder);
        }
        Random random = new Random(1);
        int wrong = 0;
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            Process writer = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoryCrashCheck.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (writer.inputReader(StandardCharsets.UTF_8).readLine() == null) {
                throw new IOException("the process ended by itself");
            }
            writer.waitFor(random.nextInt(3000), TimeUnit.MILLISECONDS);
            writer.destroyForcibly().waitFor();
            wrong += isRight(folder, round) ? 0 : 1;
        }
        System.out.println(wrong + " rounds wrong");
    }

    private static void write(Path folder) throws IOException {
        Random texts = new Random(7);
        List<String> bodies = new ArrayList<>();
        while (bodies.size() < 150) {
            String body = TestWords.prose(texts, 60);
            bodies.add(body);
            bodies.add(body + " " + TestWords.prose(texts, 9));
            bodies.add(body);
        }
        boolean isNew = !Files.exists(folder.resolve("index"));
        Path place = folder.resolve("index");
        Random random = new Random();
        try (ArticleIndex index = isNew ? ArticleIndex.create(place) : ArticleIndex.open(place)) {
            for (int commits = 0; true; commits++) {
                if (commits == 3) {
                    System.out.println("at work");
                }
                for (int i = random.nextInt(30); i >= 0; i--) {
                    String id = "a" + random.nextInt(IDS);
                    if (random.nextInt(4) == 0) {
                        index.delete(id);
                    } else {
                        index.add(Article.builder(id)
                                .body(bodies.get(random.nextInt(bodies.size())))
                                .language("en")
                                .build());
                    }
                }
                if (random.nextInt(20) == 0) {
                    index.compact();
                }
                index.commit();
            }
        }
    }

    private static boolean isRight(Path folder, int round) {
        if (!Files.exists(folder.resolve("index"))) {
            return true;
        }
        List<Article> articles = new ArrayList<>();
        Set<String> left;
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"))) {
            try (Stream<Article> found = index.articles(Query.everything())) {
                found.forEach(articles::add);
            }
            left = stories(index, articles);
            if (!left.equals(fresh(articles))) {
                System.out.println("round " + round + ": WRONG after the kill");
                return false;
            }
            // What comes next must fit what was left.
            index.delete("a1");
            index.commit();
            articles.removeIf(article -> article.id().value().equals("a1"));
            Set<String> after = stories(index, articles);
            Set<String> expected = fresh(articles);
            boolean right = after.equals(expected);
            System.out.println("round " + round + ": " + articles.size() + " articles, " + left.size() + " stories, "
                    + (right ? "right" : "WRONG"));
            return right;
        }
    }

    private static Set<String> fresh(List<Article> articles) {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles.iterator());
            index.commit();
            return stories(index, articles);
        }
    }

    private static Set<String> stories(ArticleIndex index, List<Article> articles) {
        Set<String> stories = new TreeSet<>();
        for (Article article : articles) {
            Story story = index.stories().of(article.id().value()).orElseThrow();
            stories.add(story.id() + " "
                    + story.stream().map(each -> each.article().id().value()).toList());
        }
        return stories;
    }
}
