package dateline.documents;

import static dateline.documents.OfficeWriter.run;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTest {

    @TempDir
    Path dir;

    @Test
    void docxAsItReadsAfterAllChanges() {
        Article article = DocumentReads.article(
                dir,
                "a.docx",
                OfficeWriter.docx("<w:p>" + run("Ships wait") + "</w:p><w:p>"
                        + run("They ") + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>" + run("often")
                        + "</w:ins>" + run(" wait.") + "<w:r><w:br/></w:r>" + run("Tugs do.") + "</w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p>" + run("Port") + "</w:p></w:tc><w:tc><w:p>" + run("Ships")
                        + "</w:p></w:tc></w:tr>"
                        + "<w:tr><w:tc><w:p>" + run("East") + "</w:p></w:tc><w:tc><w:p>" + run("12")
                        + "</w:p></w:tc></w:tr></w:tbl>"
                        + "<w:p>" + run("All wait.") + "</w:p>"));

        assertThat(article.title()).isEqualTo("Ships wait");
        assertThat(article.body()).isEqualTo("They often wait.\nTugs do.\n\nPort | Ships\n\nEast | 12\n\nAll wait.");
    }

    @Test
    void odtAsItReadsAfterAllChanges() {
        Article article = DocumentReads.article(
                dir,
                "a.odt",
                OfficeWriter.odt("<text:tracked-changes><text:p>gone</text:p>"
                        + "</text:tracked-changes><text:h>Ships wait</text:h><text:p>They<text:s text:c=\"2\"/>wait<text:note>"
                        + "<text:note-citation>1</text:note-citation><text:note-body><text:p>For the tide.</text:p></text:note-body>"
                        + "</text:note>.<text:line-break/>Tugs do.</text:p><table:table><table:table-row><table:table-cell><text:p>East"
                        + "</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row>"
                        + "</table:table>"));

        assertThat(article.title()).isEqualTo("Ships wait");
        assertThat(article.body()).isEqualTo("They wait.\nTugs do.\n\nEast | 12\n\nFor the tide.");
    }

    @Test
    void rtfWithLettersOfItsCharset() {
        Article article = DocumentReads.article(
                dir,
                "a.rtf",
                ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0 Arial;}{\\header H\\par}"
                                + "{\\b Ships wait}\\par They wait off K\\'f6ln \\emdash  \\u322?\\'f3d\\'9f{\\v hidden}.{\\pict 00ff}\\par"
                                + " {\\trowd East\\cell 12\\cell\\row}{\\*\\generator G}All wait.{\\footnote For the tide.}\\par}")
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(article.title()).isEqualTo("Ships wait");
        assertThat(article.body()).isEqualTo("They wait off Köln — łódŸ.\n\nEast | 12\n\nAll wait.\n\nFor the tide.");
    }

    @Test
    void exportsOfLexisNexis() {
        List<String> lines = List.of(
                "Ships wait",
                "Quay Times",
                "May 2, 2019 Thursday",
                "Section: PORTS; Pg. 3",
                "Length: 80 words",
                "Byline: Ann Lund",
                "Body",
                "They wait.",
                "Load-Date: May 3, 2019",
                "End of Document",
                "Rain",
                "Quay Times",
                "May 3, 2019 Friday",
                "Length: 8 words",
                "Body",
                "It rained.",
                "Load-Date: May 4, 2019",
                "End of Document");
        StringBuilder docx = new StringBuilder();
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
        for (String line : lines) {
            docx.append("<w:p>").append(run(line)).append("</w:p>");
            rtf.append(line).append("\\par ");
        }

        for (List<Article> articles : List.of(
                DocumentReads.articles(dir, "a.docx", OfficeWriter.docx(docx.toString())),
                DocumentReads.articles(dir, "a.rtf", rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(articles).extracting(Article::title).containsExactly("Ships wait", "Rain");
            assertThat(articles).extracting(Article::body).containsExactly("They wait.", "It rained.");
            assertThat(articles.getFirst().authors()).containsExactly("Ann Lund");
            assertThat(articles.getFirst().published()).hasToString("2019-05-02");
        }
    }

    @Test
    void booksByChapterOrWhole() {
        Written first = new Written("The ferry", List.of("It sails.", "It sails again."));
        Written second = new Written("The pier", List.of("It stands."));
        byte[] book = OfficeWriter.epub("en", first, second);

        List<Article> chapters = DocumentReads.articles(dir, "a.epub", book);
        assertThat(chapters).extracting(Article::title).containsExactly("The ferry", "The pier");
        assertThat(chapters.getFirst().body()).isEqualTo("It sails.\n\nIt sails again.");
        assertThat(chapters.getFirst().section()).contains("Tales of the Quay");
        assertThat(chapters.getFirst().authors()).containsExactly("Ann Lund");
        assertThat(chapters.getFirst().id()).hasToString("urn:b:1#O/text/c0.xhtml");

        List<Article> whole = DocumentReads.articles(DocumentReads.results(
                dir, "b.epub", book, ReadOptions.builder().type("epub-book").build()));
        assertThat(whole).extracting(Article::title).containsExactly("Tales of the Quay");
        assertThat(whole.getFirst().body()).contains("It sails again.").contains("The pier\n\nIt stands.");
    }

    @Test
    void rowsOfWorkbooks() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", "<Types/>");
        files.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"News\" r:id=\"r1\"/>"
                        + "<sheet name=\"Off\" state=\"hidden\" r:id=\"r2\"/></sheets></workbook>");
        files.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        files.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
        files.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>title</t></si><si><t>body</t></si><si><r><t>Ships </t></r><r><t>wait</t></r>"
                        + "</si><si><t>They wait, \"all\" of them.</t></si></sst>");
        files.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>date</t></is></c></row><row r=\"2\">"
                        + "<c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"s\"><v>3</v></c><c r=\"C2\" s=\"1\"><v>43587</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Rain</v></c><c r=\"C3\" s=\"1\"><v>43588.5</v></c></row></sheetData>"
                        + "</worksheet>");
        files.put(
                "xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");

        List<Article> articles = DocumentReads.articles(dir, "a.xlsx", OfficeWriter.zip(files));

        assertThat(articles).extracting(Article::title).containsExactly("Ships wait", "Rain");
        assertThat(articles.getFirst().body()).isEqualTo("They wait, \"all\" of them.");
        assertThat(articles.getFirst().published()).hasToString("2019-05-02");
        assertThat(articles.get(1).published().toString()).startsWith("2019-05-03");
    }

    @Test
    void encryptedDamagedAndEmptyOnesAreNamed() {
        assertThat(DocumentReads.said(dir, "a.docx", OfficeWriter.docx("<w:p/>")))
                .contains("a document without text");
        assertThat(DocumentReads.said(dir, "b.docx", OfficeWriter.docx("<w:p>")))
                .contains("damaged document (bad XML");

        Map<String, String> odt = new LinkedHashMap<>();
        odt.put("mimetype", "application/vnd.oasis.opendocument.text");
        odt.put("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        odt.put("content.xml", "x");
        assertThat(DocumentReads.said(dir, "c.odt", OfficeWriter.zip(odt)))
                .contains("encrypted document; save it without its password");

        byte[] cut = OfficeWriter.docx(Written.article(1, 9));
        assertThat(DocumentReads.said(dir, "d.docx", Arrays.copyOf(cut, cut.length / 2)))
                .contains("damaged document (");
        assertThat(DocumentReads.said(dir, "e.epub", OfficeWriter.zip(Map.of("mimetype", "application/epub+zip"))))
                .contains("damaged book (its list of contents is missing)");
    }

    @Test
    void changedBytesAreNamed() {
        byte[] docx = stored(OfficeWriter.docx(Written.article(1, 9)));
        byte[] changed = docx.clone();
        int at = indexOf(changed, "preserve\">") + 10;
        changed[at] ^= 1;
        assertThat(DocumentReads.said(dir, "a.docx", changed))
                .contains("damaged document (the checksum of word/document.xml is wrong)");
        changed[at] = (byte) 0xC3;
        changed[at + 1] = 'x';
        assertThat(DocumentReads.said(dir, "b.docx", changed))
                .contains("damaged document (bytes that are no text); save it again");
    }

    @Test
    void aDamagedChapterLosesOnlyItself() {
        byte[] book = stored(OfficeWriter.epub(
                "en",
                new Written("The ferry", List.of("It sails.")),
                new Written("The pier", List.of("It stands.")),
                new Written("The lock", List.of("It opens."))));
        book[indexOf(book, "It stands.")] ^= 1;

        assertThat(DocumentReads.said(dir, "a.epub", book))
                .contains("The ferry")
                .contains("The lock")
                .contains("damaged book (the checksum of O/text/c1.xhtml is wrong)");
    }

    /// The same zip without compression, so that its bytes can be told.
    private static byte[] stored(byte[] zip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, String text) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).isPositive();
        return at;
    }

    @Test
    void entitiesThatMultiplyAreNotRead() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("word/document.xml", bomb);

        assertThat(DocumentReads.said(dir, "a.docx", OfficeWriter.zip(files))).doesNotContain("aaaaaaaaaa");
    }

    @Test
    void textThatUnpacksToTooMuchIsNotRead() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("word/document.xml", "<w:d xmlns:w=\"w\"><w:p><w:t>" + "x".repeat(80 << 20) + "</w:t></w:p></w:d>");

        assertThat(DocumentReads.said(dir, "a.docx", OfficeWriter.zip(files))).contains("unpacks to more than");
    }
}
