package dateline.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {

    @TempDir
    Path dir;

    @Test
    void aNewsgroupMessage() {
        Article article = Reads.in(dir).file("54321", """
                        Path: news.example!not-for-mail
                        From: lena@carrick.example (Lena Okafor)
                        Newsgroups: misc.ports,misc.labour
                        Subject: Strike
                         ends
                        Message-ID: <77@carrick.example>
                        Date: Mon, 14 Nov 2022 09:12:44 GMT
                        Organization: Port of Carrick
                        Lines: 3

                        Crane drivers went back.

                        > Really?
                        """).article();

        assertThat(article.id().value()).isEqualTo("77@carrick.example");
        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.body()).isEqualTo("Crane drivers went back.\n\n> Really?");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.section()).contains("misc.ports");
        assertThat(article.tags()).containsExactly("misc.labour");
        assertThat(article.published()).hasToString("2022-11-14T09:12:44Z");
        assertThat(article.publisher()).isEmpty();
        assertThat(article.extras().get("sender_organization")).containsExactly("Port of Carrick");
    }

    @Test
    void aMessageInUtf7() {
        Article article = Reads.in(dir).file("a.eml", """
                        From: lena@carrick.example
                        Subject: Strike ends
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset=unicode-1-1-utf-7

                        Die Kr+AOQ-ne bewegen sich wieder: 2 +- 2.
                        """).article();

        assertThat(article.body()).isEqualTo("Die Kräne bewegen sich wieder: 2 + 2.");
    }

    @Test
    void ofAlternativesThePlainTextIsTakenAndAttachmentsAreNot() {
        Article article = Reads.in(dir).file("a.eml", """
                        From: =?utf-8?Q?Lena_Okaf=C3=B6r?= <lena@carrick.example>
                        Subject: =?iso-8859-1?B?U3RyZWlrIGltIEhhZmVuIPxiZXJzdGFuZGVu?=
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary="outer"

                        preamble
                        --outer
                        Content-Type: multipart/alternative; boundary="inner"

                        --inner
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: quoted-printable

                        Die Kr=C3=A4ne laufen =
                        wieder.
                        --inner
                        Content-Type: text/html; charset=utf-8

                        <p>Die <b>HTML</b>.</p>
                        --inner--
                        --outer
                        Content-Type: text/plain; name="x.txt"
                        Content-Disposition: attachment; filename="x.txt"

                        not read
                        --outer--
                        """).article();

        assertThat(article.title()).isEqualTo("Streik im Hafen überstanden");
        assertThat(article.authors()).containsExactly("Lena Okaför");
        assertThat(article.body()).isEqualTo("Die Kräne laufen wieder.");
    }

    @Test
    void htmlAloneInBase64() {
        Article article = Reads.in(dir).file("a.eml", """
                        From: lena@carrick.example
                        Subject: Strike ends
                        Content-Type: text/html; charset=utf-8
                        Content-Transfer-Encoding: base64

                        PHA+Q3JhbmVzIG1vdmUuPC9wPjxwPlNoaXBzIOKAnHdhaXTigJ0uPC9wPg==
                        """).article();

        assertThat(article.body()).isEqualTo("Cranes move.\n\nShips “wait”.");
        assertThat(article.authors()).containsExactly("lena@carrick.example");
    }

    @Test
    void aWrongCharsetDoesNoHarm() {
        String message = "From: a@b.example\nSubject: Größe\nContent-Type: text/plain; charset=iso-8859-1\n\nKräne.\n";

        assertThat(Reads.in(dir)
                        .file("a", message.getBytes(StandardCharsets.UTF_8))
                        .article())
                .satisfies(article -> assertThat(article.title()).isEqualTo("Größe"))
                .satisfies(article -> assertThat(article.body()).isEqualTo("Kräne."));
    }

    private static final String MAILBOX = """
            From lena@carrick.example Mon Nov 14 09:12:44 2022
            From: Lena Okafor <lena@carrick.example>
            Subject: One

            First.

            >From here on quoted.
            From here on not quoted, as no date ends the line

            From ned@carrick.example Tue Nov 15 10:00:00 2022
            From: Ned Byrne <ned@carrick.example>
            Subject: Two

            Second.
            """;

    @Test
    void theMessagesOfAMailbox() {
        assertThat(Reads.in(dir).file("box", MAILBOX).articles())
                .extracting(Article::title, Article::body)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "One",
                                "First.\n\nFrom here on quoted.\nFrom here on not quoted, as no date ends the line"),
                        org.assertj.core.groups.Tuple.tuple("Two", "Second."));
        assertThat(Reads.in(dir).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("box:1 "),
                        line -> assertThat(line).startsWith("box:10 "));
    }

    @Test
    void aMessageThatIsTooLargeIsLostAlone() {
        String large = MAILBOX.replace("First.", "x".repeat(3000));

        assertThat(Reads.in(dir)
                        .with(ReadOptions.builder().maxRecordBytes(1024).build())
                        .file("box", large)
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("box:1: record is larger than 1 KB, the limit of maxRecordBytes"),
                        line -> assertThat(line).contains("Two"));
    }

    @Test
    void textThatOnlySpeaksOfMailIsNone() {
        List<String> lines = Reads.in(dir).file("a.txt", """
                        From: the harbour office, a word to all who use the port
                        We regret that the cranes will not move before Monday. Ships have to wait in the roads.
                        """).lines();

        assertThat(lines).singleElement().asString().startsWith("a.txt sha256:");
    }

    @Test
    void theMessagesOfADigestAreArticlesOfTheirOwn() {
        String digest = """
                From: digest@list.example
                Subject: Ports Digest
                Message-ID: <3@list.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="outer"

                --outer
                Content-Type: text/plain

                Two messages.
                --outer
                Content-Type: multipart/digest; boundary="inner"

                --inner

                From: lena@post.example
                Subject: First
                Message-ID: <31@list.example>

                Cranes move.
                --inner

                From: bo@post.example
                Subject: Second
                Message-ID: <32@list.example>

                Ships wait.
                --inner--
                --outer--
                """;
        String mailbox = "From a@b.example Mon Nov 14 09:12:44 2022\n" + digest;

        for (Reads reads : List.of(
                Reads.in(dir.resolve("mail")).file("a.eml", digest),
                Reads.in(dir.resolve("mbox")).file("a.mbox", mailbox))) {
            assertThat(reads.articles()).extracting(Article::title).containsExactly("Ports Digest", "First", "Second");
            assertThat(reads.articles())
                    .extracting(Article::body)
                    .containsExactly("Two messages.", "Cranes move.", "Ships wait.");
        }
    }

    @Test
    void linesThatFlowAreJoined() {
        assertThat(flowed("", "Crane drivers \nwent back.\nShips \nwait.\n\n> So \n> they do.\n-- \nLena\n"))
                .isEqualTo("Crane drivers went back.\nShips wait.\n\n> So they do.\n-- \nLena");
        assertThat(flowed("; delsp=yes", "港口罢工 \n结束了。\n")).isEqualTo("港口罢工结束了。");
    }

    private String flowed(String parameter, String text) {
        String type = "Content-Type: text/plain; charset=utf-8; format=flowed" + parameter;
        return Reads.in(dir)
                .file("a.eml", "From: a@b.example\nSubject: Strike ends\n" + type + "\n\n" + text)
                .article()
                .body();
    }

    @Test
    void senders() {
        assertThat(sender("Lena Okafor <l@post.example>, \"Lee, Bo\" <b@post.example>"))
                .containsExactly("Lena Okafor", "Bo Lee");
        assertThat(sender("Okafor, Lena <l@post.example>")).containsExactly("Lena Okafor");
    }

    private List<String> sender(String from) {
        return Reads.in(dir)
                .file("a.eml", "From: " + from + "\nSubject: Strike ends\n\nCranes move.\n")
                .article()
                .authors();
    }

    @Test
    void labelsOfAMailboxThatGoogleHandsOut() {
        Article article = Reads.in(dir)
                .file(
                        "a.eml",
                        "X-Gmail-Labels: Inbox,=?UTF-8?Q?H=C3=A4fen?=\nFrom: a@b.example\nSubject: x\n\nCranes.\n")
                .article();

        assertThat(article.extras()).containsEntry("labels", List.of("Inbox", "Häfen"));
    }

    @Test
    void aBatchThatIsCutIsReadUpToTheCut() {
        String message = "From: a@b.example\nSubject: One\n\nCranes move.\n";
        String batch = "#! rnews " + message.length() + "\n" + message;

        assertThat(Reads.in(dir).file("a", batch + "#! rnews 500\n" + message).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a:offset 0 ").endsWith("\"One\""),
                        line -> assertThat(line)
                                .isEqualTo("a:offset " + batch.length() + ": the file ends within this record"));
    }

    @Test
    void mailThatCameByUucp() {
        String mailbox = """
                From u!v!lena Mon Nov 14 09:12:44 1994 remote from carrick
                From: Lena Okafor <l@post.example>
                Subject: One

                Cranes move.

                From u!v!bo Mon Nov 14 09:12:44 1994 remote from carrick
                From: Bo Lee <b@post.example>
                Subject: Two

                Ships wait.
                """;

        assertThat(Reads.in(dir).file("a", mailbox).articles())
                .extracting(Article::title)
                .containsExactly("One", "Two");
    }

    @Test
    void aMessageAsApplesMailKeepsIt() {
        String message = "From: Lena Okafor <l@post.example>\nSubject: Strike ends\n\nCranes move.\n";
        Article article = Reads.in(dir)
                .file("1.emlx", message.length() + "       \n" + message + "<?xml version=\"1.0\"?><plist></plist>\n")
                .article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.body()).isEqualTo("Cranes move.");
    }
}
