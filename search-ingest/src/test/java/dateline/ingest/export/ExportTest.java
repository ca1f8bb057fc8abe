package dateline.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Texts exported from databases of newspapers")
class ExportTest {

    private static final String NEXIS = """
                                   1 of 2 DOCUMENTS

                                  The Harbour Post

                      November 14, 2022, Monday, Late City Final Edition

            STRIKE ENDS AFTER A WEEK;
            CRANES MOVE AGAIN

            BYLINE: By LENA OKAFOR, Special to The Harbour Post

            SECTION: BUSINESS; Pg. B1

            LENGTH: 540 words

            DATELINE: CARRICK, Nov. 13

            BODY:
               Crane drivers went back to work on Monday, and the ships that had waited
            came in.

               PERSON of the week: nobody. It was late.

            GRAPHIC: Photo: A crane

            SUBJECT: PORTS (90%); STRIKES (78%)

            LOAD-DATE: November 15, 2022

            TYPE: NEWS

                              Copyright 2022 The Harbour Post
                                    All Rights Reserved

            \f                               2 of 2 DOCUMENTS

            The Harbour Post

            November 15, 2022 Tuesday
            Final Edition

            Rain falls

            LENGTH: 3 words

            It rained again.

            LOAD-DATE: November 16, 2022
            """;

    private static final String NEXIS_UNI = """
            Strike ends

            The Harbour Post

            November 14, 2022 Monday 9:12 AM GMT

            Copyright 2022 The Harbour Post All Rights Reserved

            Section: NEWS; Version:1
            Length: 540 words
            Byline: Lena Okafor

            Body

            Crane drivers went back to work on Monday.

            Load-Date: November 15, 2022

            End of Document
            Rain falls

            The Harbour Post

            November 15, 2022 Tuesday

            Length: 3 words

            Body

            It rained again.

            Load-Date: November 16, 2022

            End of Document
            """;

    private static final String FACTIVA = """
            SE
            Business
            HD
            Strike ends
            BY
            By Lena Okafor and Tom Reed
            WC
            540 words
            PD
            14 November 2022
            ET
            09:12
            SN
            The Harbour Post
            PG
            B1
            LA
            English
            LP

            Crane drivers went back to work on Monday.

            TD

            They were glad.

            Ships came in.

            NS
            glab : Labor Issues | gcat : Political/General News
            AN
            Document HARBP00020221114eibe00001

            HD   Rain falls
            WC   3 words
            PD   15 November 2022
            SN   The Harbour Post
            LP   It rained again.
            AN   Document HARBP00020221115eibe00002

            Search Summary
            Text   rain
            """;

    @TempDir
    Path dir;

    private List<Article> read(String text) {
        return Reads.in(dir).file("export.txt", text).articles();
    }

    @Test
    void documentsOfLexisNexisAreArticles() {
        List<Article> articles = read(NEXIS);

        assertThat(articles)
                .extracting(Article::title)
                .containsExactly("STRIKE ENDS AFTER A WEEK; CRANES MOVE AGAIN", "Rain falls");
        Article article = articles.getFirst();
        assertThat(article.authors()).containsExactly("LENA OKAFOR");
        assertThat(article.publisher()).contains("The Harbour Post");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.place()).contains("CARRICK");
        assertThat(article.section()).contains("BUSINESS");
        assertThat(article.tags()).containsExactly("PORTS", "STRIKES");
        assertThat(article.body())
                .isEqualTo("Crane drivers went back to work on Monday, and the ships that had waited came in.\n\n"
                        + "PERSON of the week: nobody. It was late.");
        assertThat(article.extras())
                .containsEntry("page", List.of("B1"))
                .containsEntry("word_count", List.of("540"))
                .containsEntry("edition", List.of("Late City Final Edition"))
                .containsEntry("graphic", List.of("Photo: A crane"))
                .containsEntry("load_date", List.of("November 15, 2022"))
                .containsKey("copyright");
        assertThat(articles.get(1).extras()).containsEntry("edition", List.of("Final Edition"));
        assertThat(articles.get(1).body()).isEqualTo("It rained again.");
    }

    @Test
    void documentsOfNexisUniAreArticles() {
        List<Article> articles = read(NEXIS_UNI);

        assertThat(articles).extracting(Article::title).containsExactly("Strike ends", "Rain falls");
        Article article = articles.getFirst();
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.publisher()).contains("The Harbour Post");
        assertThat(article.published()).hasToString("2022-11-14T09:12:00Z");
        assertThat(article.body()).isEqualTo("Crane drivers went back to work on Monday.");
    }

    @Test
    void documentsOfFactivaAreArticles() {
        List<Article> articles = read(FACTIVA);

        assertThat(articles).extracting(Article::title).containsExactly("Strike ends", "Rain falls");
        Article article = articles.getFirst();
        assertThat(article.id().value()).isEqualTo("HARBP00020221114eibe00001");
        assertThat(article.authors()).containsExactly("Lena Okafor", "Tom Reed");
        assertThat(article.publisher()).contains("The Harbour Post");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.section()).contains("Business");
        assertThat(article.language()).contains("en");
        assertThat(article.tags()).containsExactly("Labor Issues", "Political/General News");
        assertThat(article.body())
                .isEqualTo("Crane drivers went back to work on Monday.\n\nThey were glad.\n\nShips came in.");
        assertThat(article.extras()).containsEntry("word_count", List.of("540"));
        assertThat(articles.get(1).body()).isEqualTo("It rained again.");
    }

    @Test
    void aDocumentBeyondTheLimitIsLostAlone() {
        String text = NEXIS.replace("It was late.", "word ".repeat(50_000));
        Reads reads = Reads.in(dir)
                .with(ReadOptions.builder().maxRecordBytes(128 << 10).build())
                .file("export.txt", text);

        assertThat(reads.articles()).extracting(Article::title).containsExactly("Rain falls");
        assertThat(reads.lines()).contains("export.txt:2: record is larger than 128 KB, the limit of maxRecordBytes");
    }

    @Test
    void textsThatOnlySpeakOfDocumentsAreTexts() {
        assertThat(
                        read(
                                "Papers found\n\nThey read 1 of 2 documents. HD is high definition, and IN is a state of theirs.\n"))
                .extracting(Article::title)
                .containsExactly("Papers found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dokument", "Documento", "Document", "Documento n.", "文件", "Документ"})
    void aDocumentOfFactivaEndsWithItsNumberWhateverTheWordBeforeIt(String word) {
        List<Article> articles = read(FACTIVA.replace("Document H", word + " H").replace("540 words", "540 mots"));

        assertThat(articles).extracting(Article::title).containsExactly("Strike ends", "Rain falls");
        assertThat(articles.getFirst().id().value()).isEqualTo("HARBP00020221114eibe00001");
        assertThat(articles.getFirst().extras()).containsEntry("word_count", List.of("540"));
    }

    @Test
    void aDocumentOfFactivaBeginsWithTheCodesBeforeATextWhereNoNumberEndsTheOneBefore() {
        String unnumbered = FACTIVA.replaceAll("AN\\s+Document .*\n", "").replace("HD   Rain", "SE   City\nHD   Rain");

        List<Article> articles = read(unnumbered);

        assertThat(articles).extracting(Article::title).containsExactly("Strike ends", "Rain falls");
        assertThat(articles).extracting(article -> article.section().orElse("")).containsExactly("Business", "City");
    }

    @Test
    void textBeforeTheFirstCodeOfFactivaIsKept() {
        assertThat(read("Printed for the board\n\n" + FACTIVA).getFirst().extras())
                .containsEntry("text_before", List.of("Printed for the board"));
    }

    @Test
    void textBehindTheLastDocumentOfFactivaIsNamed() {
        assertThat(Reads.in(dir).file("export.txt", FACTIVA).lines())
                .hasSize(3)
                .contains("(export.txt:40: text that belongs to no document)");
    }
}
