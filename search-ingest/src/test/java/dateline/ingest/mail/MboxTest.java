package dateline.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mailboxes in the variants of mbox.
class MboxTest {

    private static final String TUGS = """
            From: Ines Marlow <ines@quay.example>
            Subject: Tugs
            Message-ID: <t1@quay.example>
            Date: Tue, 3 Jun 2014 06:00:00 +0000

            The tugs left at four.
            """;

    private static final String FOG = """
            From: Tom Pike <tom@quay.example>
            Subject: Fog
            Message-ID: <t2@quay.example>
            Date: Wed, 4 Jun 2014 06:00:00 +0000

            Fog lay on the docks.
            """;

    @TempDir
    Path dir;

    private List<Article> read(String mailbox) {
        return Reads.in(dir).file("box", mailbox).articles();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From ines@quay.example Tue Jun  3 06:00:00 2014",
                "From - Tue Jun 03 06:00:00 2014",
                "From ",
                "From  ",
                "From MAILER-DAEMON Tue Jun  3 06:00:00 2014",
                "From ines at quay.example  Tue Jun  3 06:00:00 2014",
                "From 1468892354@xxx Tue Jun 03 06:00:00 +0000 2014",
                "From ???@??? Tue Jun 03 06:00:00 2014",
                "From ines@quay.example Tue Jun  3 06:00:00 2014 remote from quay",
                "From ines@quay.example Tue Jun  3 06:00:00 GMT 2014",
                "From ines@quay.example Tue Jun  3 06:00:00 2014 +0200",
                "From ines@quay.example 2014-06-03T06:00:00Z",
                "From \"Ines Marlow\" Tue Jun  3 06:00:00 2014",
            })
    void linesBetweenMessages(String line) {
        String separator = line + "\n";

        for (String between : List.of("\n", "")) {
            String mailbox = separator + TUGS + between + separator + FOG;
            assertThat(read(mailbox)).extracting(Article::title).containsExactly("Tugs", "Fog");
            assertThat(read(mailbox))
                    .extracting(Article::body)
                    .containsExactly("The tugs left at four.", "Fog lay on the docks.");
            assertThat(read(mailbox.replace("\n", "\r\n")))
                    .extracting(Article::title)
                    .containsExactly("Tugs", "Fog");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From here the tugs went on at 6:00 in 2014.",
                "From Monday on, said the pilot of 2014",
                "From ines@quay.example came word that nobody left.",
                "From 3a96760aa11bb22cc33dd44ee55ff66778899aab Mon Sep 17 00:00:00 2001\nFrom: Tom Pike <tom@quay.example>\nSubject: [PATCH] Mend the winch\n\nIt turns.",
                ">From here the tugs went on.",
            })
    void linesOfATextThatBeginAlike(String line) {
        String separator = "From ines@quay.example Tue Jun  3 06:00:00 2014\n";

        List<Article> articles = read(separator + TUGS + "\n" + line + "\nSo it was.\n\n" + separator + FOG);

        assertThat(articles).extracting(Article::title).containsExactly("Tugs", "Fog");
        assertThat(articles.getFirst().body())
                .isEqualTo("The tugs left at four.\n\n" + line.replaceFirst("^>", "") + "\nSo it was.");
    }

    @Test
    void patchesAsGitWritesThem() {
        String hash = "From 3a96760aa11bb22cc33dd44ee55ff66778899aa%d Mon Sep 17 00:00:00 2001\n";

        List<Article> articles = read(String.format(Locale.ROOT, hash, 1) + TUGS + "---\n winch.c | 1 +\n\n"
                + String.format(Locale.ROOT, hash, 2) + FOG.replaceAll("Date:.*\n", ""));

        assertThat(articles).extracting(Article::title).containsExactly("Tugs", "Fog");
        assertThat(articles.get(1).published().isDated()).isFalse();
    }

    @Test
    void aMessageIsAsLongAsItSays() {
        String separator = "From ines@quay.example Tue Jun  3 06:00:00 2014\n";
        String body = "The tugs left at four.\n\n" + separator + "Subject: quoted\nFrom: nobody\n\nOver.\n";
        String first =
                TUGS.replace("\n\nThe tugs left at four.\n", "\nContent-Length: " + body.length() + "\n\n" + body);

        assertThat(read(separator + first + "\n" + separator + FOG))
                .extracting(Article::title)
                .containsExactly("Tugs", "Fog");
        assertThat(read(separator + first.replace("Content-Length: ", "Content-Length: 1") + "\n" + separator + FOG))
                .extracting(Article::title)
                .containsExactly("Tugs", "quoted", "Fog");
    }

    @Test
    void whatStandsBeforeTheFirstMessageIsReadOrNamed() {
        String separator = "From ines@quay.example Tue Jun  3 06:00:00 2014\n";

        assertThat(read(TUGS + "\n" + separator + FOG))
                .extracting(Article::title)
                .containsExactly("Tugs", "Fog");
        assertThat(Reads.in(dir).file("box", "\uFEFF\n\n" + separator + FOG).lines())
                .hasSize(1);
        assertThat(Reads.in(dir)
                        .file("box", "Mail of the quay, kept by Tom\n\n" + separator + TUGS + "\n" + separator + FOG)
                        .lines())
                .hasSize(3)
                .startsWith("(box:1: text before the first message)");
    }

    @Test
    void theLineBeforeAMessageDatesItWhereItsOwnDateDoesNot() {
        String separator = "From ines@quay.example Tue Jun  3 06:00:00 2014\n";

        List<Article> articles = read(separator + TUGS.replaceAll("Date:.*\n", "") + "\n" + separator
                + FOG.replaceAll("Date:.*", "Date: lately"));

        assertThat(articles)
                .extracting(article -> article.published().toString())
                .containsExactly("2014-06-03", "2014-06-03");
    }

    @Test
    void aTextThatBeginsLikeAMailboxIsAText() {
        assertThat(read("From the quay\n\nThe tugs left at four, and nobody saw them go.\n"))
                .extracting(Article::title)
                .containsExactly("From the quay");
    }
}
