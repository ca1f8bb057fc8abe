package dateline.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports from ProQuest, EBSCOhost and their like.
class LibraryExportTest {

    private static final String RULE = "_".repeat(60) + "\n\n";

    private static final String TUGS = """
            Tugs leave early

            Author: Marlow, Ines; Pike, Tom

            Publication info: Dock Gazette ; Stranholm [Stranholm]03 June 2014: 7.

            https://library.example/docview/88001?accountid=1

            Abstract: Why the tugs left.

            They did not say.

            Links: https://library.example/link

            Full text: The tugs left at four.

            Location: nobody knows it.

            Nobody saw them go.

            Subject: Tugs; Fog

            Title: Tugs leave early

            Publication title: Dock Gazette; Stranholm

            Publication year: 2014

            Publication date: Jun 3, 2014

            Section: City

            Publisher: Quay Press

            Language of publication: English

            ProQuest document ID: 88001

            Document URL: https://library.example/docview/88001?accountid=1

            Copyright: Quay Press 2014

            """;

    private static final String FOG = """
            Fog

            Author: Pike, Tom

            Full text: Fog lay on the docks.

            Publication title: Dock Gazette; Stranholm

            Publication date: Jun 4, 2014

            ProQuest document ID: 88002

            """;

    @TempDir
    Path dir;

    private List<Article> read(String text) {
        return Reads.in(dir).file("export.txt", text).articles();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            rules alone        | ''              | ''
            with counts        | Document 1 of 2 | Document 2 of 2
            German counts      | Dokument 1 von 2 | Dokument 2 von 2
            """)
    void documentsOfProQuestAreArticles(String name, String first, String second) {
        List<Article> articles = read(RULE + first + "\n\n" + TUGS + RULE + second + "\n\n" + FOG + RULE);

        assertThat(articles).extracting(Article::title).containsExactly("Tugs leave early", "Fog");
        Article article = articles.getFirst();
        assertThat(article.id().value()).isEqualTo("88001");
        assertThat(article.authors()).containsExactly("Ines Marlow", "Tom Pike");
        assertThat(article.publisher()).contains("Dock Gazette");
        assertThat(article.published()).hasToString("2014-06-03");
        assertThat(article.section()).contains("City");
        assertThat(article.language()).contains("en");
        assertThat(article.url()).contains("https://library.example/docview/88001?accountid=1");
        assertThat(article.tags()).containsExactly("Tugs", "Fog");
        assertThat(article.lead()).isEqualTo("Why the tugs left.\n\nThey did not say.");
        assertThat(article.body())
                .isEqualTo("The tugs left at four.\n\nLocation: nobody knows it.\n\nNobody saw them go.");
        assertThat(article.extras()).containsEntry("publishing_company", List.of("Quay Press"));
        assertThat(articles.get(1).published()).hasToString("2014-06-04");
        assertThat(articles.get(1).body()).isEqualTo("Fog lay on the docks.");
    }

    @Test
    void whereOnlyTheInformationNamesPaperAndDayTheyAreTakenFromIt() {
        Article article = read(RULE + TUGS.replaceAll("Publication (title|date|year): .*\n", "") + RULE)
                .getFirst();

        assertThat(article.publisher()).contains("Dock Gazette");
        assertThat(article.published()).hasToString("2014-06-03");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            German     | Titel  | Autor  | Volltext            | Titel der Publikation    | Erscheinungsdatum    | ProQuest-Dokument-ID
            French     | Titre  | Auteur | Texte intégral      | Titre de la publication  | Date de publication  | ID du document ProQuest
            Spanish    | Título | Autor  | Texto completo      | Título de la publicación | Fecha de publicación | ID del documento de ProQuest
            Italian    | Titolo | Autore | Testo completo      | Titolo pubblicazione     | Data di pubblicazione | ID documento ProQuest
            Portuguese | Título | Autor  | Texto completo      | Título da publicação     | Data de publicação   | ID do documento ProQuest
            Dutch      | Titel  | Auteur | Volledige tekst     | Publicatietitel          | Publicatiedatum      | ProQuest-document-ID
            """)
    void labelsAreKnownInTheLanguagesOfTheInterface(
            String language, String title, String author, String text, String paper, String day, String id) {
        String form = title + ": %s\n" + author + ": Marlow, Ines\n" + text + ": %s\n" + paper + ": Dock Gazette\n"
                + day + ": 2014-06-0%d\n" + id + ": %d\n\n" + RULE;

        List<Article> articles = read(RULE
                + String.format(Locale.ROOT, form, "Tugs leave early", "The tugs left at four.", 3, 88001)
                + String.format(Locale.ROOT, form, "Fog", "Fog lay on the docks.", 4, 88002));

        assertThat(articles).extracting(Article::title).containsExactly("Tugs leave early", "Fog");
        Article article = articles.getFirst();
        assertThat(article.id().value()).isEqualTo("88001");
        assertThat(article.authors()).containsExactly("Ines Marlow");
        assertThat(article.publisher()).contains("Dock Gazette");
        assertThat(article.published()).hasToString("2014-06-03");
        assertThat(article.body()).isEqualTo("The tugs left at four.");
    }

    private static final String EBSCO = """
            Record: 1

            Title: Tugs leave early
            Authors: Marlow, Ines
            Source: Dock Gazette. 6/23/2014, p7. 1p.
            Document Type: Article
            Subject Terms: *TUGS; *FOG
            Abstract: Why the tugs left.
            Accession Number: 9911
            Database: Quay Source

            Full Text: The tugs left at four.

            Nobody saw them go.

            Copyright of Dock Gazette is the property of Quay Press and may not be posted.

            Record: 2

            Title: Fog
            Authors: Pike, Tom
            Source: Dock Gazette. 6/24/2014, p1. 1p.
            Accession Number: 9912
            Database: Quay Source

            Full Text: Fog lay on the docks.
            """;

    @ParameterizedTest
    @CsvSource({"''", "____________________"})
    void recordsOfEbscohostAreArticles(String rule) {
        List<Article> articles = read(EBSCO.replace("Record: 2", rule + "\n\nRecord: 2"));

        assertThat(articles).extracting(Article::title).containsExactly("Tugs leave early", "Fog");
        Article article = articles.getFirst();
        assertThat(article.id().value()).isEqualTo("9911");
        assertThat(article.authors()).containsExactly("Ines Marlow");
        assertThat(article.publisher()).contains("Dock Gazette");
        assertThat(article.published()).hasToString("2014-06-23");
        assertThat(article.tags()).containsExactly("TUGS", "FOG");
        assertThat(article.lead()).isEqualTo("Why the tugs left.");
        assertThat(article.body()).isEqualTo("The tugs left at four.\n\nNobody saw them go.");
        assertThat(articles.get(1).body()).isEqualTo("Fog lay on the docks.");
    }

    @Test
    void valuesMayStandBelowTheirLabels() {
        Article article = read("""
                Record: 1
                Title:
                     Tugs leave early
                Authors:
                     Marlow, Ines
                     Pike, Tom
                Source:
                     Dock Gazette. 6/23/2014, p7. 0p.
                Accession Number:
                     9911
                Database:
                     Quay Source
                Full Text:
                     The tugs left at four.
                Persistent link to this record (Permalink):
                     https://library.example/login?AN=9911
                ____________________________________________________________
                """).getFirst();

        assertThat(article.title()).isEqualTo("Tugs leave early");
        assertThat(article.authors()).containsExactly("Ines Marlow", "Tom Pike");
        assertThat(article.url()).contains("https://library.example/login?AN=9911");
        assertThat(article.body()).isEqualTo("The tugs left at four.");
    }

    @Test
    void whatBelongsToNoDocumentIsNamed() {
        assertThat(Reads.in(dir)
                        .file("export.txt", "Search report\n\n" + RULE + FOG + RULE + "Terms and conditions\n")
                        .lines())
                .hasSize(3)
                .contains(
                        "(export.txt:1: text before the first document)",
                        "(export.txt:18: text that belongs to no document)");
    }

    @Test
    void aTextWithRulesIsAText() {
        assertThat(read("Notes of the pilots\n\nAuthor: Ines Marlow\n\nThe pilots met.\n\n" + RULE
                        + "They met again.\n"))
                .hasSize(1);
    }
}
