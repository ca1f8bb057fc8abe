package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.format.SvgBarChart.Bar;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgBarChartTest {

    private static final SvgBarChart CHART = new SvgBarChart(
            "Articles <by> \"month\"",
            List.of(
                    new Bar("2024-01", "2024-01: 4 articles of 2 stories", 4, 2, "/search?a=1&since=2024-01"),
                    new Bar("2024-02", "", 0, 0, ""),
                    new Bar("2024-03", "2024-03: 1 article", 1, 1, "")));

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static double height(Document chart, int rectangle) {
        return Double.parseDouble(
                ((Element) chart.getElementsByTagName("rect").item(rectangle)).getAttribute("height"));
    }

    @Test
    void heightsAreInProportion() throws Exception {
        Document chart = parsed(CHART.file());
        assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(6);
        double whole = height(chart, 1);
        assertThat(height(chart, 2)).isEqualTo(whole / 2);
        assertThat(height(chart, 4)).isEqualTo(whole / 4);
    }

    @Test
    void aFileHasLabelsAndAPartHasLinks() throws Exception {
        Document file = parsed(CHART.file());
        assertThat(file.getDocumentElement().getAttribute("aria-label")).isEqualTo("Articles <by> \"month\"");
        assertThat(file.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("2024-01");
        Document part = parsed(CHART.part());
        assertThat(part.getElementsByTagName("text").getLength()).isZero();
        Element link = (Element) part.getElementsByTagName("a").item(0);
        assertThat(link.getAttribute("href")).isEqualTo("/search?a=1&since=2024-01");
        assertThat(link.getAttribute("aria-label")).isEqualTo("2024-01: 4 articles of 2 stories");
    }

    @Test
    void impossibleBarsAreRefused() {
        assertThatThrownBy(() -> new Bar("a", "a", 1, 2, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bar("a", "a", Double.NaN, 0, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
