package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.format.BarRows.Group;
import dateline.format.BarRows.Row;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BarRowsTest {

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static double width(Document chart, int rectangle) {
        return Double.parseDouble(((Element) chart.getElementsByTagName("rect").item(rectangle)).getAttribute("width"));
    }

    @Test
    void eachGroupHasAScaleOfItsOwn() throws Exception {
        Document chart = parsed(new BarRows(
                        "Counts",
                        List.of(
                                new Group("free", 0, List.of(new Row("a", 4, 1, "4"), new Row("b", 2, 2, "2"))),
                                new Group("of one", 1, List.of(new Row("c", 0.5, 0.5, ".5")))))
                .file());
        double room = width(chart, 0);
        assertThat(width(chart, 1)).isEqualTo(room / 4);
        assertThat(width(chart, 2)).isEqualTo(room / 2);
        assertThat(width(chart, 4)).isEqualTo(room / 2);
    }

    @Test
    void namesAndValuesAreTextAndNothingElse() throws Exception {
        Document chart = parsed(new BarRows(
                        "\"Facets\"",
                        List.of(new Group(
                                "<publisher>",
                                0,
                                List.of(
                                        new Row("<script>alert(1)</script>", 1, 1, "1 & only"),
                                        new Row("x".repeat(100), 0, 0, "none")))))
                .file());
        assertThat(chart.getDocumentElement().getAttribute("aria-label")).isEqualTo("\"Facets\"");
        assertThat(chart.getElementsByTagName("script").getLength()).isZero();
        NodeList texts = chart.getElementsByTagName("text");
        assertThat(texts.item(0).getTextContent()).isEqualTo("<publisher>");
        assertThat(texts.item(1).getTextContent()).isEqualTo("<script>alert(1)</script>");
        assertThat(texts.item(2).getTextContent()).isEqualTo("1 & only");
        assertThat(texts.item(3).getTextContent()).hasSize(36).endsWith("…");
    }

    @Test
    void aChartOfNothingIsAPicture() throws Exception {
        assertThat(parsed(new BarRows("Nothing", List.of(new Group("none", 0, List.of()))).file())
                        .getElementsByTagName("rect")
                        .getLength())
                .isZero();
    }

    @Test
    void impossibleBarsAreRefused() {
        assertThatThrownBy(() -> new Row("a", 1, 2, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Row("a", Double.NaN, 0, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Group("a", -1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
