package dateline.ingest;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.PeriodLength;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A process that does what takes most memory, and says what came of it.
final class MemoryBounds {

    private static final int PAGE = 100;
    /// As many values of a field as can be asked for.
    private static final int FACETS = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

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
                            .publisher("Post of " + word(i))
                            .published(FIRST.plusDays(i % 1000).toString())
                            .extra("desk", word(i))
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
            everything(index, copies);
        }
    }

    /// What looks at all articles, at all values of a field, or far down.
    private static void everything(SearchIndex index, int copies) {
        SearchRequest all = SearchRequest.of(Query.everything()).toBuilder()
                .stories(StoryView.SHOW)
                .sort(Sort.NEWEST)
                .limit(PAGE)
                .build();
        SearchRequest last = all.toBuilder().offset(copies - PAGE).build();
        System.out.println("last page: " + index.search(last).hits().size());
        SearchRequest byRelevance = SearchRequest.of(Query.word("ferry")).toBuilder()
                .stories(StoryView.SHOW)
                .offset(copies - PAGE)
                .limit(PAGE)
                .build();
        System.out.println(
                "last page by relevance: " + index.search(byRelevance).hits().size());
        ResultPage faceted = index.search(all.toBuilder()
                .limit(0)
                .facet("publisher", Math.min(copies, FACETS))
                .facet("desk", Math.min(copies, FACETS))
                .histogram(PeriodLength.DAY)
                .build());
        faceted.facets().forEach((field, counts) -> System.out.println("facet " + field + ": " + counts.size()));
        for (String field : List.of("publisher", "desk", "title", "id")) {
            System.out.println("all of " + field + ": "
                    + index.count(index.parser().parse(field + ":*").query()));
        }
        try (Stream<Article> articles = index.articles(Query.everything())) {
            System.out.println("exported: " + articles.count());
        }
        System.out.println("largest: "
                + index.stories()
                        .largest(all)
                        .hits()
                        .getFirst()
                        .copies()
                        .orElseThrow()
                        .articles());
        System.out.println("timeline: " + index.timeline(all).articles());
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
