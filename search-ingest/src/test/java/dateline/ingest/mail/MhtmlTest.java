package dateline.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MhtmlTest {

    @TempDir
    Path dir;

    private static final String PAGE = """
            <!DOCTYPE html><html lang=3D"en"><head><title>Strike ends | Harbour Post</title>
            <meta name=3D"author" content=3D"Lena Okafor"></head>
            <body><nav><a href=3D"/">Home</a> <a href=3D"/sport">Sport</a></nav><article><h1>Strike ends</h1>
            <p>Crane drivers at the port of Carrick went back to work on Monday, and the =
            ships that had waited =E2=80=9Coff the coast=E2=80=9D came in one by one.</p></article>
            <footer>Copyright Harbour Post</footer></body></html>
            """;

    private static final String PARTS = """
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----MultipartBoundary--x----"

            ------MultipartBoundary--x----
            Content-Type: text/css
            Content-Transfer-Encoding: quoted-printable
            Content-Location: cid:css-1@mhtml.blink

            p { color: red }
            ------MultipartBoundary--x----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://post.example/2022/11/14/strike

            """ + PAGE + """
            ------MultipartBoundary--x----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://post.example/a.png

            iVBORw0KGgo=
            ------MultipartBoundary--x------
            """;

    @Test
    void aPageWithoutATitleHasTheSubject() {
        Article article = read("""
                From: <Saved by Blink>
                Snapshot-Content-Location: https://post.example/1
                Subject: =?utf-8?Q?Strike=20ends?=
                Content-Type: multipart/related; boundary="x"

                --x
                Content-Type: text/html

                <html><body><p>Crane drivers at the port of Carrick went back to work on Monday, and the ships that
                had waited off the coast came in one by one.</p></body></html>
                --x--
                """);
        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.origins().get("title").evidence()).isEqualTo("mail: subject");
    }

    @Test
    void savedByChrome() {
        Article article = read("""
                From: <Saved by Blink>
                Snapshot-Content-Location: https://post.example/2022/11/14/strike?page=1
                Subject: =?utf-8?Q?Strike=20ends?=
                Date: Tue, 15 Nov 2022 05:00:00 -0000
                MIME-Version: 1.0
                """ + PARTS);

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.body())
                .isEqualTo("Crane drivers at the port of Carrick went back to work on Monday, and the ships that had"
                        + " waited “off the coast” came in one by one.");
        assertThat(article.url()).contains("https://post.example/2022/11/14/strike?page=1");
        assertThat(article.id().value()).isEqualTo("https://post.example/2022/11/14/strike?page=1");
        assertThat(article.published().toString()).isEqualTo("2022-11-14");
    }

    @Test
    void savedByOthersWhoDoNotSaySoInTheHead() {
        Article article = read("MIME-Version: 1.0\n" + PARTS);

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.url()).contains("https://post.example/2022/11/14/strike");
    }

    @Test
    void thePartThatIsNamedAsTheStartIsThePage() {
        String frame = """
                ------MultipartBoundary--x----
                Content-Type: text/html
                Content-ID: <frame-0@mhtml.blink>
                Content-Location: https://ads.example/frame

                <html><body><p>Buy a crane, as long as there are some, and a ship with it for free.</p></body></html>
                """;
        String started = PARTS.replace("type=\"text/html\";", "type=\"text/html\"; start=\"<frame-1@mhtml.blink>\";")
                .replaceFirst("\n\n", "\n\n" + frame);

        assertThat(read("From: \"Saved by Internet Explorer 11\"\nMIME-Version: 1.0\n" + started)
                        .title())
                .isEqualTo("Strike ends");
    }

    @Test
    void aNewsletterWithPicturesIsAMail() {
        Article article = read("""
                From: Harbour Post <desk@post.example>
                To: lena@carrick.example
                Subject: The week
                MIME-Version: 1.0
                """ + PARTS);

        assertThat(article.title()).isEqualTo("The week");
        assertThat(article.authors()).containsExactly("Harbour Post");
    }

    @Test
    void withoutThePageThereIsNoArticle() {
        assertThat(Reads.in(dir).file("a.mhtml", """
                        From: <Saved by Blink>
                        Snapshot-Content-Location: https://post.example/a.png
                        Subject: A picture
                        MIME-Version: 1.0
                        Content-Type: multipart/related; boundary="x"

                        --x
                        Content-Type: image/png

                        no
                        --x--
                        """).lines())
                .containsExactly("(a.mhtml: a saved web page without the page)");
    }

    private Article read(String file) {
        return Reads.in(dir).file("a.mhtml", file).article();
    }
}
