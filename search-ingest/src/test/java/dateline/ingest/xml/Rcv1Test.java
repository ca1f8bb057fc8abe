package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Rcv1Test {

    @TempDir
    Path dir;

    private static final String ITEM = """
            <newsitem itemid="2286" id="root" date="1996-08-20" xml:lang="en">
            <title>USA: Strike ends at Carrick.</title>
            <headline>Strike ends at Carrick.</headline>
            <byline>Lena Okafor</byline>
            <dateline>CARRICK 1996-08-20</dateline>
            <text>
            <p>Crane drivers went back to work, AT&amp;T said.</p>
            <p>Ships wait.</p>
            </text>
            <copyright>(c) Harbour Wire 1996</copyright>
            <metadata>
            <codes class="bip:countries:1.0">
              <code code="USA"><editdetail attribution="Coders" action="confirmed" date="1996-08-20"/></code>
            </codes>
            <codes class="bip:topics:1.0">
              <code code="GJOB"><editdetail attribution="Coders" action="confirmed" date="1996-08-20"/></code>
              <code code="GCAT"></code>
            </codes>
            <dc element="dc.date.created" value="1996-08-20"/>
            <dc element="dc.publisher" value="Harbour Wire Plc"/>
            <dc element="dc.date.published" value="1996-08-20"/>
            <dc element="dc.source" value="Harbour Wire"/>
            <dc element="dc.creator.location" value="CARRICK"/>
            <dc element="dc.creator.location.country.name" value="USA"/>
            </metadata>
            </newsitem>
            """;

    @Test
    void eachFieldOfAnItem() {
        Article article = Reads.in(dir)
                .file("2286newsML.xml", "<?xml version=\"1.0\" encoding=\"iso-8859-1\" ?>\n" + ITEM)
                .article();

        assertThat(article.id().value()).isEqualTo("2286");
        assertThat(article.title()).isEqualTo("Strike ends at Carrick.");
        assertThat(article.lead()).isEmpty();
        assertThat(article.body()).isEqualTo("Crane drivers went back to work, AT&T said.\n\nShips wait.");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.place()).contains("CARRICK");
        assertThat(article.published()).hasToString("1996-08-20");
        assertThat(article.language()).contains("en");
        assertThat(article.tags()).containsExactly("USA", "GJOB", "GCAT");
        assertThat(article.publisher()).contains("Harbour Wire Plc");
        assertThat(article.extras())
                .containsKeys("title_with_country", "copyright")
                .containsEntry("creator_location_country_name", List.of("USA"));
    }

    @Test
    void manyInOneFile() {
        assertThat(Reads.in(dir)
                        .file("a.xml", "<corpus>\n" + ITEM + ITEM.replace("2286", "2287") + "</corpus>")
                        .articles())
                .extracting(article -> article.id().value())
                .containsExactly("2286", "2287");
    }
}
