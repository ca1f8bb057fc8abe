package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `dateline alerts`: what is new on a subject.
class AlertsTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            index.add(article("old", "Flood in the north", "2024-01-05"));
            index.commit();
        }
        here = Surroundings.of(folder)
                .with("XDG_STATE_HOME", folder.resolve("state").toString());
    }

    private static Article article(String id, String title, String day) {
        return Article.builder(id)
                .title(title)
                .publisher("Post")
                .published(day)
                .url("https://post.example/" + id)
                .build();
    }

    private void add(Article... articles) {
        try (ArticleIndex index = ArticleIndex.open(folder.resolve(".dateline"))) {
            index.addAll(List.of(articles));
            index.commit();
        }
    }

    private Ran alerts(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "alerts";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return here.dateline(all);
    }

    @Test
    void showsWhatIsNewOnce() {
        Ran added = alerts("add", "floods", "flood");
        assertThat(added.code()).isZero();
        assertThat(added.err()).contains("alert floods added; 1 article of the index matches its query");
        assertThat(alerts("run").code()).isEqualTo(1);
        add(article("new", "Flood in the south", "2024-02-01"), article("else", "Council meets", "2024-02-01"));
        Ran ran = alerts("run");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                floods · 1 new · flood
                  Flood in the south · Post · 2024-02-01 · new
                """);
        assertThat(alerts("run").out()).isEmpty();
        assertThat(alerts("run", "--since", "1d").out()).as("a repeat").contains("2 new");
        assertThat(alerts("run").code()).isEqualTo(1);
    }

    @Test
    void allWordsMustMatchAndFiltersHold() {
        alerts("add", "both", "flood", "south", "--filter", "publisher:post");
        alerts("add", "any", "flood south", "--match", "best", "-q");
        add(article("a", "Flood in the east", "2024-02-01"), article("b", "Flood in the south", "2024-02-01"));
        assertThat(alerts("run", "both").out()).contains("both · 1 new").contains(" · b\n");
        assertThat(alerts("run").out()).startsWith("any · 2 new");
    }

    @Test
    void listsAndForgets() {
        alerts("add", "floods", "flood", "-north", "--copies", "--exec", "mail", "--arg", "-s");
        assertThat(alerts("list").out()).isEqualTo("floods · flood -north · copies too · to mail -s\n");
        assertThat(alerts("remove", "floods").code()).isZero();
        assertThat(alerts("list").code()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotThereOrThereAlready() {
        alerts("add", "floods", "flood");
        assertThat(alerts("add", "floods", "storm").err())
                .contains("there is an alert floods already: remove it first");
        assertThat(alerts("run", "storms").err()).contains("there is no alert storms");
        assertThat(alerts("add", "a/b", "storm").err()).contains("the name of an alert has letters");
        assertThat(alerts("add", "storms").err()).contains("takes a name and a query");
        assertThat(alerts("watch").err()).contains("alerts takes add, list, run, test or remove, not 'watch'");
        assertThat(alerts("run", "--since", "soon").err()).contains("--since takes a time such as 180d");
    }

    @Test
    void writesJsonLinesFeedsAndMail() {
        alerts("add", "floods", "flood");
        add(article("new", "Flood & <fire> über", "2024-02-01"));
        assertThat(alerts("run", "--since", "1h", "--format", "jsonl").out())
                .contains("\"alert\":\"floods\"", "\"kind\":\"story\"", "\"id\":\"new\"")
                .endsWith("}\n");
        String atom = alerts("run", "--since", "1h", "--format", "atom").out();
        assertThat(atom)
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">")
                .contains("<title>Flood &amp; &lt;fire&gt; über</title>")
                .contains("<link rel=\"alternate\" href=\"https://post.example/new\"");
        assertThat(alerts("run", "--since", "1h", "--format", "atom").out())
                .as("again")
                .isEqualTo(atom);
        assertThat(alerts("run", "--since", "1h", "--format", "rss").out())
                .contains("<rss version=\"2.0\"><channel>")
                .contains("<link>https://post.example/new</link>");
        assertThat(alerts("run", "--since", "1h", "--format", "mbox").out())
                .startsWith("From dateline@localhost ")
                .contains("\nSubject: floods (2)\n")
                .contains("\n* Flood & <fire> über\n  new story · Post · 2024-02-01 · new\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void handsNewsToAProgram() throws IOException {
        Path got = folder.resolve("got.jsonl");
        alerts("add", "floods", "flood", "--exec", "tee", "--arg", got.toString());
        alerts("add", "broken", "flood", "--exec", "false");
        alerts("add", "slow", "flood", "--exec", "sleep", "--arg", "600", "--exec-timeout", "50ms");
        assertThat(alerts("run").code()).as("nothing is new").isEqualTo(1);
        assertThat(got).doesNotExist();
        add(article("new", "Flood in the south", "2024-02-01"));
        Ran ran = alerts("run");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(Files.readString(got)).contains("\"id\":\"new\"");
        assertThat(ran.err())
                .contains("alert broken: false ended with 1; what is new is kept for the next run")
                .contains("alert slow: sleep took more than 50 ms and was stopped");
        Files.delete(got);
        assertThat(alerts("run", "floods").code()).as("delivered").isEqualTo(1);
        assertThat(alerts("run", "broken").code()).as("kept").isEqualTo(3);
    }

    /// The index of someone else may have alerts as well.
    @Test
    void startsNoProgramThatThisUserDidNotAdd() throws IOException {
        Path got = folder.resolve("got.jsonl");
        alerts("add", "floods", "flood", "--exec", "tee", "--arg", got.toString());
        Path alerts = folder.resolve(".dateline/alerts.txt");
        Files.writeString(alerts, Files.readString(alerts).replace("got.jsonl", "other.jsonl"));
        add(article("new", "Flood in the south", "2024-02-01"));
        Files.writeString(folder.resolve("more.jsonl"), """
                {"id": "n1", "title": "Flood in the west", "body": "Water."}
                """);

        Ran ran = alerts("run");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("alert floods: it would start 'tee ", "was not added by this user");
        assertThat(here.dateline("index", "more.jsonl").err()).contains("was not added by this user");
        assertThat(folder.resolve("other.jsonl")).doesNotExist();
        assertThat(got).doesNotExist();
    }

    @Test
    void tellsHowMuchItWouldHaveReported() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        add(article("a", "Flood here", today), article("b", "Flood there", today));
        alerts("add", "floods", "flood");
        assertThat(alerts("test", "floods").out())
                .startsWith("floods · 2 stories published in 30 days: 0.1 a day, at most 2 on " + today + "\n")
                .contains("  Flood here · Post · ");
        assertThat(alerts("test", "floods", "--since", "90y", "-n", "0").out())
                .startsWith("floods · 3 stories published");
    }

    @Test
    void indexRunsThemAfterItAddedArticles() throws IOException {
        alerts("add", "floods", "flood");
        Files.writeString(folder.resolve("more.jsonl"), """
                {"id": "n1", "title": "Flood in the west", "body": "Water."}
                """);
        assertThat(here.dateline("index", "more.jsonl").out())
                .contains("floods · 1 new · flood\n  Flood in the west · n1\n");
        assertThat(here.dateline("index", "more.jsonl").out()).doesNotContain("floods");
        assertThat(alerts("run").code()).isEqualTo(1);
    }

    @Test
    void aDamagedFileIsNamedAndEndsNoImport() throws IOException {
        alerts("add", "floods", "flood");
        Path file = folder.resolve(".dateline/alerts.txt");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= (byte) 0x80;
        Files.write(file, bytes);
        for (String action : List.of("list", "run")) {
            Ran ran = alerts(action);
            assertThat(ran.code()).as(action).isEqualTo(2);
            assertThat(ran.err())
                    .containsPattern("alerts.txt, line \\d: it is not UTF-8 text")
                    .hasLineCount(1);
        }
        Files.writeString(folder.resolve("more.jsonl"), "{\"id\": \"more\", \"title\": \"Flood again\"}\n");
        Ran ran = here.dateline("index", "more.jsonl");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("warning: alerts: cannot read the alerts in");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    /// Wherever the file is cut that was written here, something is missing, and is said to be.
    @Test
    void aFileThatWasCutIsNamedWhereverItWas() throws IOException {
        alerts("add", "floods", "flood", "--filter", "publisher:post", "--exec", "mail", "--arg", "-s");
        alerts("add", "storms", "storm");
        Path file = folder.resolve(".dateline/alerts.txt");
        String whole = Files.readString(file);
        String head = whole.substring(0, whole.indexOf('\n') + 1);
        for (int length = head.length(); length < whole.length() - 1; length++) {
            Files.writeString(file, whole.substring(0, length));
            Ran ran = here.dateline("verify");
            assertThat(ran.code()).as("cut at %s", length).isEqualTo(4);
            assertThat(ran.out()).contains("articles are not affected, but cannot read the alerts in");
            assertThat(alerts("list").code()).isEqualTo(2);
        }
        Files.writeString(file, whole);
        assertThat(here.dateline("verify").code()).isZero();
    }

    /// Values within their kind may differ: people change them by hand.
    @Test
    void anotherBitIsNamedUnlessALineIsStillOneOfASearch() throws IOException {
        alerts("add", "floods", "flood", "--copies");
        Path file = folder.resolve(".dateline/alerts.txt");
        byte[] whole = Files.readAllBytes(file);
        List<String> keys = List.of("name:", "query:", "match: all", "copies: yes", "created:", "seen:");
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << at % 7);
            Files.write(file, bytes);
            Ran ran = alerts("list");
            if (ran.code() == 2) {
                assertThat(ran.err()).contains("alerts.txt, ").hasLineCount(1);
            } else {
                String text = Files.readString(file);
                assertThat(text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()))
                        .as("bit %s of byte %s", at % 7, at)
                        .hasSize(keys.size())
                        .allMatch(line -> keys.stream().anyMatch(line::startsWith));
                assertThat(ran.out()).contains(" · copies too");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            match: all   | match: alx      | line 5: match is all or best, not 'alx'
            match: all   | macht: all      | line 5: 'macht' is none of changed, copies, created, exec, exec-timeout, filter,
            created:     | copies: yeah    | line 6: copies is yes or no, not 'yeah'
            match: all   | name: again     | line 5: 'name' stands in line 3 already
            match: all   | all             | line 5: 'all' is none of
            created:     | exec-timeout: -PT1S | line 6: exec-timeout is a time above 0 such as PT30S, not '-PT1S'
            created:     | created: monday | line 6: created is a time such as 2024-05-06T07:08:09Z, not 'monday'
            name: floods | name: a b       | line 3: name is a name of letters, digits, '.', '_' and '-', not 'a b'
            query: flood | filter: flood   | line 3: the alert that begins here has no line 'query: '
            match: all   | copies: no      | line 3: the alert that begins here has no line 'match: '
            seen:        | seen: x         | line 7: seen is a number, not 'x'
            """, quoteCharacter = '"')
    void aWrongLineIsNamed(String line, String other, String said) throws IOException {
        alerts("add", "floods", "flood");
        Path file = folder.resolve(".dateline/alerts.txt");
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^" + line + ".*$", other));
        Ran ran = alerts("run");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(said).hasLineCount(1);
        assertThat(here.dateline("verify").out()).contains(said);
        Ran repaired = here.dateline("verify", "--repair");
        assertThat(repaired.code()).isEqualTo(3);
        assertThat(repaired.out()).contains(said);
    }

    @Test
    void aFileThatSomebodyWroteIsRead() throws IOException {
        Files.writeString(folder.resolve(".dateline/alerts.txt"), """
                # mine
                name: floods\r
                query: flood\r
                match: all\r
                seen: 0\r

                # and
                name: meetings
                query: council
                match: best
                copies: no
                seen: 0
                """);
        assertThat(alerts("list").out()).isEqualTo("floods · flood\nmeetings · council · match best\n");
        assertThat(alerts("run").out()).contains("Flood in the north");
    }

    @Test
    void areKeptInSnapshotsAndWhenTheIndexIsRepaired() throws IOException {
        alerts("add", "floods", "flood");
        String kept = Files.readString(folder.resolve(".dateline/alerts.txt"));
        assertThat(here.dateline("snapshot", "copy", "--copy").code()).isZero();
        assertThat(folder.resolve("copy/alerts.txt")).hasContent(kept);
        try (Stream<Path> files = Files.list(folder.resolve(".dateline"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(here.dateline("verify", "--repair").err()).contains("is repaired and has 1 article");
        assertThat(alerts("list").out()).isEqualTo("floods · flood\n");
        Files.delete(folder.resolve(".dateline/alerts.txt"));
        assertThat(here.dateline("restore", "copy").code()).isZero();
        assertThat(alerts("list").out()).isEqualTo("floods · flood\n");
        assertThat(here.dateline("stats", "--files").out()).contains("alerts.txt: alerts");
    }
}
