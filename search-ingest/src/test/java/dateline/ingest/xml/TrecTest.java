package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Collections that are handed out in TREC's SGML differ in their elements: a document of each kind.
class TrecTest {

    @TempDir
    Path dir;

    private Article read(String document) {
        return Reads.in(dir).file("collection", document).article();
    }

    @Test
    void associatedPress() {
        Article article = read("""
                <DOC>
                <DOCNO> AP880212-0002 </DOCNO>
                <FILEID>AP-NR-02-12-88 2344EST</FILEID>
                <HEAD>Port Strike Ends</HEAD>
                <BYLINE>By LENA OKAFOR</BYLINE>
                <BYLINE>Associated Press Writer</BYLINE>
                <DATELINE>CARRICK, Harbourland (AP) </DATELINE>
                <TEXT>
                   Crane drivers at the port went back to work
                on Monday.
                   Ships wait.
                </TEXT>
                </DOC>
                """);

        assertThat(article.title()).isEqualTo("Port Strike Ends");
        assertThat(article.authors()).containsExactly("LENA OKAFOR");
        assertThat(article.place()).contains("CARRICK, Harbourland");
        assertThat(article.publisher()).contains("AP");
        assertThat(article.published()).hasToString("1988-02-12");
        assertThat(article.body()).isEqualTo("Crane drivers at the port went back to work\non Monday.\n\nShips wait.");
    }

    @Test
    void wallStreetJournal() {
        Article article = read("""
                <DOC>
                <DOCNO>WSJ920102-0154</DOCNO>
                <DOCID>920102-0154.</DOCID>
                <HL>
                   The Ports:
                   Strike Ends
                   ----
                   By Lena Okafor
                </HL>
                <DATE>01/02/92</DATE>
                <SO>
                WALL STREET JOURNAL (J), PAGE A7
                </SO>
                <IN> PORTS, HARBOURS (PRT)
                LABOUR (LAB) </IN>
                <LP>
                   Crane drivers went back.
                </LP>
                <TEXT>
                   Ships wait.
                </TEXT>
                </DOC>
                """);

        assertThat(article.title()).isEqualTo("The Ports: Strike Ends");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.published()).hasToString("1992-01-02");
        assertThat(article.publisher()).contains("WALL STREET JOURNAL (J)");
        assertThat(article.tags()).containsExactly("PORTS, HARBOURS (PRT)", "LABOUR (LAB)");
        assertThat(article.body()).isEqualTo("Crane drivers went back.\n\nShips wait.");
    }

    @Test
    void financialTimes() {
        Article article = read("""
                <DOC>
                <DOCNO>FT911-4</DOCNO>
                <DATE>910514
                </DATE>
                <HEADLINE>
                FT  14 MAY 91 / Strike ends
                </HEADLINE>
                <TEXT>
                Crane drivers went back.
                </TEXT>
                <XX>
                Industries:-
                </XX>
                <IN>P4491 Marine Cargo Handling.
                </IN>
                <PUB>The Financial Times
                </PUB>
                </DOC>
                """);

        assertThat(article.published()).hasToString("1991-05-14");
        assertThat(article.tags()).containsExactly("P4491 Marine Cargo Handling");
        assertThat(article.publisher()).contains("The Financial Times");
        assertThat(article.extras()).doesNotContainKey("xx");
    }

    @Test
    void foreignBroadcasts() {
        Article article = read("""
                <DOC>
                <DOCNO> FBIS3-2 </DOCNO>
                <HEADER>
                <AU>   FBIS-WEU-94-042 </AU>
                Document Type:Daily Report
                <DATE1>  2 March 1994 </DATE1>
                <H3> <TI>   Strike Ends at
                Carrick </TI></H3>
                </HEADER>
                <TEXT>
                Language: <F P=105> French </F>

                  [Text] Crane drivers went back, AT&amp;T said.

                  Ships wait.
                </TEXT>
                </DOC>
                """);

        assertThat(article.title()).isEqualTo("Strike Ends at Carrick");
        assertThat(article.published()).hasToString("1994-03-02");
        assertThat(article.authors()).isEmpty();
        assertThat(article.body())
                .isEqualTo("Language:  French\n\n[Text] Crane drivers went back, AT&T said.\n\nShips wait.");
        assertThat(article.extras()).containsEntry("header", List.of("Document Type:Daily Report"));
    }

    @Test
    void losAngelesTimes() {
        Article article = read("""
                <DOC>
                <DOCNO> LA010189-0001 </DOCNO>
                <DOCID> 1 </DOCID>
                <DATE>
                <P>
                January 1, 1989, Sunday, Home Edition
                </P>
                </DATE>
                <SECTION>
                <P>
                Metro; Part 2; Page 1; Column 1; Metro Desk
                </P>
                </SECTION>
                <HEADLINE>
                <P>
                STRIKE ENDS;
                </P>
                <P>
                CRANES MOVE
                </P>
                </HEADLINE>
                <BYLINE>
                <P>
                By LENA OKAFOR , Okafor, a docker in Carrick, is the author of Ports of Call.
                </P>
                </BYLINE>
                <TEXT>
                <P>
                Crane drivers went
                back.
                </P>
                <P>
                Ships wait.
                </P>
                </TEXT>
                </DOC>
                """);

        assertThat(article.id().value()).isEqualTo("LA010189-0001");
        assertThat(article.published()).hasToString("1989-01-01");
        assertThat(article.section()).contains("Metro");
        assertThat(article.authors()).containsExactly("LENA OKAFOR");
        assertThat(article.publisher()).isEmpty();
        assertThat(article.title()).isEqualTo("STRIKE ENDS; CRANES MOVE");
        assertThat(article.body()).isEqualTo("Crane drivers went back.\n\nShips wait.");
    }

    @Test
    void federalRegister() {
        Article article = read("""
                <DOC>
                <DOCNO> FR940104-0-00001 </DOCNO>
                <TEXT>
                <!-- PJG ITAG l=90 g=1 f=4 -->
                Federal Register
                <!-- PJG /ITAG -->
                &blank;/&blank;Vol. 59, No. 2
                <DOCTITLE>Rules of Ports</DOCTITLE>
                <SUPPLEM>Twenty&hyph;four cranes.</SUPPLEM>
                </TEXT>
                </DOC>
                """);

        assertThat(article.title()).isEqualTo("Rules of Ports");
        assertThat(article.published()).hasToString("1994-01-04");
        assertThat(article.body())
                .contains("/ Vol. 59, No. 2", "Twenty-four cranes.")
                .doesNotContain("Rules of Ports", "PJG");
    }

    @Test
    void aquaint() {
        Article article = read("""
                <DOC>
                <DOCNO> APW19990101.0001 </DOCNO>
                <DATE_TIME> 1999-01-01 00:01 </DATE_TIME>
                <HEADER>
                w2033 &Cx1f; wstm-
                </HEADER>
                <BODY>
                <SLUG> BC-Ports </SLUG>
                <HEADLINE>
                Strike ends
                </HEADLINE>
                <TEXT>
                	CARRICK, Harbourland (AP) _ Crane drivers went back.
                <P>
                	Ships wait.
                </P>
                <ANNOTATION>
                (PROFILE
                </ANNOTATION>
                </TEXT>
                (PROFILE (WS SL:BC-Ports; CT:s;
                </BODY>
                </DOC>
                """);

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.body()).isEqualTo("CARRICK, Harbourland (AP) _ Crane drivers went back.\n\nShips wait.");
        assertThat(article.place()).contains("CARRICK, Harbourland");
        assertThat(article.publisher()).contains("AP");
        assertThat(article.published()).hasToString("1999-01-01");
        assertThat(article.extras()).containsEntry("slug", List.of("BC-Ports"));
    }

    @Test
    void gigaword() {
        List<Article> articles = Reads.in(dir).file("afp_eng_200412", """
                        <DOC id="AFP_ENG_20041231.0001" type="story" >
                        <HEADLINE>
                        Strike ends
                        </HEADLINE>
                        <DATELINE>
                        CARRICK, Dec 31
                        </DATELINE>
                        <TEXT>
                        <P>
                        Crane drivers went back.
                        </P>
                        </TEXT>
                        </DOC>
                        <DOC id="AFP_ENG_20041231.0002" type="other" >
                        <TEXT>
                        Ships wait.
                        </TEXT>
                        </DOC>
                        """).articles();

        assertThat(articles)
                .extracting(article -> article.id().value())
                .containsExactly("AFP_ENG_20041231.0001", "AFP_ENG_20041231.0002");
        assertThat(articles)
                .extracting(article -> article.published().toString())
                .containsOnly("2004-12-31");
        assertThat(articles.getFirst().place()).contains("CARRICK");
        assertThat(articles.get(1).body()).isEqualTo("Ships wait.");
    }

    @Test
    void newspapersOfClef() {
        String document = """
                <DOC>
                <DOCNO>ATS.940101.0001</DOCNO>
                <DA>940101</DA>
                <KW>grève</KW>
                <TI>La grève prend fin</TI>
                <LD>Carrick, 1er jan (ats) La grève prend fin.</LD>
                <TX>Les grutiers ont repris le travail.</TX>
                <TX>Les navires attendent.</TX>
                </DOC>
                """;
        Article article = Reads.in(dir)
                .file("sda", document.getBytes(StandardCharsets.ISO_8859_1))
                .article();

        assertThat(article.title()).isEqualTo("La grève prend fin");
        assertThat(article.body())
                .isEqualTo("Carrick, 1er jan (ats) La grève prend fin.\n\nLes grutiers ont repris le travail."
                        + "\n\nLes navires attendent.");
        assertThat(article.published()).hasToString("1994-01-01");
        assertThat(article.tags()).containsExactly("grève");
    }

    @Test
    void webPages() {
        Article article = read("""
                <DOC>
                <DOCNO>WTX001-B01-1</DOCNO>
                <DOCHDR>
                http://www.carrick.example:80/strike 10.0.0.1 19970101000000 text/html 2000
                HTTP/1.0 200 OK
                Content-type: text/html
                </DOCHDR>
                <html><head><title>Strike ends</title><body><h1>Strike ends</h1><hr>
                <p>Crane drivers went back to work, and the ships that had waited came in.
                <p>The union said that the new agreement raises pay by four percent.
                </html>
                </DOC>
                """);

        assertThat(article.id().value()).isEqualTo("WTX001-B01-1");
        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.url()).contains("http://www.carrick.example:80/strike");
        assertThat(article.body())
                .isEqualTo("Crane drivers went back to work, and the ships that had waited came in."
                        + "\n\nThe union said that the new agreement raises pay by four percent.");
    }

    @Test
    void textsOfWikipedia() {
        Article article = read("""
                <doc id="12" url="https://en.wikipedia.example/wiki?curid=12" title="Carrick">
                Carrick

                Carrick is a port.

                Its cranes move.

                </doc>
                """);

        assertThat(article.id().value()).isEqualTo("12");
        assertThat(article.title()).isEqualTo("Carrick");
        assertThat(article.url()).contains("https://en.wikipedia.example/wiki?curid=12");
        assertThat(article.body()).isEqualTo("Carrick is a port.\n\nIts cranes move.");
    }

    @ParameterizedTest
    @CsvSource({
        "AP880212-0001, 1988-02-12",
        "LA123190-0001, 1990-12-31",
        "LEMONDE94-000001-19940101, 1994-01-01",
        "NYT_ENG_20101231.0001, 2010-12-31",
        "FT911-3, ''",
        "19940101, ''",
        "clueweb09-en0000-00-00000, ''",
        "GX000-00-0000000, ''",
        "MARCO_12345678, ''",
        "AB123456, ''"
    })
    void theDayInTheNumberOfADocument(String number, String day) {
        assertThat(TrecDates.inNumber(number)).isEqualTo(day);
    }
}
