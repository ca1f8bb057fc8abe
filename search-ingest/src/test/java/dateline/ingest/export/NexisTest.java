package dateline.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exports from LexisNexis in the languages of its interface, with and without lines between documents.
class NexisTest {

    @TempDir
    Path dir;

    private List<Article> read(String text) {
        return Reads.in(dir).file("export.txt", text).articles();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            English    | Document %d of 2   | June 3, 2014 Tuesday       | BYLINE  | SECTION  | Pg. 7   | LENGTH    | words    | LOAD-DATE            | LANGUAGE
            German     | Dokument %d von 2  | Dienstag 3. Juni 2014      | AUTOR   | RUBRIK   | S. 7    | LÄNGE     | Wörter   | UPDATE               | SPRACHE
            French     | Document %d de 2   | mardi 3 juin 2014          | AUTEUR  | RUBRIQUE | p. 7    | LONGUEUR  | mots     | DATE-CHARGEMENT      | LANGUE
            French UI  | %d sur 2 DOCUMENTS | 3 juin 2014 mardi          | AUTEUR  | SECTION  | Pg. 7   | LONGUEUR  | mots     | DATE DE CHARGEMENT   | LANGUE
            Spanish    | %d de 2 DOCUMENTOS | 3 junio 2014 martes        | AUTOR   | SECCIÓN  | Pág. 7  | LONGITUD  | palabras | FECHA-CARGA          | IDIOMA
            Spanish UI | Documento %d de 2  | 3 de junio de 2014         | AUTOR   | SECCION  | Pág. 7  | LONGITUD  | palabras | FECHA DE CARGA       | IDIOMA
            Italian    | Documento %d di 2  | martedì 3 giugno 2014      | AUTORE  | SEZIONE  | pag. 7  | LUNGHEZZA | parole   | DATA-CARICAMENTO     | LINGUA
            Portuguese | Documento %d de 2  | 3 de junho de 2014         | AUTOR   | SEÇÃO    | Pág. 7  | EXTENSÃO  | palavras | DATA DE CARREGAMENTO | IDIOMA
            Dutch      | Document %d van 2  | 3 juni 2014 dinsdag        | AUTEUR  | RUBRIEK  | Blz. 7  | LENGTE    | woorden  | LAADDATUM            | TAAL
            """)
    void labelsAreKnownInTheLanguagesOfTheInterface(
            String language,
            String count,
            String day,
            String byline,
            String section,
            String page,
            String length,
            String words,
            String loaded,
            String lang) {
        String first = String.format(Locale.ROOT, count, 1) + "\n\n\n   Dock Gazette\n\n   " + day
                + "\n\nTugs leave early\n\n" + byline
                + ": Ines Marlow\n\n" + section + ": CITY; " + page + "\n\n" + length + ": 88 " + words
                + "\n\nThe tugs left at four, said the pilot.\n\nNobody saw them go.\n\n" + loaded
                + ": 4.6.2014\n\n" + lang + ": ENGLISH; ENGLISCH\n\nPUBLICATION-TYPE: Paper\n\n";
        String second = String.format(Locale.ROOT, count, 2) + "\n\n\n   Dock Gazette\n\n   " + day + "\n\nFog\n\n"
                + length + ": 3 " + words + "\n\nFog lay on the docks.\n";

        List<Article> articles = read(first + second);

        assertThat(articles).extracting(Article::title).containsExactly("Tugs leave early", "Fog");
        Article article = articles.getFirst();
        assertThat(article.authors()).containsExactly("Ines Marlow");
        assertThat(article.section()).contains("CITY");
        assertThat(article.publisher()).contains("Dock Gazette");
        assertThat(article.published()).hasToString("2014-06-03");
        assertThat(article.language()).contains("en");
        assertThat(article.body()).isEqualTo("The tugs left at four, said the pilot.\n\nNobody saw them go.");
        assertThat(article.extras())
                .containsEntry("page", List.of("7"))
                .containsEntry("word_count", List.of("88"))
                .containsEntry("load_date", List.of("4.6.2014"));
        assertThat(articles.get(1).body()).isEqualTo("Fog lay on the docks.");
    }

    private static final String BARE = """
                             Dock Gazette (Norway)

                       June 3, 2014 Tuesday 6:00 AM GMT

            TUGS LEAVE EARLY

            BYLINE: INES MARLOW

            SECTION: CITY; Pg. 7,8

            LENGTH: 88  words

            The tugs left at four.

            Nobody saw them go.

            LOAD-DATE: June 4, 2014

            LANGUAGE: ENGLISH

            PUBLICATION-TYPE: Newspaper

            JOURNAL-CODE: DGN
            """;

    @Test
    void anExportWithoutLinesBetweenDocumentsIsOne() {
        List<Article> articles = read(BARE);

        assertThat(articles).extracting(Article::title).containsExactly("TUGS LEAVE EARLY");
        Article article = articles.getFirst();
        assertThat(article.authors()).containsExactly("INES MARLOW");
        assertThat(article.publisher()).contains("Dock Gazette (Norway)");
        assertThat(article.section()).contains("CITY");
        assertThat(article.published()).hasToString("2014-06-03T06:00:00Z");
        assertThat(article.body()).isEqualTo("The tugs left at four.\n\nNobody saw them go.");
        assertThat(article.extras()).containsEntry("page", List.of("7,8"));
    }

    @Test
    void documentsBehindOneAnotherAreToldByTheFieldsBehindEachText() {
        String second =
                BARE.replace("TUGS LEAVE EARLY", "FOG").replace("June 3, 2014 Tuesday", "June 5, 2014 Thursday");

        assertThat(read(BARE + "\n         Copyright 2014 Dock Gazette\n            All Rights Reserved\n\n" + second))
                .extracting(Article::title, article -> article.publisher().orElse(""), Article::body)
                .containsExactly(
                        tuple(
                                "TUGS LEAVE EARLY",
                                "Dock Gazette (Norway)",
                                "The tugs left at four.\n\nNobody saw them go."),
                        tuple("FOG", "Dock Gazette (Norway)", "The tugs left at four.\n\nNobody saw them go."));
    }

    @Test
    void aLabelMayStandInAParagraphOfItsOwn() {
        Article article = read(BARE.replace(": ", ":\n\n")).getFirst();

        assertThat(article.title()).isEqualTo("TUGS LEAVE EARLY");
        assertThat(article.authors()).containsExactly("INES MARLOW");
        assertThat(article.section()).contains("CITY");
        assertThat(article.body()).isEqualTo("The tugs left at four.\n\nNobody saw them go.");
    }

    @Test
    void aDocumentWithoutAKnownLabelHasOnlyItsFirstParagraphForTitle() {
        List<Article> articles = read("""
                                        Dokument 1 von 2

                          Hafenbote

                       Dienstag 3. Juni 2014
                             Gesamtausgabe

                Schlepper laufen aus

                Die Schlepper liefen um vier aus.

                Niemand sah sie gehen.

                                        Dokument 2 von 2

                          Hafenbote

                       Mittwoch 4. Juni 2014

                Nebel

                WORTE: 12

                Nebel lag auf den Kais.
                """);

        assertThat(articles).extracting(Article::title).containsExactly("Schlepper laufen aus", "Nebel");
        assertThat(articles)
                .extracting(Article::body)
                .containsExactly(
                        "Die Schlepper liefen um vier aus.\n\nNiemand sah sie gehen.", "Nebel lag auf den Kais.");
        assertThat(articles.getFirst().extras()).containsEntry("edition", List.of("Gesamtausgabe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Notes of the pilots\n\nDocument 1 of 2\n\nThe pilots met on Tuesday, 3 June 2014.\n\nDocument 2 of 2\n\nThey met again.\n",
                "1 of 2 documents\n\nOn 3 June 2014 the pilots met and spoke of the fog that had kept them ashore.\n\n2 of 2 documents\n\nThey met again.\n",
                "Akte der Lotsen\n\nDokument 1 von 2\n\nAm Dienstag trafen sich die Lotsen.\n\nDokument 2 von 2\n\nSie trafen sich wieder.\n",
                "Documento 1 de 2\n\nLos prácticos se reunieron el martes.\n\nY hablaron de la niebla.\n",
            })
    void aTextWithLinesThatCountDocumentsIsOneText(String text) {
        List<Article> articles = read(text);

        assertThat(articles).hasSize(1);
        assertThat(articles.getFirst().title() + articles.getFirst().body())
                .contains(text.strip().substring(text.strip().lastIndexOf('\n') + 1));
    }

    @Test
    void textBeforeTheFirstDocumentIsNamed() {
        assertThat(Reads.in(dir)
                        .file("export.txt", "Printed for the pilots' library\n\nDocument 1 of 1\n\n" + BARE)
                        .lines())
                .hasSize(2)
                .startsWith("(export.txt:1: text before the first document)");
    }

    @Test
    void aHeadlineMayBeginWithAWordThatIsALabel() {
        assertThat(read(BARE.replace("TUGS LEAVE EARLY", "UPDATE: Tugs leave early")))
                .extracting(Article::title)
                .containsExactly("UPDATE: Tugs leave early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"of", "von", "de", "van", "di"})
    void countsInTheMiddleOfALineStandBetweenDocuments(String of) {
        String middle = " ".repeat(30);
        String first = middle + "1 " + of + " 2\n\n\n" + middle + "Dock Gazette\n\n" + middle
                + "June 3, 2014 Tuesday\n\nTugs leave early\n\nBYLINE: Ines Marlow\n\nLENGTH: 88 words\n\n"
                + "The tugs left at four, said the pilot, who stood on page\n\n1 of 2\n\nof the report.\n\n";
        String second = middle + "2 " + of + " 2\n\n\n" + middle + "Dock Gazette\n\n" + middle
                + "June 4, 2014 Wednesday\n\nFog\n\nLENGTH: 3 words\n\nFog lay on the docks.\n";
        assertThat(read(first + second))
                .extracting(Article::title, article -> article.publisher().orElseThrow())
                .containsExactly(tuple("Tugs leave early", "Dock Gazette"), tuple("Fog", "Dock Gazette"));
    }

    @Test
    void aLabelAloneHasTheDayBelowItAsItsValue() {
        String text = """
                Dock Gazette

                June 3, 2014 Tuesday

                Tugs leave early

                BYLINE:

                Ines Marlow

                LENGTH:

                88 words

                The tugs left at four, said the pilot.

                LOAD-DATE:

                June 4, 2014
                """;
        assertThat(Reads.in(dir).file("export.txt", text).lines())
                .singleElement()
                .asString()
                .endsWith("\"Tugs leave early\"");
    }
}
