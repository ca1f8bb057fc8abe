package dateline.serve.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.result.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void textAndValuesAreEscaped() {
        assertThat(new Html().element("p", "a<b> & \"c\" 'd'", "title", "\"><x").toString())
                .isEqualTo("<p title=\"&quot;&gt;&lt;x\">a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>");
        assertThat(new Html().text("a\u202eb\u0000\ud800").toString()).isEqualTo("a\\u202eb\\u0000\\ud800");
        assertThat(new Html().element("input", "", "name", "q").toString()).isEqualTo("<input name=\"q\">");
    }

    @Test
    void marksCountInTheWholeText() {
        assertThat(new Html().marked("two <three>", 4, List.of(new Mark(8, 15))).toString())
                .isEqualTo("two <mark>&lt;three&gt;</mark>");
        assertThat(new Html()
                        .marked("two", 100, List.of(new Mark(0, 3), new Mark(101, 900)))
                        .toString())
                .isEqualTo("t<mark>wo</mark>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "ftp://x",
                "evil",
                "JAVASCRIPT:x"
            })
    void addressesOfOtherKindsAreRefused(String address) {
        assertThatThrownBy(() -> new Html().open("a", "href", address)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Link.external(address)).isEmpty();
    }

    @Test
    void attributesThatRunAreRefused() {
        assertThatThrownBy(() -> new Html().open("a", "onclick", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Html().open("a", "style", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/b?c=d, true", "HTTP://A.example, true", "https://a b, false", "'https://a\nb', false"
    })
    void addressesOfTheWebAreLinks(String address, boolean isLink) {
        assertThat(Link.external(address).isPresent()).isEqualTo(isLink);
    }

    @Test
    void linksKeepAndDropParameters() {
        Link link = Link.to("/search")
                .with("q", "a & b")
                .with("filter", "x")
                .with("filter", "y")
                .with("since", "");
        assertThat(link.toString()).isEqualTo("/search?q=a+%26+b&filter=x&filter=y");
        assertThat(link.without("filter", "x").set("q", "c").at("/explain").toString())
                .isEqualTo("/explain?filter=y&q=c");
        assertThat(link.hidden(List.of("q")).toString())
                .isEqualTo("<input type=\"hidden\" name=\"filter\" value=\"x\">"
                        + "<input type=\"hidden\" name=\"filter\" value=\"y\">");
    }
}
