package dateline.cli.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTallyTest {

    private ReasonTally tally = ReasonTally.ofSkipped();
    private final List<String> named = new ArrayList<>();

    private void add(String path, String record, String reason) {
        if (tally.add(new Source(path, record), reason)) {
            named.add(path + ":" + record + " " + reason);
        }
    }

    @Test
    void membersOfAnArchiveWithOneReasonAreCounted() {
        for (int i = 0; i < 500; i++) {
            add("crawl.warc!http://a.example/" + i + ".png", "", "image/png");
            add("crawl.warc!http://a.example/" + i, i % 2 == 0 ? "" : "offset " + i, "the server answered 404");
        }
        add("b.zip!readme.exe", "", "none of the formats that hold articles");

        assertThat(named).hasSize(7).contains("b.zip!readme.exe: none of the formats that hold articles");
        assertThat(tally.groups())
                .containsExactly(
                        new ReasonTally.Group(497, "crawl.warc", "image/png"),
                        new ReasonTally.Group(497, "crawl.warc", "the server answered 404"));
        assertThat(tally.rest()).isZero();
    }

    @Test
    void recordsOfAFileAreNamedAsLongAsThereIsRoom() {
        tally = ReasonTally.ofRejected();
        for (int i = 1; i <= 25; i++) {
            add("a.jsonl", Integer.toString(i), "bad JSON");
        }

        assertThat(named).hasSize(20).startsWith("a.jsonl:1 bad JSON");
        assertThat(tally.groups()).isEmpty();
        assertThat(tally.rest()).isEqualTo(5);
    }

    @Test
    void recordsThatHoldNoArticleAreCountedLikeFiles() {
        for (int i = 1; i <= 25; i++) {
            add("wiki.xml", Integer.toString(i), "a redirect");
        }

        assertThat(named).hasSize(3);
        assertThat(tally.groups()).containsExactly(new ReasonTally.Group(22, "wiki.xml", "a redirect"));
    }

    @Test
    void kindsWithoutEndAreCountedTogether() {
        for (int i = 0; i < 10_000; i++) {
            add("folder" + i + "/a.png", "", "none of the formats that hold articles");
            add("folder" + i + "/b.png", "", "none of the formats that hold articles");
        }

        assertThat(named).hasSize(20);
        assertThat(tally.groups()).hasSize(20);
        assertThat(tally.rest()).isEqualTo(20_000 - 20 - 40);
    }
}
