package dateline.faults;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.ingest.Importer;
import dateline.query.Query;
import dateline.story.TestWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Files of articles, every fourth a copy of the one before, and what an index of them is to hold.
///
/// @param files where they lie
record Collection(Path files) {

    private static final int FILES = 24;
    private static final int ARTICLES_EACH = 10;

    /// {@return how many articles there are}
    static int size() {
        return FILES * ARTICLES_EACH;
    }

    /// Writes the files.
    static Collection write(Path folder) throws IOException {
        Random random = new Random(7);
        Files.createDirectories(folder);
        String body = "";
        for (int file = 0; file < FILES; file++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < ARTICLES_EACH; i++) {
                body = i % 4 == 3 ? body + " " + TestWords.prose(random, 5) : TestWords.prose(random, 90);
                int id = file * ARTICLES_EACH + i;
                lines.append("{\"id\": \"a" + id + "\", \"title\": \"Ferry " + id + "\", \"body\": \"" + body
                        + "\", \"language\": \"en\"}\n");
            }
            Files.writeString(folder.resolve("f" + (100 + file) + ".jsonl"), lines);
        }
        return new Collection(folder);
    }

    /// {@return the files, in order}
    List<Path> list() throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.sorted().toList();
        }
    }

    /// Imports all that is not in the index yet, as `dateline index` does.
    void importAll(Path folder) {
        try (ArticleIndex index = openOrCreate(folder)) {
            Importer.into(index).remembering(folder).add(List.of(files.toString()));
            index.commit();
        }
    }

    /// {@return the index in a folder, a new one if there is none}
    static ArticleIndex openOrCreate(Path folder) {
        try {
            return ArticleIndex.open(folder);
        } catch (ArticleIndexException e) {
            if (e.reason() != ArticleIndexException.Reason.MISSING) {
                throw e;
            }
            return ArticleIndex.create(folder);
        }
    }

    /// {@return how many articles were committed; empty if there is no index}
    static Optional<Long> count(Path folder) throws IOException {
        if (!isIndex(folder)) {
            return Optional.empty();
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            return Optional.of(index.count(Query.everything()));
        }
    }

    /// {@return whether something was committed in a folder}
    static boolean isIndex(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
        }
    }

    /// {@return of each article in an index what it says, and the ids of its story}
    static SortedMap<String, String> content(Path folder) {
        try (SearchIndex index = SearchIndex.open(folder)) {
            return content(index);
        }
    }

    /// {@return of each article in an index what it says, and the ids of its story}
    static SortedMap<String, String> content(SearchIndex index) {
        List<Article> articles = new ArrayList<>();
        try (Stream<Article> found = index.articles(Query.everything())) {
            found.forEach(articles::add);
        }
        SortedMap<String, String> content = new TreeMap<>();
        for (Article article : articles) {
            String id = article.id().value();
            List<String> story = index.stories().of(id).stream()
                    .flatMap(members ->
                            members.stream().map(each -> each.article().id().value()))
                    .sorted()
                    .toList();
            content.put(id, article.title() + " " + article.body() + " " + story);
        }
        return content;
    }
}
