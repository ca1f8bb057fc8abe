package dateline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void columnsOverPages(int columns) {
        Written written = Written.article(7, 30);

        Article article = DocumentReads.article(dir, "a.pdf", PdfWriter.bytes(written, columns));

        assertThat(article.title()).isEqualTo(written.title());
        assertThat(article.body().split("\n\n", -1)).containsExactlyElementsOf(written.paragraphs());
    }

    @Test
    void metadataCountWhereThePageAgrees() throws IOException {
        Written written = new Written(
                "Ships wait off the port",
                List.of(
                        "By Ann Lund, 2 May 2019",
                        "They wait for the tide, " + "and for the pilots who went home on Monday, ".repeat(4)
                                + "as ever."));
        Calendar day = GregorianCalendar.from(ZonedDateTime.parse("2019-05-02T09:12:44Z"));
        PDDocument document = PdfWriter.document(written, 1);
        document.getDocumentInformation().setTitle("Ships Wait Off the Port");
        document.getDocumentInformation().setAuthor("Ann Lund");
        document.getDocumentInformation().setCreationDate(day);

        Article article = DocumentReads.article(dir, "a.pdf", PdfWriter.bytes(document));

        assertThat(article.title()).isEqualTo("Ships Wait Off the Port");
        assertThat(article.authors()).containsExactly("Ann Lund");
        assertThat(article.published()).hasToString("2019-05-02");
        assertThat(article.body()).isEqualTo(written.paragraphs().get(1));
    }

    @Test
    void metadataOfAProgramDoNotCount() throws IOException {
        PDDocument document = PdfWriter.document(new Written("Ships wait", List.of("They wait for the tide.")), 1);
        document.getDocumentInformation().setTitle("Microsoft Word - draft7.doc");
        document.getDocumentInformation().setAuthor("user");
        document.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(ZonedDateTime.parse("2021-03-04T09:12:44Z")));

        Article article = DocumentReads.article(dir, "a.pdf", PdfWriter.bytes(document));

        assertThat(article.title()).isEqualTo("Ships wait");
        assertThat(article.authors()).isEmpty();
        assertThat(article.published().isDated()).isFalse();
    }

    @Test
    void scannedPagesAreNamed() throws IOException {
        assertThat(DocumentReads.said(dir, "a.pdf", PdfWriter.bytes(withPicture(new PDDocument()))))
                .contains("a scanned PDF without text; recognise its text first");

        PDDocument mixed = withPicture(PdfWriter.document(new Written("Ships wait", List.of("They wait.")), 1));
        assertThat(DocumentReads.results(dir, "b.pdf", PdfWriter.bytes(mixed), ReadOptions.defaults())
                        .toString())
                .contains("Ships wait")
                .contains("page 2: no text, a scanned picture; recognise its text first");
    }

    private static PDDocument withPicture(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, picture), 20, 20, 400, 600);
        }
        return document;
    }

    @Test
    void encryptedAndDamagedFilesAreNamed() throws IOException {
        PDDocument document = PdfWriter.document(Written.article(1, 2), 1);
        document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        assertThat(DocumentReads.said(dir, "a.pdf", PdfWriter.bytes(document)))
                .contains("encrypted PDF; save it without its password");

        byte[] whole = PdfWriter.bytes(Written.article(1, 2), 1);
        assertThat(DocumentReads.said(dir, "b.pdf", Arrays.copyOf(whole, 300))).contains("damaged PDF (");
        assertThat(DocumentReads.said(dir, "c.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)))
                .contains("damaged PDF (");
    }

    @Test
    void filesThatEndEarlyAreCalledSo() throws IOException {
        byte[] whole = PdfWriter.bytes(Written.article(1, 40), 2);
        assertThat(DocumentReads.said(dir, "whole.pdf", whole)).doesNotContain("ends early");
        for (int part = 1; part < 20; part++) {
            String said = DocumentReads.said(dir, part + ".pdf", Arrays.copyOf(whole, whole.length * part / 20));
            assertThat(said)
                    .as(part + "/20 of the file")
                    .contains("damaged PDF (")
                    .doesNotContain("without text");
        }
        byte[] scanned = PdfWriter.bytes(withPicture(withPicture(new PDDocument())));
        assertThat(DocumentReads.said(dir, "b.pdf", Arrays.copyOf(scanned, scanned.length - 40)))
                .contains("damaged PDF (it ends early); save it again from the program that made it")
                .doesNotContain("without text");
    }

    @Test
    void ofFilesThatEndEarlyWhatIsThereIsRead() throws IOException {
        byte[] whole = PdfWriter.bytes(new Written("Ships wait", List.of("They wait for the tide.")), 1);
        assertThat(DocumentReads.results(dir, "a.pdf", Arrays.copyOf(whole, whole.length - 12), ReadOptions.defaults())
                        .toString())
                .contains("Ships wait")
                .contains("a.pdf: damaged PDF (it ends early); some of its text may be missing");
    }

    @Test
    void whatStandsBehindTheEndDoesNotMatter() throws IOException {
        byte[] whole = PdfWriter.bytes(new Written("Ships wait", List.of("They wait for the tide.")), 1);
        byte[] behind = "\n<!-- served by a cache -->\n".getBytes(StandardCharsets.US_ASCII);
        byte[] longer = Arrays.copyOf(whole, whole.length + behind.length);
        System.arraycopy(behind, 0, longer, whole.length, behind.length);
        assertThat(DocumentReads.article(dir, "a.pdf", longer).title()).isEqualTo("Ships wait");
        assertThat(DocumentReads.article(dir, "b.pdf", Arrays.copyOf(whole, whole.length + 20_000))
                        .title())
                .isEqualTo("Ships wait");
        byte[] blank = PdfWriter.bytes(blankPage());
        assertThat(DocumentReads.said(dir, "c.pdf", blank)).contains("a PDF without text");
    }

    private static PDDocument blankPage() {
        PDDocument document = new PDDocument();
        document.addPage(new PDPage());
        return document;
    }

    @Test
    void aPasswordOnlyForChangesKeepsNobodyFromReading() throws IOException {
        PDDocument document = PdfWriter.document(new Written("Ships wait", List.of("They wait for the tide.")), 1);
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));

        assertThat(DocumentReads.article(dir, "a.pdf", PdfWriter.bytes(document))
                        .title())
                .isEqualTo("Ships wait");
    }
}
