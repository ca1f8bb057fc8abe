package dateline.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran;
import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline revisions`, `changed` and what else knows of versions.
class RevisionsTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() throws IOException {
        here = Surroundings.of(folder);
        write("Bridge closed", "The bridge over the Orle is closed.");
        assertThat(here.dateline("index", "news.jsonl", "--keep-revisions", "-q")
                        .code())
                .isZero();
        write("Bridge closed", "The bridge over  the Orle is closed.");
        assertThat(here.dateline("index", "news.jsonl", "-q").code()).isZero();
        write("Bridge closed for a year", "The bridge over the Orle is closed.");
        assertThat(here.dateline("index", "news.jsonl", "-q").code()).isZero();
        write("Bridge closed for a year", "The bridge over the Orle is shut until May.");
        assertThat(here.dateline("index", "news.jsonl", "-q").code()).isZero();
    }

    private void write(String title, String body) throws IOException {
        Files.writeString(
                folder.resolve("news.jsonl"), """
                {"id":"a","title":"%s","body":"%s","language":"en"}
                {"id":"b","title":"Council","body":"It met."}
                """.replaceFirst("%s", title).replaceFirst("%s", body));
    }

    @Test
    void showsVersionsAndChanges() {
        assertThat(here.dateline("revisions", "a").out().lines())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("a@1 · ").endsWith("7 words · Bridge closed"),
                        second -> assertThat(second).startsWith("a@2 · "),
                        third -> assertThat(third).startsWith("a@3 · ").contains(" to now · "));
        assertThat(here.dateline("revisions", "b").out().lines()).hasSize(1);
        assertThat(here.dateline("revisions", "none").code()).isEqualTo(1);
        assertThat(here.dateline("revisions", "a", "--json").out().lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("\"revision\":\"a@1\"", "\"until\":", "\"title\":\"Bridge closed\"");
        Ran changed = here.dateline("changed");
        assertThat(changed.out().lines().map(line -> line.replaceAll("[0-9-]{10} [0-9:]{5}", "TIME")))
                .containsExactly(
                        "Bridge closed for a year",
                        "TIME UTC · 3 words · a@2 a@3",
                        "[-closed.-] {+shut until May.+}",
                        "",
                        "Bridge closed for a year",
                        "TIME UTC · 3 words · headline · a@1 a@2",
                        "{+for a year+}");
        assertThat(here.dateline("changed", "--headline", "--json").out().lines())
                .singleElement()
                .asString()
                .contains("\"words\":3", "\"headline\":true", "\"before\":\"a@1\"", "\"after\":\"a@2\"");
        assertThat(here.dateline("changed", "--min-words", "4").code()).isEqualTo(1);
        assertThat(here.dateline("changed", "--since", "0d").code()).isEqualTo(2);
    }

    @Test
    void namesVersionsElsewhere() {
        assertThat(here.dateline("diff", "a@1", "a@3").out()).contains("[-a@1-]", "{+a@3+}", "{+for a year+}");
        assertThat(here.dateline("diff", "a@1", "a@4").code()).isEqualTo(1);
        assertThat(here.dateline("get", "a@1").out()).contains("Bridge closed").doesNotContain("for a year");
        assertThat(here.dateline("get", "a", "--as-of", "2100").out()).contains("shut until May");
        assertThat(here.dateline("get", "a", "--as-of", "1999").code()).isEqualTo(1);
        assertThat(here.dateline("export").out().lines()).hasSize(2);
        assertThat(here.dateline("export", "--revisions").out().lines()).hasSize(4);
        assertThat(here.dateline("stats", "--files").out()).contains("revisions/segments_");
        assertThat(here.dateline("verify").code()).isZero();
        assertThat(here.dateline("query", "bridge").out()).doesNotContain("a@");
    }

    @Test
    void saysWhereNoneAreKept() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/a.jsonl"), "{\"id\":\"a\",\"title\":\"T\",\"body\":\"text\"}\n");
        here.dateline("index", "other", "--index", "plain", "-q");
        Ran ran = here.dateline("changed", "--index", "plain");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("the index keeps no earlier versions: index --keep-revisions does");
    }
}
