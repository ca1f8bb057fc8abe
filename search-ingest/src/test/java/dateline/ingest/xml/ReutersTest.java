package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReutersTest {

    @TempDir
    Path dir;

    private static final String TWO = """
            <!DOCTYPE lewis SYSTEM "lewis.dtd">
            <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="5001" NEWID="90001">
            <DATE>14-NOV-2022 09:12:44.10</DATE>
            <TOPICS><D>ship</D><D>coffee</D></TOPICS>
            <PLACES><D>estmark</D></PLACES>
            <PEOPLE></PEOPLE>
            <UNKNOWN>
            &#5;&#5;&#5;G
            &#22;&#22;&#1;f90001&#31;reute
            u f BC-PORT-STRIKE   11-14 0098</UNKNOWN>
            <TEXT>&#2;
            <TITLE>D&amp;L &lt;DL> SHUTS PORT</TITLE>
            <AUTHOR>    By Lena Okafor, Reuters</AUTHOR>
            <DATELINE>    PORT CARRICK, Nov 14 - </DATELINE><BODY>Crane drivers walked out, said
            D&amp;L &lt;DL>.
                It cost two mln dlrs. REUTER
            &#3;</BODY></TEXT>
            </REUTERS>
            <REUTERS NEWID="90002">
            <DATE>15-NOV-2022</DATE>
            <TEXT TYPE="BRIEF">&#2;
            ******<TITLE>PORT REOPENS
            </TITLE>Blah blah blah.
            &#3;

            </TEXT>
            </REUTERS>
            """;

    @Test
    void recordsHaveTheElementsTheyHave() {
        List<Article> articles = Reads.in(dir).file("a.sgm", TWO).articles();

        assertThat(articles).hasSize(2);
        Article first = articles.getFirst();
        assertThat(first.id().value()).isEqualTo("90001");
        assertThat(first.title()).isEqualTo("D&L <DL> SHUTS PORT");
        assertThat(first.authors()).containsExactly("Lena Okafor");
        assertThat(first.publisher()).contains("Reuters");
        assertThat(first.place()).contains("PORT CARRICK");
        assertThat(first.published()).hasToString("2022-11-14");
        assertThat(first.tags()).containsExactly("ship", "coffee");
        assertThat(first.body())
                .isEqualTo("Crane drivers walked out, said\nD&L <DL>.\n    It cost two mln dlrs. REUTER");
        assertThat(first.extras())
                .isEqualTo(Map.of("split", List.of("TRAIN"), "places", List.of("estmark"), "type", List.of("NORM")));
        assertThat(first.source().orElseThrow()).hasToString(dir + "/a.sgm:2");
        Article second = articles.getLast();
        assertThat(second.title()).isEqualTo("PORT REOPENS");
        assertThat(second.body()).contains("Blah blah blah.");
    }

    @Test
    void damageCostsTheRecordItIsIn() {
        String broken = TWO.replace("</BODY></TEXT>\n</REUTERS>", "") + "<REUTERS NEWID=\"90003\"><TEXT><TITLE>CUT";

        assertThat(Reads.in(dir).file("a.sgm", broken).lines())
                .containsExactly(
                        "a.sgm:2 90001 \"D&L <DL> SHUTS PORT\"",
                        "a.sgm:18 90002 \"PORT REOPENS\"",
                        "a.sgm:27: the file ends within this record");
    }
}
