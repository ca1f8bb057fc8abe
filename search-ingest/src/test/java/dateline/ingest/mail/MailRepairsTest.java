package dateline.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail whose programs did not keep to what its standards say.
class MailRepairsTest {

    @TempDir
    Path dir;

    private Article read(String head, String body) {
        return Reads.in(dir)
                .file("a.eml", "From: Lena Okafor <a@b.example>\nMessage-ID: <1@b.example>\n" + head + "\n\n" + body)
                .article();
    }

    @Test
    void subjectsInAnotherCharsetThanStated() {
        assertThat(read("Subject: =?ISO-8859-1?Q?Don=92t_=96_stop?=", "x").title())
                .isEqualTo("Don’t – stop");
        assertThat(read("Subject: =?utf-8?Q?caf=E9?=", "x").title()).isEqualTo("café");
        assertThat(read("Subject: =?us-ascii?B?S3LDpG5l?=", "x").title()).isEqualTo("Kräne");
    }

    @Test
    void subjectsCutWithinALetter() {
        assertThat(read("Subject: =?utf-8?B?S3LD?=\n =?utf-8?B?pG5l?= move", "x")
                        .title())
                .isEqualTo("Kräne move");
        assertThat(read("Subject: Re: =?utf-8?Q?Kr=C3?= =?UTF-8?Q?=A4ne_gut?=", "x")
                        .title())
                .isEqualTo("Re: Kräne gut");
        assertThat(read("Subject: 1 =?x 2", "x").title()).isEqualTo("1 =?x 2");
    }

    @Test
    void attachedFilesByName() {
        Article article = read("Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=XX", """
                --XX
                Content-Type: text/plain

                See below.
                --XX
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="Plan 7.pdf"

                x
                --XX
                Content-Type: image/png; name="=?utf-8?Q?Fig=C3=BCr.png?="

                x
                --XX
                Content-Type: application/zip
                Content-Disposition: attachment; filename*=utf-8''Kr%C3%A4ne.zip

                x
                --XX
                Content-Type: application/msword
                Content-Disposition: attachment; filename*0="long"; filename*1="name.doc"

                x
                --XX
                Content-Type: audio/mpeg

                x
                --XX--
                """);

        assertThat(article.extras().get("attachment"))
                .containsExactly("Plan 7.pdf", "Figür.png", "Kräne.zip", "longname.doc", "audio/mpeg");
    }

    @Test
    void pagesInPlainText() {
        assertThat(read(
                                "Subject: a\nContent-Type: text/plain",
                                "<html><head><style>p{x:y}</style></head><body><p>Ships &amp; cranes.</p></body></html>")
                        .body())
                .isEqualTo("Ships & cranes.");
        assertThat(read("Subject: a\nContent-Type: text/plain", "if a < b and b > c")
                        .body())
                .isEqualTo("if a < b and b > c");
    }

    @Test
    void plainTextThatIsSaidToBeBase64() {
        String head = "Subject: a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64";

        assertThat(read(head, "The ships came in, one by one.").body()).isEqualTo("The ships came in, one by one.");
        assertThat(read(head, "S3LDpG5l\nIG1vdmUu\n").body()).isEqualTo("Kräne move.");
    }

    @Test
    void plainPartsThatOnlyPointToTheOther() {
        String head = "Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=Q";
        String parts = "--Q\nContent-Type: text/plain\n\n%s\n--Q\nContent-Type: text/html\n\n<p>%s</p>\n--Q--\n";
        String text =
                "The ships came in on Monday, and the cranes moved. ".repeat(12).strip();

        for (String stub : List.of(
                "View this email in your browser: https://b.example/v/1?x=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "Your mail program does not show HTML.",
                "Diese Nachricht im Browser ansehen https://b.example",
                " ")) {
            assertThat(read(head, String.format(Locale.ROOT, parts, stub, text)).body())
                    .isEqualTo(text);
        }
        assertThat(read(head, String.format(Locale.ROOT, parts, text, "Ships " + text))
                        .body())
                .isEqualTo(text);
        assertThat(read(head, String.format(Locale.ROOT, parts, "Ships came in.", "Ships came in. Now."))
                        .body())
                .isEqualTo("Ships came in.");
    }

    @Test
    void fieldsOfManyKilobytes() {
        String references = "References: " + "<0123456789012345678901234567890123456789@b.example> ".repeat(1700);

        assertThat(Reads.in(dir)
                        .file(
                                "long.eml",
                                "Received: by x\n" + references + "\nFrom: a@b.example\nSubject: Long\n\nCranes.")
                        .article("long.eml")
                        .title())
                .isEqualTo("Long");
    }
}
