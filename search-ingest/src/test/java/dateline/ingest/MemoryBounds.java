package dateline.ingest;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A process that does what takes most memory, and says what came of it.
final class MemoryBounds {

    private static final int PAGE = 100;

    private MemoryBounds() {}

    /// Does it.
    ///
    /// @param args a folder for indexes, a folder of files, and how many copies a story has
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        large(folder.resolve("large"), args[1]);
        copies(folder.resolve("copies"), Integer.parseInt(args[2]));
    }

    private static void large(Path folder, String files) {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            ImportReport report = Importer.into(index).remembering(folder).add(List.of(files));
            report.rejections().forEach(System.out::println);
            System.out.println(report.added() + " added, " + report.rejected() + " rejected");
            ImportReport again = Importer.into(index).remembering(folder).add(List.of(files));
            System.out.println("again: " + again.rejected() + " rejected");
            try {
                index.add(Article.builder("long")
                        .body("word ".repeat((int) ArticleIndex.maxArticleLength() / 4))
                        .build());
            } catch (IllegalArgumentException e) {
                System.out.println("refused: " + e.getMessage());
            }
            System.out.println("everything: " + index.count(Query.everything()));
            index.fields();
            System.out.println("suggested: " + index.suggest("w", 1000).size());
        }
    }

    private static void copies(Path folder, int copies) {
        String body = IntStream.range(0, 60)
                .mapToObj(i -> "the " + word(i) + " of " + word(i + 60))
                .collect(Collectors.joining(" "));
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.addAll(IntStream.range(0, copies)
                    .mapToObj(i -> Article.builder("c" + i)
                            .title("Ferry " + word(i))
                            .body(body + " " + word(i % 50))
                            .build()));
            index.commit();
        }
        try (SearchIndex index =
                SearchIndex.open(folder, IndexOptions.builder().once(true).build())) {
            System.out.println("story: "
                    + index.stories().of("c0").orElseThrow().articles().size());
            SearchRequest request = SearchRequest.of(
                            index.parser().parse("ferry").query())
                    .toBuilder()
                    .stories(StoryView.SHOW)
                    .limit(PAGE)
                    .snippets(1)
                    .build();
            long read = 0;
            ResultPage page = index.search(request);
            while (page.hits().size() > 0) {
                read += page.hits().size();
                if (page.cursor().isEmpty()) {
                    break;
                }
                page = index.search(
                        request.toBuilder().cursor(page.cursor().orElseThrow()).build());
            }
            System.out.println("pages: " + read);
            String alternatives =
                    IntStream.range(0, 1000).mapToObj(MemoryBounds::word).collect(Collectors.joining(" OR "));
            System.out.println("alternatives: "
                    + index.count(index.parser().parse(alternatives).query()));
        }
    }

    /// {@return a word, another one for each of some ten thousand numbers}
    private static String word(int i) {
        StringBuilder word = new StringBuilder();
        for (int rest = i * 7919 % 456_976 + 456_976; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
