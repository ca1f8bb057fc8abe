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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms that programs give to the same message.
class MailFormsTest {

    @TempDir
    Path dir;

    private Article mail(String fields, String body) {
        String text = "Message-ID: <m@a.example>\nFrom: lena@a.example\n" + fields + "\n" + body;
        return Reads.in(dir)
                .file("a.eml", text.getBytes(StandardCharsets.ISO_8859_1))
                .article();
    }

    private Article from(String senders) {
        return Reads.in(dir)
                .file("a.eml", "Message-ID: <m@a.example>\nSubject: Ferry\nFrom: " + senders + "\n\nIt sails.\n")
                .article();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lena Roe <lena@a.example>                        | Lena Roe
            "Lena Roe" <lena@a.example>                      | Lena Roe
            lena@a.example (Lena Roe)                        | Lena Roe
            lena@a.example (Lena Roe                         | Lena Roe
            <lena@a.example>                                 | lena@a.example
            lena@a.example                                   | lena@a.example
            Lena Roe <lena@a.example                         | Lena Roe
            "Roe, Lena" <lena@a.example>                     | Lena Roe
            Lena Roe <lena@a.example>, Ben Ito <ben@a.example> | Lena Roe, Ben Ito
            """)
    void sendersAreNamed(String senders, String names) {
        assertThat(String.join(", ", from(senders).authors())).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =?utf-8?Q?F=C3=A4hre?=                           | Fähre
            =?UTF-8?q?F=c3=a4hre_f=C3=A4hrt?=                | Fähre fährt
            =?utf-8?B?RsOkaHJl?=                             | Fähre
            =?utf-8?B?RsOkaHJ?=                              | Fähr
            =?iso-8859-1?Q?F=E4hre?=                         | Fähre
            =?utf-8?Q?F=C3?= =?utf-8?Q?=A4hre?=              | Fähre
            =?utf-8?Q?F=C3=A4hre?= =?iso-8859-1?Q?f=E4hrt?=  | Fährefährt
            =?utf-8?Q?F=C3=A4hre?= sails =?utf-8?Q?=C3=BC?=  | Fähre sails ü
            =?utf-8?Q?50=_of=XY?=                            | 50= of=XY
            =?none?Q?Ferry?=                                 | Ferry
            =?utf-8?X?Ferry?=                                | =?utf-8?X?Ferry?=
            Fähre                                       | Fähre
            """)
    void encodedWordsAreDecoded(String subject, String title) {
        assertThat(mail("Subject: " + subject + "\n", "It sails.").title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            image/gif; name="a.gif"                          |                                              | a.gif
            image/gif; name=a.gif                            | attachment                                   | a.gif
            image/gif                                        | attachment; filename="C:\\\\b\\\\c.gif"      | c.gif
            image/gif                                        | inline; filename=/etc/d.gif                  | d.gif
            image/gif                                        | attachment; filename*=utf-8''%C3%BC.gif      | ü.gif
            image/gif                                        | attachment; filename*0="long "; filename*1="name.gif" | long name.gif
            image/gif                                        | attachment; filename*0*=utf-8''%C3%BC; filename*1=".gif" | ü.gif
            image/gif                                        | attachment; filename=a.gif; filename*=utf-8''b.gif | b.gif
            image/gif                                        | attachment; filename="=?utf-8?Q?=C3=BC?=.gif" | ü.gif
            image/gif                                        | attachment; filename*=utf-8''%zz%4            | %zz%4
            IMAGE/GIF                                        |                                              | image/gif
            text/calendar                                    |                                              | text/calendar
            text/plain                                       | ATTACHMENT                                   | text/plain
            """)
    void whatIsAttachedIsNamed(String type, String disposition, String name) {
        String said = disposition == null ? "" : "Content-Disposition: " + disposition + "\n";
        Article article = mail(
                "Subject: Ferry\nContent-Type: multipart/mixed; boundary=x\n",
                "--x\n\nIt sails.\n--x\nContent-Type: " + type + "\n" + said + "\nGIF\n--x--\n");
        assertThat(article.extras().get("attachment")).containsExactly(name);
        assertThat(article.body()).isEqualTo("It sails.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7bit             | It sails.                | It sails.
            quoted-printable | It =73ails=             | It sails
            base64           | SXQgc2FpbHMu             | It sails.
            base64           | It sails, said nobody.   | It sails, said nobody.
            base64           | It sails                 | It sails
            """)
    void textIsDecodedEvenWhereItSaysWrongly(String encoding, String body, String text) {
        assertThat(mail("Subject: Ferry\nContent-Transfer-Encoding: " + encoding + "\n", body + "\n")
                        .body())
                .isEqualTo(text);
    }

    @Test
    void linesThatFlowAreJoined() {
        String body = "The ferry \nsails.\n> it was \n> said\n>> before\n  indented\n-- \nLena \nRoe\n";
        assertThat(mail("Subject: Ferry\nContent-Type: text/plain; format=flowed\n", body)
                        .body())
                .startsWith("The ferry sails.\n> it was said\n>> before\n indented");
        assertThat(mail("Subject: Ferry\nContent-Type: text/plain; format=flowed; delsp=yes\n", "Fer \nry\n")
                        .body())
                .isEqualTo("Ferry");
    }

    @Test
    void whatIsSaidOfAMessageIsKept() {
        Article article = mail("""
                Subject: Ferry
                Newsgroups: isles.news, isles.talk
                Keywords: boats, isles
                Summary: It sails.
                Content-Language: en
                List-Id: Isles <isles.a.example>
                To: ben@a.example
                Cc: ada@a.example
                In-Reply-To: <l@a.example>
                References: <k@a.example>
                Followup-To: isles.talk
                Distribution: world
                Organization: Isles
                X-Gmail-Labels: Inbox,Important
                Archived-At: <https://a.example/m>
                NNTP-Posting-Date: Mon, 1 Apr 2024 10:00:00 GMT
                X-Unknown: y
                """, "It sails again.");
        assertThat(article.url()).contains("https://a.example/m");
        assertThat(article.language()).contains("en");
        assertThat(article.published().toString()).startsWith("2024-04-01");
        assertThat(article.extras())
                .containsEntry("cc", List.of("ada@a.example"))
                .containsEntry("distribution", List.of("world"))
                .containsEntry("followup-to", List.of("isles.talk"))
                .containsEntry("sender_organization", List.of("Isles"))
                .doesNotContainKey("x-unknown");
    }

    @Test
    void batchesOfNewsSayHowLongEachMessageIs() {
        String message = "Message-ID: <m@a.example>\nFrom: lena@a.example\nSubject: Ferry\n\nIt sails.\n";
        String batch = "#! rnews " + message.length() + "\n" + message;
        assertThat(Reads.in(dir)
                        .file("a.rnews", batch + batch.replace("<m", "<n").replace("Ferry", "Again"))
                        .lines())
                .hasSize(2);
        assertThat(Reads.in(dir)
                        .file("a.rnews", batch + "#! rnews 9999\nMessage-ID: <n@a.example>\n")
                        .lines()
                        .getLast())
                .contains("the file ends within this record");
        assertThat(Reads.in(dir)
                        .file("a.rnews", batch + "#! rnews many\n")
                        .lines()
                        .getLast())
                .contains("the line with the length of the message is missing; the rest is not read");
        assertThat(Reads.in(dir)
                        .file("a.rnews", batch + "#! rnews 99999999\n")
                        .lines()
                        .getLast())
                .contains("larger than");
    }

    @Test
    void aSavedPageWithoutAPageSaysSo() {
        String head = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://a.example/
                Subject: Ferry
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="x"; start="<p>"

                """;
        assertThat(Reads.in(dir)
                        .file("a.mhtml", head + "--x\nContent-Type: image/gif\n\nGIF\n--x--\n")
                        .lines())
                .singleElement()
                .asString()
                .contains("a saved web page without the page");
        Article article = Reads.in(dir).file("a.mhtml", head + """
                                --x
                                Content-Type: text/html
                                Content-ID: <q>
                                Content-Location: cid:frame

                                <p>An advertisement.</p>
                                --x
                                Content-Type: APPLICATION/XHTML+XML
                                Content-ID: <p>

                                <html><head><title>Ferry</title></head><body><p>The ferry sails.</p></body></html>
                                --x--
                                """).article();
        assertThat(article.title()).isEqualTo("Ferry");
        assertThat(article.url()).contains("https://a.example/");
    }

    /// Where a message says how long it is, lines in it that look like the beginning of another are its own.
    @Test
    void theStatedLengthOfAMessageIsBelievedWhereAnotherFollows() {
        String body = "It sails.\n\nFrom lena@a.example Mon Apr  1 10:00:00 2024\nSubject: quoted\n\nIt returns.\n";
        String second =
                "\nFrom ben@a.example Tue Apr  2 10:00:00 2024\nFrom: ben@a.example\nSubject: Rain\n\nIt rains.\n";
        for (int wrong : new int[] {0, 7}) {
            String first =
                    "From lena@a.example Mon Apr  1 09:00:00 2024\nFrom: lena@a.example\nSubject: Ferry\nContent-Length: "
                            + (body.length() + wrong) + "\n\n" + body;
            List<Article> articles =
                    Reads.in(dir).file("a.mbox", first + second).articles();
            assertThat(articles).as("wrong by %s", wrong).hasSize(wrong == 0 ? 2 : 3);
            assertThat(articles.getFirst().body()).startsWith("It sails.");
            assertThat(articles.getFirst().body().contains("It returns.")).isEqualTo(wrong == 0);
            assertThat(articles.getLast().title()).isEqualTo("Rain");
        }
    }

    @Test
    void aMessageWithoutADateTakesThatOfItsMailbox() {
        String from = "From lena@a.example Mon Apr  1 09:00:00 2024\n";
        assertThat(Reads.in(dir)
                        .file("a.mbox", from + "From: lena@a.example\nSubject: Ferry\n\nIt sails.\n")
                        .article()
                        .published()
                        .toString())
                .startsWith("2024-04-01");
        assertThat(Reads.in(dir)
                        .file(
                                "a.mbox",
                                from
                                        + "From: lena@a.example\nSubject: Ferry\nDate: Sun, 31 Mar 2024 09:00:00 +0000\n\nIt sails.\n")
                        .article()
                        .published()
                        .toString())
                .startsWith("2024-03-31");
    }

    @Test
    void appleWritesItsLengthBeforeAMessageAndNotesBehindIt() {
        String message = "From: lena@a.example\nSubject: Ferry\n\nIt sails.\n";
        String file = message.length() + "      \n" + message + "<?xml version=\"1.0\"?><plist><dict/></plist>\n";
        Article article = Reads.in(dir).file("a.emlx", file).article();
        assertThat(article.title()).isEqualTo("Ferry");
        assertThat(article.body()).isEqualTo("It sails.");
    }

    @Test
    void partsAndDepthAreBounded() {
        String head = "From: lena@a.example\nSubject: Ferry\nContent-Type: multipart/mixed; boundary=x\n\n";
        ReadOptions few = ReadOptions.builder().maxValues(20).maxNesting(5).build();
        String part = "--x\nContent-Type: image/gif\n\nGIF\n";
        assertThat(Reads.in(dir)
                        .file("a.eml", head + part.repeat(10) + "--x--\n")
                        .with(few)
                        .articles())
                .hasSize(1);
        assertThat(Reads.in(dir)
                        .file("a.eml", head + part.repeat(21) + "--x--\n")
                        .with(few)
                        .lines())
                .singleElement()
                .asString()
                .contains("more than 20 values");
        StringBuilder deep = new StringBuilder("From: lena@a.example\nSubject: Ferry\n");
        for (int i = 0; i < 6; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=x")
                    .append(i)
                    .append("\n\n--x")
                    .append(i)
                    .append('\n');
        }
        assertThat(Reads.in(dir).file("a.eml", deep + "\nIt sails.\n").with(few).lines())
                .singleElement()
                .asString()
                .contains("nested more than 5 levels deep");
        String flat =
                head + "--x\nContent-Type: multipart/mixed; boundary=y\n\n--y\n\nOne.\n--y--\n".repeat(12) + "--x--\n";
        assertThat(Reads.in(dir)
                        .file("a.eml", flat)
                        .with(ReadOptions.builder().maxNesting(5).build())
                        .articles())
                .as("side by side, not within one another")
                .hasSize(1);
    }
}
