package dateline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {

    @TempDir
    Path dir;

    private Article read(String text) {
        return Reads.in(dir).file("a.txt", text).article("a.txt");
    }

    @Test
    void aScrapedPageIsTakenApart() {
        Article article = read("""
                Northland’s Kim swaps notes with Southland’s Orr, swears ‘eternal’ amity

                SEOUL — Northland leader Kim Do-yun bartered notes using President Ada Orr on Thursday (Oct 12), assuring to better their ties.

                The notes mark the 75th anniversary, and came a month after Kim’s rare holiday.

                “He moved upwards,” Orr claimed.

                Related Articles

                Back to top button""");

        assertThat(article.title())
                .isEqualTo("Northland’s Kim swaps notes with Southland’s Orr, swears ‘eternal’ amity");
        assertThat(article.place()).contains("SEOUL");
        assertThat(article.published()).hasToString("--10-12");
        assertThat(article.body())
                .startsWith("Northland leader Kim Do-yun")
                .endsWith("“He moved upwards,” Orr claimed.");
        assertThat(article.source().orElseThrow().record()).isEmpty();
    }

    @Test
    void bylineDateAndAgencyAreFound() {
        Article article = read("""
                UN panel asks who will sweep the sky
                By Ann Lee and Bo Fry
                Published: 3 May 2023

                GENEVA, May 3 (Harbour Wire) - Somebody must pay, a UN panel said on Wednesday.

                It will meet again.

                Tags: space, satellites
                Share this article
                """);

        assertThat(article.title()).isEqualTo("UN panel asks who will sweep the sky");
        assertThat(article.authors()).containsExactly("Ann Lee", "Bo Fry");
        assertThat(article.published()).hasToString("2023-05-03");
        assertThat(article.place()).contains("GENEVA");
        assertThat(article.publisher()).contains("Harbour Wire");
        assertThat(article.tags()).containsExactly("space", "satellites");
        assertThat(article.body()).isEqualTo("Somebody must pay, a UN panel said on Wednesday.\n\nIt will meet again.");
    }

    @Test
    void bylinesAndDatesAreReadInOtherLanguages() {
        Article article = read("""
                Der Turm darf stehen bleiben

                Von Anna Lund und Bodo Fries
                Donnerstag, 12. Oktober 2023

                Wittstrand (dpa) - Der alte Turm bleibt, wo er ist, beschloss der Rat.

                Er tagt im Mai wieder.
                """);

        assertThat(article.authors()).containsExactly("Anna Lund", "Bodo Fries");
        assertThat(article.published()).hasToString("2023-10-12");
        assertThat(article.place()).contains("Wittstrand");
        assertThat(article.publisher()).contains("dpa");
        assertThat(article.origins().get("publisher").evidence()).isEqualTo("text: dateline");
        assertThat(article.body()).startsWith("Der alte Turm bleibt");
    }

    @Test
    void reportersAreFoundInTheCreditAtTheEnd() {
        Article article = read("""
                Tower stays

                SEOUL, Oct 12 (Harbour Wire) - The old tower stays where it is, the council said.

                It meets again in May.
                (Reporting by Ann Lee and Bo Fry in Seoul; Editing by Cy Orr)
                """);

        assertThat(article.authors()).containsExactly("Ann Lee", "Bo Fry");
    }

    @Test
    void labelledLinesAtTheTopAreFields() {
        Article article = read("""
                Title: Oyster answers to its name
                Author: Imogen Frayne
                Date: 2022-12-04
                Source: Tidewater Gazette

                It weighs 1.8 kilos, and it is at least 30 years old.
                """);

        assertThat(article.title()).isEqualTo("Oyster answers to its name");
        assertThat(article.authors()).containsExactly("Imogen Frayne");
        assertThat(article.published()).hasToString("2022-12-04");
        assertThat(article.publisher()).contains("Tidewater Gazette");
        assertThat(article.body()).startsWith("It weighs");
    }

    /// Heads of texts as they are copied from pages, wires and newspapers, and what they say.
    static Stream<Arguments> heads() {
        return Stream.of(
                arguments(
                        "T\nThe Harbour Wire\nNovember 14, 2022 Monday\n\nBy Ann Lee, Staff Writer",
                        "T",
                        "Ann Lee",
                        "The Harbour Wire",
                        "2022-11-14"),
                arguments("Nov. 14, 2022\nT\nAnn Lee", "T", "Ann Lee", "", "2022-11-14"),
                arguments(
                        "https://wire.example/a\nT\nPublished 14 Nov 2022 09:12 GMT",
                        "T",
                        "",
                        "",
                        "2022-11-14T09:12:00Z"),
                arguments(
                        "T\nAnn Lee | The Harbour Wire | Nov 14, 2022",
                        "T",
                        "Ann Lee",
                        "The Harbour Wire",
                        "2022-11-14"),
                arguments("T\n\n14 November 2022\n\nANN LEE", "T", "ANN LEE", "", "2022-11-14"),
                arguments("T\n\nBy ANN LEE\nAssociated Press", "T", "ANN LEE", "Associated Press", ""),
                arguments("T\n=====\n\nBy Ann Lee", "T", "Ann Lee", "", ""),
                arguments("T\n\nVon Ann Lee, Carrick\n14. November 2022, 9:12 Uhr", "T", "Ann Lee", "", "2022-11-14"),
                arguments(
                        "T\n\nPar Ann Lee\nPublié le 14 novembre 2022 à 09h12, mis à jour le 15 novembre 2022",
                        "T",
                        "Ann Lee",
                        "",
                        "2022-11-14"),
                arguments(
                        "T\n\nSHARE\n\nAnn Lee\n\nPublished 9:12 a.m. ET Nov. 14, 2022\nUpdated 9:30 a.m. ET Nov. 15, 2022",
                        "T",
                        "Ann Lee",
                        "",
                        "2022-11-14T09:12:00-05:00"),
                arguments("T\n\nBy Ann Lee\nann@wire.example", "T", "Ann Lee", "", ""),
                arguments("T\n\nSource: The Harbour Wire\n2022-11-14", "T", "", "The Harbour Wire", "2022-11-14"),
                arguments("14 November 2022", "", "", "", "2022-11-14"));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void whatStandsAboveAStoryIsNoPartOfIt(String head, String title, String authors, String publisher, String date) {
        String headline = "Harbour reopens after storm";
        String story = "The harbour at Carrick reopened on Monday, a week after the storm. It was closed.";

        Article article = read(head.replace("T\n", headline + "\n") + "\n\n" + story + "\n\nShips waited outside.\n");

        assertThat(article.title()).isEqualTo(title.isEmpty() ? "" : headline);
        assertThat(String.join("; ", article.authors())).isEqualTo(authors);
        assertThat(article.publisher().orElse("")).isEqualTo(publisher);
        assertThat(article.published()).hasToString(date);
        assertThat(article.body()).isEqualTo(story + "\n\nShips waited outside.");
    }

    @Test
    void theLineBelowTheHeadlineThatTellsTheStoryInShortIsItsLead() {
        Article article = read("""
                Harbour reopens after storm
                Ships waited outside for days as the port authority cleared the channel

                Ann Lee in Carrick
                Mon 14 Nov 2022 09.12 GMT

                The harbour at Carrick reopened on Monday. It was closed.
                """);

        assertThat(article.title()).isEqualTo("Harbour reopens after storm");
        assertThat(article.lead()).startsWith("Ships waited").endsWith("the channel");
        assertThat(article.authors()).containsExactly("Ann Lee");
        assertThat(article.body()).isEqualTo("The harbour at Carrick reopened on Monday. It was closed.");
    }

    @Test
    void namesBetweenParagraphsAreHeadingsAndSpeakersOfTheStory() {
        String body = """
                The harbour at Carrick reopened on Monday. It was closed.

                North Korea

                The country said nothing. It was silent for a week.""";

        assertThat(read("Harbour reopens\n\n" + body).body()).isEqualTo(body);
        assertThat(read("Harbour reopens\nNov 14, 2022\n\nANN LEE\n\nBO FRY, HOST:\n\nIt is open.\n")
                        .body())
                .isEqualTo("BO FRY, HOST:\n\nIt is open.");
    }

    @Test
    void advertisementsWithinATextGo() {
        Article article = read("""
                Harbour reopens

                The harbour at Carrick reopened on Monday. It was closed.

                ADVERTISEMENT

                Ships waited outside.

                -30-
                """);

        assertThat(article.body())
                .isEqualTo("The harbour at Carrick reopened on Monday. It was closed.\n\nShips waited outside.");
    }

    @Test
    void wrappedLinesWithoutAHeadlineAreAllBody() {
        Article article = read("""
                The ferry sailed on Thursday, and everybody who was on board waved at
                the harbour, where nobody stood. It came back on Friday, late, and no
                reason was given.
                """);

        assertThat(article.title()).isEmpty();
        assertThat(article.body()).startsWith("The ferry").endsWith("reason was given.");
    }

    @Test
    void whatStandsBelowRelatedArticlesGoesButNotTheStory() {
        Article article = read("""
                Harbour reopens

                The harbour reopened on Monday. Related articles were found in a shed.

                See also the sea, said the harbour master, who is tired and likes to be left alone now.

                Related Articles
                Ferry sinks
                Ferry lifted
                """);

        assertThat(article.body()).endsWith("left alone now.");
    }

    @Test
    void otherTextThanProseIsPassedByUnlessItIsCalledText() {
        String program = "int main(void) {\n    for (int i = 0; i < n; i++) { a[i] = b[i] * (c + 1); }\n}\n".repeat(5);
        Reads reads = Reads.in(dir).file("Main", program).file("Main.txt", program);

        assertThat(reads.lines("Main")).containsExactly("(Main: none of the formats that hold articles)");
        assertThat(reads.articles("Main.txt")).hasSize(1);
    }

    @Test
    void bytesThatAreNoTextArePassedBy() {
        byte[] binary = new byte[4096];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31);
        }

        assertThat(Reads.in(dir).file("a.txt", binary).file("empty.txt", "").lines())
                .containsExactly("(a.txt: none of the formats that hold articles)", "(empty.txt: empty file)");
    }

    @Test
    void charsetsAreFoundOut() {
        String russian = "Паром снова вышел в море в четверг, и все, кто был на борту, махали гавани.";
        for (String charset : new String[] {"UTF-8", "windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE"}) {
            Reads reads = Reads.in(dir).file("a.txt", russian.getBytes(Charset.forName(charset)));

            assertThat(reads.article("a.txt").body()).as(charset).isEqualTo(russian);
        }
        String japanese = "フェリーは木曜日に再び出航し、乗客は皆、港に手を振った。";
        for (String charset : new String[] {"Shift_JIS", "EUC-JP", "ISO-2022-JP"}) {
            Reads reads = Reads.in(dir).file("a.txt", japanese.getBytes(Charset.forName(charset)));

            assertThat(reads.article("a.txt").body()).as(charset).isEqualTo(japanese);
        }
    }

    @Test
    void theCharsetCanBeSaid() {
        byte[] bytes = "Prix : 5 € à Genève".getBytes(Charset.forName("ISO-8859-15"));
        Reads reads = Reads.in(dir)
                .with(ReadOptions.builder().encoding("ISO-8859-15").build())
                .file("a.txt", bytes);

        assertThat(reads.article().body()).isEqualTo("Prix : 5 € à Genève");
    }

    @Test
    void aTextBeyondTheLimitIsNoArticle() {
        Reads reads = Reads.in(dir)
                .with(ReadOptions.builder().maxRecordBytes(128 << 10).build())
                .file("a.txt", "word ".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        assertThat(reads.lines()).containsExactly("a.txt: record is larger than 128 KB, the limit of maxRecordBytes");
    }
}
