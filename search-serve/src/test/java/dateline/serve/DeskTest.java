package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a news desk asks of the pages: what came before and after, who said what, what was changed.
class DeskTest {

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        IndexOptions options = IndexOptions.builder().keepRevisions(true).build();
        try (ArticleIndex index = ArticleIndex.create(folder.resolve("desk"), options)) {
            for (int i = 0; i < 500; i++) {
                index.add(Article.builder("report-" + i)
                        .title("Report " + i)
                        .body("Report " + i + " of the harbour office counts " + i * 7 + " boats and " + i * 3
                                + " crates.")
                        .published("2024-01-" + (10 + i % 20))
                        .build());
            }
            index.add(flood("breach", "2024-01-12", "The river breaks the dike at Brackwater")
                    .body(
                            "The river broke the dike at Brackwater on Friday and filled forty cellars. Ilse Vantongeren, the "
                                    + "engineer of the dike, had asked for sand. “We warned them twice,” said Vantongeren.")
                    .build());
            index.add(flood("inquiry", "2024-02-20", "Inquiry into the dike opens at Brackwater")
                    .body(
                            "An inquiry into the broken dike opened at Brackwater. Her letters were shown by Ilse Vantongeren. "
                                    + "“Nobody <script>alert(1)</script> answered them,” Vantongeren said. The council was silent.")
                    .build());
            index.add(flood("verdict", "2024-06-01", "Council of Brackwater to pay for the dike")
                    .body(
                            "The council must pay for what the river took at Brackwater, a court ruled. Ilse Vantongeren was "
                                    + "cleared. “It is over,” said the mayor, Tomas Reed.")
                    .build());
            index.commit();
            index.add(flood("inquiry", "2024-02-20", "Inquiry into the broken dike opens")
                    .body(
                            "An inquiry into the broken dike opened at Brackwater. Her letters were shown by Ilse Vantongeren. "
                                    + "“Nobody <script>alert(1)</script> answered them,” Vantongeren said. The council denied it.")
                    .build());
            index.commit();
        }
        served = Served.of(
                List.of(ServedIndex.reading("desk", () -> SearchIndex.open(folder.resolve("desk")))), more -> more);
    }

    private static Article.Builder flood(String id, String date, String title) {
        return Article.builder(id)
                .title(title)
                .publisher("Dike Courier")
                .language("en")
                .published(date);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/background.json?id=verdict&limit=2&fields=id,title",
                "/background.json?id=verdict&since=2024-02&until=2024-03",
                "/followups.json?id=breach",
                "/quotes.json?by=vantongeren",
                "/quotes.json?q=dike&limit=1",
                "/quotes.json",
                "/quotes.json?by=...",
                "/revisions.json?id=inquiry",
                "/revisions.json?id=inquiry@1",
                "/revisions.json?id=nobody",
                "/changed.json",
                "/changed.json?since=2w&min_words=1&headline=true&limit=3",
                "/changed.json?since=never",
                "/article.json?id=inquiry@1",
                "/article.json?id=inquiry@9",
                "/diff.json?a=inquiry@1&b=inquiry@2",
            })
    void answersAreAsTheDescriptionSays(String path) throws Exception {
        Map<String, Object> description =
                Json.object(served.get("/openapi.json").body());
        new SchemaCheck(description).check(path, served.get(path));
    }

    @Test
    void anArticleLeadsToWhatCameBeforeAndAfter() throws Exception {
        Document before = served.follow(served.page("/article?id=verdict"), "aside a[href^=/background]");
        assertThat(before.selectFirst("h1").text()).isEqualTo("Council of Brackwater to pay for the dike");
        assertThat(before.select("#hits h3").eachText())
                .contains("The river breaks the dike at Brackwater", "Inquiry into the broken dike opens");
        Document after = served.follow(served.page("/article?id=breach"), "aside a[href^=/followups]");
        assertThat(after.select("#hits h3").eachText())
                .containsExactly("Inquiry into the broken dike opens", "Council of Brackwater to pay for the dike");
        assertThat(served.follow(after, "#hits a").selectFirst("h1").text())
                .isEqualTo("Inquiry into the broken dike opens");
        assertThat(served.page("/followups?id=verdict").select(".nothing").text())
                .startsWith("No later story");
    }

    @Test
    void whatIsToBeReadBeforeSaysWhatIsLater() throws Exception {
        Document before = served.page("/background?id=inquiry");
        for (Element hit : before.select("#hits > li")) {
            boolean isLater = hit.select(".date").text().compareTo("2024-02-20") > 0;
            assertThat(hit.select("strong").text()).isEqualTo(isLater ? "published after this article" : "");
        }
        assertThat(before.select("#hits strong")).hasSize(1);
        assertThat(before.select("#hits h3").eachText())
                .contains("The river breaks the dike at Brackwater", "Council of Brackwater to pay for the dike");
        assertThat(before.select("p.about").getFirst().text()).contains("best first", "later ones are marked");
        assertThat(served.page("/followups?id=breach").select("#hits strong")).isEmpty();
    }

    @Test
    void aSpeakerLeadsToWhatTheySaid() throws Exception {
        assertThat(served.page("/quotes").select("#hits")).isEmpty();
        Document subject = served.follow(served.page("/search?q=dike"), "a[href^=/quotes?q=dike]");
        assertThat(subject.selectFirst("#total").text()).isEqualTo("3 quotes in 3 articles");
        assertThat(subject.select("#hits h3").eachText())
                .containsExactly("Tomas Reed", "Ilse Vantongeren", "Ilse Vantongeren");
        Document said = served.follow(subject, "aside a[href*=Vantongeren]");
        assertThat(said.select("blockquote").eachText())
                .containsExactly("“Nobody <script>alert(1)</script> answered them,”", "“We warned them twice,”");
        assertThat(said.select("#hits .about").eachText())
                .contains("“Vantongeren said”")
                .doesNotContain("“said”");
        assertThat(said.select("main script")).isEmpty();
        assertThat(said.select("input[name=by]").attr("value")).isEqualTo("Ilse Vantongeren");
        assertThat(served.follow(said, "#hits a[href^=/article]")
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Inquiry into the broken dike opens");
        Document one = served.page("/quotes?q=dike&limit=1");
        assertThat(one.select("#hits > li")).hasSize(1);
        assertThat(served.follow(one, ".pager a").select("#hits > li")).hasSize(3);
        assertThat(served.page("/quotes?by=nobody+such").select(".nothing").text())
                .isEqualTo("No quotes were found.");
    }

    @Test
    void aChangedArticleKeepsItsVersions() throws Exception {
        Document article = served.page("/article?id=inquiry");
        Document versions = served.follow(article, "aside a[href^=/revisions]");
        assertThat(versions.select("#hits h3").eachText()).containsExactly("Version 2", "Version 1");
        Document diff = served.follow(versions, "#hits a[href^=/diff]");
        assertThat(diff.select(".side-by-side del").text()).contains("silent");
        assertThat(diff.select(".side-by-side ins").text()).contains("denied it");
        assertThat(diff.select(".side-by-side").text()).contains("Version 1, ", "Version 2, since");
        Document first = served.follow(versions, "#hits li:eq(1) h3 a");
        assertThat(first.selectFirst("h1").text()).isEqualTo("Inquiry into the dike opens at Brackwater");
        assertThat(first.selectFirst(".warning").text()).startsWith("Version 1, stood");
        assertThat(first.text()).contains("The council was silent.");
        assertThat(served.follow(first, ".warning a").text()).contains("The council denied it.");
        assertThat(served.page("/revisions?id=breach").select("#hits > li")).hasSize(1);
    }

    @Test
    void whatWasChangedLatelyIsListed() throws Exception {
        Document changed = served.follow(served.page("/"), "a[href^=/changed]");
        assertThat(changed.select("#hits h3").eachText()).containsExactly("Inquiry into the broken dike opens");
        assertThat(changed.select("#hits del").text()).contains("silent");
        assertThat(changed.select("#hits ins").text()).contains("denied it");
        assertThat(changed.select("#hits .about").text()).contains(" · title · ");
        assertThat(served.follow(changed, "a[href*=headline]").select("#hits > li"))
                .hasSize(1);
        assertThat(served.page("/changed?min_words=1000").select(".nothing").text())
                .isEqualTo("No article was changed in this time.");
        assertThat(served.get("/changed").headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void anIndexWithoutVersionsSaysSo() throws Exception {
        try (Served plain = Served.articles()) {
            assertThat(plain.get("/revisions?id=wire-1").body()).contains("keeps no earlier versions");
            assertThat(plain.get("/changed").body()).contains("keeps no earlier versions");
            assertThat(plain.get("/changed.json").body()).contains("\"kept\": false");
            assertThat(plain.get("/").body()).doesNotContain("/changed");
            assertThat(plain.get("/article?id=wire-1%401").statusCode()).isEqualTo(404);
        }
    }
}
