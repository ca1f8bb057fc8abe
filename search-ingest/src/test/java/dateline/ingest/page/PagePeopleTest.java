package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagePeopleTest extends HarbourPageTest {

    private List<String> authors(String head, String inner) {
        return article(head, "<h1>Lighthouse may move</h1>" + inner + paragraphs()).authors().stream()
                .map(Found::value)
                .toList();
    }

    @Test
    void comeFromJsonLdOneByOne() {
        assertThat(authors("""
                <script type="application/ld+json">{"@type":"Article","author":[{"@type":"Person","name":"Ada Keeper"},
                {"@type":"Person","name":"Ben Mason"}]}</script>""", "")).containsExactly("Ada Keeper", "Ben Mason");
    }

    @Test
    void comeFromWhatJsonLdRefersTo() {
        assertThat(authors("""
                <script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#ada"}},
                {"@type":"Person","@id":"#ada","name":"Ada Keeper"}]}</script>""", "")).containsExactly("Ada Keeper");
    }

    @Test
    void comeFromMetaElementsParted() {
        assertThat(authors("<meta name=author content='By Ada Keeper, Ben Mason and Cy Rower'>", ""))
                .containsExactly("Ada Keeper", "Ben Mason", "Cy Rower");
    }

    @Test
    void keepTheirDegrees() {
        assertThat(authors("<meta name=author content='Ada Keeper, PhD and Ben Mason, M.D.'>", ""))
                .containsExactly("Ada Keeper, PhD", "Ben Mason, M.D.");
    }

    @Test
    void comeFromBylines() {
        assertThat(authors("", "<p>By Ada Keeper | May 7, 2024</p>")).containsExactly("Ada Keeper");
        assertThat(authors("", "<a rel=author href=/p/1>Ada Keeper</a>")).containsExactly("Ada Keeper");
        assertThat(authors("", "<div class=post-author__name>Ada Keeper</div>")).containsExactly("Ada Keeper");
    }

    @Test
    void areNotTheWordsBeforeThem() {
        assertThat(authors("", "<div class=author-label>Written By</div><div class=author-name>Ada Keeper</div>"))
                .containsExactly("Ada Keeper");
        assertThat(authors("<meta name=author content='Posted by'>", "")).isEmpty();
    }

    @Test
    void areNeitherLabelsOfDaysNorEmployers() {
        for (String label : List.of("Last Modified", "Last Edited", "Last Reviewed")) {
            assertThat(authors("", "<p>" + label + ": August 8, 2023</p>")).isEmpty();
        }
        assertThat(authors("", "<p>Reviewed by Ada C. Keeper, Trial Attorney at Mason & Mason, on May 7, 2024.</p>"))
                .containsExactly("Ada C. Keeper");
        assertThat(authors("", "<p>By Ada Keeper, Senior Counsel at Rower & Lind</p>"))
                .containsExactly("Ada Keeper");
        assertThat(authors("", "<p>By Ada Keeper, Ben Mason and Cy Rower</p>"))
                .containsExactly("Ada Keeper", "Ben Mason", "Cy Rower");
        assertThat(authors("", "<p>Updated by Ada Keeper</p>")).containsExactly("Ada Keeper");
    }

    @Test
    void endWhereADateOrAJobBegins() {
        assertThat(authors("", "<p>By Ada Keeper May 7, 2024</p>")).containsExactly("Ada Keeper");
        assertThat(authors("", "<p>By Ada Keeper Last updated on May 7, 2024</p>"))
                .containsExactly("Ada Keeper");
        assertThat(authors("", "<p>By Ada May</p>")).containsExactly("Ada May");
    }

    @Test
    void areTheSiteOnlyWhereNoOneElseIsNamed() {
        String data = "<meta property=og:site_name content='The Harbour Post'>"
                + "<meta name=author content='The Harbour Post'>";
        assertThat(authors(data, "<p>By Ada Keeper</p>")).containsExactly("Ada Keeper");
        assertThat(authors(data, "")).containsExactly("The Harbour Post");
    }

    @Test
    void areNoAddressesAndNoPlaceholders() {
        assertThat(authors(
                        "<meta property=article:author content=https://social.example/ada>"
                                + "<meta name=author content=admin>",
                        ""))
                .isEmpty();
    }
}
