package dateline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.AddReport;
import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.alert.AlertHit;
import dateline.alert.AlertOrder;
import dateline.alert.AlertReport;
import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.Field;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.query.parser.QueryParser;
import dateline.query.parser.QuerySyntaxException;
import dateline.quote.PrintedQuote;
import dateline.quote.QuotePage;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import dateline.result.Story;
import dateline.revision.RevisionChange;
import dateline.timeline.Burst;
import dateline.timeline.Timeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples of `docs/library.md`: each is a region here, compiled and run, and the last test compares the two.
class LibraryExamplesTest {

    @TempDir
    private Path folder;

    private final List<Object> printed = new ArrayList<>();

    private void print(Object line) {
        printed.add(line);
    }

    private static Article article(String id) {
        return Article.builder(id).title("Leaders exchange letters").build();
    }

    @Test
    void fiveLines() {
        // region five-lines
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("1").title("Leaders exchange letters").build());
            index.commit();
            index.search("letter").forEach(hit -> print(hit));
        }
        // endregion
        assertThat(printed).hasToString("[1. 1 \"Leaders exchange letters\"]");
    }

    @Test
    void anArticle() {
        // region article
        Article article = Article.builder("wire-20231012-7")
                .title("Leaders exchange letters")
                .lead("The two met a month ago.")
                .body("SEOUL — The leaders exchanged letters on Thursday.\n\nBoth sides spoke of closer ties.")
                .author("Ana Roca")
                .publisher("Harbour Wire")
                .section("World")
                .tag("diplomacy")
                .place("SEOUL")
                .language("en")
                .published(ArticleDate.of(LocalDate.of(2023, 10, 12)))
                .extra("desk", "Asia")
                .extra("pages", 2)
                .build();
        // endregion
        assertThat(article.wordCount()).isEqualTo(13);
    }

    @Test
    void onDisk() {
        Stream<Article> articles = Stream.of(article("1"), article("2"));
        // region disk
        try (ArticleIndex index = ArticleIndex.create(folder.resolve("news"))) {
            AddReport report = index.addAll(articles); // on all processors, as fast as they can be indexed
            index.commit();
            print(report);
        }
        try (SearchIndex index = SearchIndex.open(folder.resolve("news"))) {
            print(index.search("letters").total());
        }
        // endregion
        assertThat(printed.getFirst()).isEqualTo(new AddReport(2, 0, 0, 0));
        assertThat(printed.getLast()).hasToString("2 articles");
    }

    @Test
    void aRequest() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1").toBuilder()
                    .publisher("Harbour Wire")
                    .published("2023-10-12")
                    .body("The letters arrived.")
                    .build());
            index.commit();
            // region request
            SearchRequest request = SearchRequest.builder(
                            Query.any(Query.phrase("exchange letters"), Query.prefix("summit")))
                    .filter(Query.published("2023-10"))
                    .sort(Sort.NEWEST)
                    .limit(20)
                    .facet("publisher", 5)
                    .build();
            ResultPage page = index.search(request);
            print(page.total());
            for (Hit hit : page) {
                print(hit.rank() + ". " + hit.article().title());
                for (Snippet snippet : hit.snippets()) {
                    for (Mark mark : snippet.marks()) {
                        print(snippet.field() + " " + mark.start() + " to " + mark.end());
                    }
                }
            }
            for (FacetCount count : page.facets().get("publisher")) {
                print(count.value() + ": " + count.articles());
            }
            // endregion
        }
        assertThat(printed)
                .extracting(Object::toString)
                .contains("1 article", "1. Leaders exchange letters", "Harbour Wire: 1");
    }

    @Test
    void textQueries() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1"));
            index.commit();
            // region parse
            QueryParser parser = index.parser(); // knows the extra fields of this index
            SearchRequest lenient =
                    SearchRequest.builder(parser.parse("leaders' \"letters")).build();
            index.search(lenient).warnings().forEach(warning -> print(warning));
            try {
                parser.parseStrict("(leaders AND letters");
            } catch (QuerySyntaxException e) {
                print(e.prettyPrint());
            }
            // endregion
        }
        assertThat(printed).hasSizeGreaterThanOrEqualTo(2);
        assertThat(printed.getLast().toString()).contains("^");
    }

    @Test
    void pages() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(Stream.of("1", "2", "3", "4", "5").map(LibraryExamplesTest::article));
            index.commit();
            // region pages
            SearchRequest request =
                    SearchRequest.builder(Query.word("letters")).limit(2).build();
            ResultPage page = index.search(request);
            page.forEach(hit -> print(hit.article().id()));
            while (page.cursor().isPresent()) {
                page = index.search(
                        request.toBuilder().cursor(page.cursor().get()).build());
                page.forEach(hit -> print(hit.article().id()));
            }
            // endregion
        }
        assertThat(printed).extracting(Object::toString).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void severalIndexes() {
        try (ArticleIndex one = ArticleIndex.inMemory();
                ArticleIndex two = ArticleIndex.inMemory()) {
            one.add(article("1"));
            two.add(article("2"));
            one.commit();
            two.commit();
            // region several
            ResultPage page = SearchIndex.union(List.of(one, two)).search(SearchRequest.of(Query.word("letters")));
            // endregion
            assertThat(page.total().articles()).isEqualTo(2);
        }
    }

    @Test
    void stories() {
        String body =
                "The harbour of Torvik will be closed to ferries from Monday, the port authority said, because the "
                        + "eastern pier has been found to be unsafe. Divers looked at 14 of the 22 piles last week.";
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("wire-7").toBuilder().body(body).build());
            index.add(article("paper-3").toBuilder().body(body).build());
            index.commit();
            // region stories
            SearchRequest request = SearchRequest.builder(Query.word("ferries"))
                    .stories(StoryView.FIRST)
                    .build();
            ResultPage page = index.search(request);
            print(page.stories().orElse(0) + " of " + page.total());
            page.forEach(hit -> hit.copies().ifPresent(copies -> print(copies.articles() + " more")));

            Story story = index.stories().of("wire-7").orElseThrow();
            story.forEach(each -> print(each.article().id() + " " + each.kind() + " " + each.similarity()));
            // endregion
        }
        assertThat(printed)
                .extracting(Object::toString)
                .containsExactly("1 of 2 articles", "1 more", "paper-3 SAME 1.0", "wire-7 SAME 1.0");
    }

    @Test
    void timeline() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1").toBuilder().published("2024-05-01").build());
            index.add(Article.builder("2")
                    .title("Flood in the valley")
                    .published("2024-05-01")
                    .build());
            index.commit();
            // region timeline
            SearchRequest request = SearchRequest.builder(index.parser().parse("flood"))
                    .limit(5)
                    .build();
            Timeline timeline = index.timeline(request);
            timeline.periods().forEach(each -> print(each.start() + " " + each.stories() + " " + each.perThousand()));
            for (Burst burst : timeline.bursts()) {
                print(burst.start() + " to " + burst.end() + ": "
                        + burst.first().article().title());
            }
            // endregion
        }
        assertThat(printed).containsExactly("2024-05-01 1 500.0");
    }

    @Test
    void alert() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("1").title("Flood in the north").build());
            index.commit();
            long seen = index.sequence();
            index.add(Article.builder("2").title("Flood in the south").build());
            index.commit();
            // region alert
            SearchRequest request = SearchRequest.of(Query.word("flood"));
            AlertReport report = index.alert(request, AlertOrder.ADDED, seen);
            report.hits(AlertHit.Kind.STORY).forEach(hit -> print(hit.article().title()));
            seen = report.until();
            // endregion
            assertThat(seen).isEqualTo(index.sequence());
        }
        assertThat(printed).containsExactly("Flood in the south");
    }

    @Test
    void quotes() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("1")
                    .title("Ferry to sail again")
                    .body("Harbour master Ann Lee was glad. \"The ferry will sail again,\" she said.")
                    .language("en")
                    .build());
            index.commit();
            // region quotes
            SearchRequest request = SearchRequest.of(Query.word("ferry"));
            QuotePage page = index.quotes(request, "Lee");
            for (PrintedQuote each : page.quotes()) {
                print(each.quote().speaker() + ": " + each.quote().text() + " ("
                        + each.printed().size() + ")");
            }
            page.speakers().forEach(each -> print(each.speaker() + " " + each.quotes()));
            // endregion
        }
        assertThat(printed).containsExactly("Ann Lee: The ferry will sail again, (1)", "Ann Lee 1");
    }

    @Test
    void revisions() {
        // region revisions
        IndexOptions keeping = IndexOptions.builder().keepRevisions(true).build();
        try (ArticleIndex index = ArticleIndex.create(folder, keeping)) {
            index.add(Article.builder("1").title("Bridge closed").build());
            index.commit();
            index.add(Article.builder("1").title("Bridge closed for a year").build());
            index.commit();
            for (RevisionChange change : index.revisions().changed(Instant.EPOCH, 1, false, 10)) {
                print(change.before().name() + " " + change.words() + " words");
            }
        }
        // endregion
        assertThat(printed).containsExactly("1@1 3 words");
    }

    @Test
    void options() {
        // region options
        IndexOptions options = IndexOptions.builder().threads(2).memory(128).build();
        try (ArticleIndex index = ArticleIndex.create(folder.resolve("options"), options)) {
            index.add(Article.builder("1").title("Leaders exchange letters").build());
            index.refresh(); // searches here see it; readers elsewhere see it after a commit
            print(index.search("letters").total());
        }
        // endregion
        assertThat(printed.getLast()).hasToString("1 article");
    }

    @Test
    void declaredFields() {
        // region declared
        IndexOptions options =
                IndexOptions.builder().field("pages", Field.Type.NUMBER).build();
        try (ArticleIndex index = ArticleIndex.inMemory(options)) {
            index.add(Article.builder("1").extra("pages", "two").build());
        } catch (IllegalArgumentException e) {
            print(e.getMessage());
        }
        // endregion
        assertThat(printed).containsExactly("cannot add article 1: pages is a number, not 'two'");
    }

    @Test
    void markedPassages() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("1").body("Letters & more.").build());
            index.commit();
            // region marked
            ResultPage page = index.search("letters");
            print(page.size());
            page.stream()
                    .flatMap(hit -> hit.snippets().stream())
                    .map(snippet -> snippet.markedHtml("<mark>", "</mark>")) // the text is escaped, the tags are not
                    .forEach(html -> print(html));
            // endregion
        }
        assertThat(printed).containsExactly(1, "<mark>Letters</mark> &amp; more.");
    }

    /// The imports of this file, without those that only test.
    @Test
    void theDocumentShowsTheImports() throws IOException {
        String document = Files.readString(Path.of("../docs/library.md"));
        List<String> shown = document.lines()
                .filter(line -> line.startsWith("import "))
                .map(line -> line.substring(0, line.indexOf(';') + 1))
                .toList();
        List<String> own = Files.readAllLines(Path.of("src/test/java/dateline/docs/LibraryExamplesTest.java")).stream()
                .filter(line -> line.startsWith("import dateline."))
                .toList();
        assertThat(shown).isEqualTo(own);
    }

    @Test
    void failures() {
        Path nowhere = folder.resolve("nowhere");
        // region failures
        try (SearchIndex index = SearchIndex.open(nowhere)) {
            print(index.stats());
        } catch (ArticleIndexException e) {
            switch (e.reason()) {
                case MISSING -> print("create it first");
                case LOCKED -> print("try again when the other writer has ended");
                default -> throw e;
            }
        }
        // endregion
        assertThat(printed).containsExactly("create it first");
    }

    // --- the document and this file say the same ---

    private static final Pattern BLOCK =
            Pattern.compile("<!-- region (\\S+) -->\\n+```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theDocumentShowsTheseRegions() throws IOException {
        Map<String, String> regions = regions(Files.readAllLines(
                Path.of("src/test/java/dateline/docs/LibraryExamplesTest.java"), StandardCharsets.UTF_8));
        Map<String, String> shown = new LinkedHashMap<>();
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("../docs/library.md")));
        while (blocks.find()) {
            shown.put(blocks.group(1), blocks.group(2));
        }
        assertThat(shown).isEqualTo(regions);
    }

    private static Map<String, String> regions(List<String> lines) {
        Map<String, String> regions = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("// region ")) {
                int indent = lines.get(i).indexOf("// region");
                StringBuilder region = new StringBuilder();
                for (i++; !lines.get(i).strip().equals("// endregion"); i++) {
                    String each = lines.get(i);
                    region.append(each.length() < indent ? "" : each.substring(indent))
                            .append('\n');
                }
                regions.put(
                        line.substring("// region ".length()),
                        region.toString().replace("print(", "System.out.println("));
            }
        }
        return regions;
    }
}
