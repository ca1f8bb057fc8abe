package dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Context;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The format of a file")
class FormatNamesTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "a.jsonl=>oops {]=>bad JSON",
                "a.ndjson=>oops=>bad JSON",
                "a.json=>oops [=>bad JSON",
            })
    void is_that_of_its_name_where_its_content_says_nothing(String name, String content, String said) {
        String spaces = " ".repeat(70_000);
        assertThat(Reads.in(dir).file(name, spaces + content).lines())
                .singleElement()
                .asString()
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.htm", "a.xhtml"})
    void of_a_page_behind_many_spaces_is_that_of_its_name(String name) {
        String page = " ".repeat(70_000) + "<h1>Ferry sails</h1><p>The ferry sails again, and nobody waved.</p>";
        Article article = Reads.in(dir).file(name, page).article();
        assertThat(article.title()).isEqualTo("Ferry sails");
    }

    @Test
    void is_what_the_user_says() {
        String table = "id,title\n1,Ferry\n";
        assertThat(Reads.in(dir).file("a.dat", table).lines()).containsExactly("a.dat:2 1 \"Ferry\"");
        assertThat(Reads.in(dir)
                        .with(ReadOptions.builder().type("text").build())
                        .file("a.dat", table)
                        .article()
                        .body())
                .contains("1,Ferry");
    }

    private static Input input(String name, Limits limits) throws IOException {
        return FileHead.open(name, new ByteArrayInputStream(new byte[] {1}), Context.NONE, null, limits);
    }

    private static List<ReadItem> items(ItemReader reader) throws IOException {
        List<ReadItem> items = new ArrayList<>();
        for (ReadItem item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
        }
        return items;
    }

    private static List<ReadItem> document(String text, String title, String rest, DocumentText.Head head)
            throws IOException {
        return items(DocumentText.articles("odt", input("a.odt", Limits.DEFAULT), text, title, rest, head));
    }

    private static String value(ReadItem item, String key) {
        RawRecord record = (RawRecord) item;
        for (int i = 0; i < record.size(); i++) {
            if (record.key(i).equals(key)) {
                return record.value(i);
            }
        }
        return "";
    }

    @Test
    void of_the_text_of_a_document_is_an_article_or_an_export() throws IOException {
        DocumentText.Head head = new DocumentText.Head();
        head.add("author", " Ann Lund ");
        head.add("date", " ");
        String text = "Ferry sails\n\nThe ferry sails again, and nobody waved to it from the quay.";
        ReadItem titled = document(text, "Ferry sails", "The ferry sails again, and nobody waved.", head)
                .getFirst();
        assertThat(value(titled, "title")).isEqualTo("Ferry sails");
        assertThat(value(titled, "author")).isEqualTo("Ann Lund");
        assertThat(value(titled, "date")).isEmpty();
        assertThat(value(titled, "body")).isEqualTo("The ferry sails again, and nobody waved.");
        ReadItem untitled = document(text, "", "", new DocumentText.Head()).getFirst();
        assertThat(value(untitled, "headline")).isEqualTo("Ferry sails");
        String nexis = """
                Document 1 of 1

                Dock Gazette

                June 3, 2014 Tuesday

                Tugs

                LENGTH: 3 words

                The tugs left.

                LOAD-DATE: June 4, 2014
                """;
        assertThat(value(document(nexis, "", "", head).getFirst(), "publisher")).isEqualTo("Dock Gazette");
    }

    @Test
    void of_the_text_of_a_document_may_be_too_large() throws IOException {
        Limits small = new Limits(1024, 100, 10, 2, 200, 1 << 20);
        assertThat(items(DocumentText.articles(
                        "odt", input("a.odt", small), "x".repeat(2000), "", "", new DocumentText.Head())))
                .singleElement()
                .isInstanceOf(BadRecord.class);
    }

    @Test
    void of_a_sheet_is_a_table() throws IOException {
        byte[] csv = "id,title\n1,Ferry\n2,Rain\n".getBytes(StandardCharsets.UTF_8);
        assertThat(items(DocumentText.rows(input("a.xlsx", Limits.DEFAULT), new ByteArrayInputStream(csv))))
                .extracting(item -> value(item, "title"))
                .containsExactly("Ferry", "Rain");
    }

    @ParameterizedTest
    @CsvSource({
        "It sailed on 3 May 2024.,2024-05-03,true",
        "It sailed on 3 May 2024.,2024-05-04,false",
        "It sailed on 3 May.,2024-05-03,false",
        "It sailed.,2024-05-03,false",
        "It sailed on 3 May 2024.,'',false",
        "It sailed on 1 May 2024 and again on 3 May 2024.,2024-05-03,true",
    })
    void of_a_day_in_a_document_is_any(String text, String day, boolean mentioned) {
        assertThat(DocumentText.mentions(text, day)).isEqualTo(mentioned);
    }
}
