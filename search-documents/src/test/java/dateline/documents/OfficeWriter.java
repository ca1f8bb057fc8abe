package dateline.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes an article as office programs and makers of books do.
final class OfficeWriter {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private OfficeWriter() {}

    /// {@return a zip of files; one called `mimetype` is stored as it is}
    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(file.getKey());
                if (file.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] docx(String body) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", XML + "<Types/>");
        files.put(
                "word/document.xml",
                XML + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body + "</w:body></w:document>");
        return zip(files);
    }

    static byte[] docx(Written article) {
        StringBuilder body = new StringBuilder();
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>")
                .append(run(article.title()))
                .append("</w:p>");
        article.paragraphs().forEach(text -> {
            int half = text.length() / 2;
            body.append("<w:p>")
                    .append(run(text.substring(0, half)))
                    .append(run(text.substring(half)))
                    .append("</w:p>");
        });
        return docx(body.toString());
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static byte[] odt(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/vnd.oasis.opendocument.text");
        files.put(
                "content.xml",
                XML + "<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:table=\"urn:b\""
                        + " xmlns:style=\"urn:s\"><office:body><office:text>" + text
                        + "</office:text></office:body></office:document-content>");
        return zip(files);
    }

    static byte[] odt(Written article) {
        StringBuilder text = new StringBuilder("<text:h text:outline-level=\"1\">" + article.title() + "</text:h>");
        article.paragraphs()
                .forEach(paragraph -> text.append("<text:p>")
                        .append(paragraph.replaceFirst(" ", "<text:s/><text:span>"))
                        .append("</text:span></text:p>"));
        return odt(text.toString());
    }

    static byte[] rtf(Written article) {
        StringBuilder text = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times;}}"
                + "{\\info{\\title x}}{\\header Quay Courier\\par}\\pard\\b " + article.title() + "\\b0\\par\n");
        article.paragraphs()
                .forEach(paragraph ->
                        text.append("\\pard\\fs20 ").append(paragraph).append("\\par\n"));
        return text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] epub(String language, Written... chapters) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/epub+zip");
        files.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"O/b.opf\"/></rootfiles></container>");
        StringBuilder manifest = new StringBuilder("<item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/>");
        StringBuilder spine = new StringBuilder();
        for (int i = 0; i < chapters.length; i++) {
            String name = String.format(Locale.ROOT, "text/c%d.xhtml", i);
            manifest.append("<item id=\"c" + i + "\" href=\"" + name + "\"/>");
            spine.append("<itemref idref=\"c" + i + "\"/>");
            files.put(
                    "O/" + name,
                    "<html><head><title>x</title></head><body><h1>" + chapters[i].title() + "</h1><p>"
                            + String.join("</p><p>", chapters[i].paragraphs()) + "</p></body></html>");
        }
        files.put(
                "O/nav.xhtml",
                "<html><body><nav><ol><li><a href=\"text/c0.xhtml\">First</a></li></ol></nav></body></html>");
        files.put(
                "O/b.opf",
                "<package><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Tales of the Quay</dc:title>"
                        + "<dc:creator>Ann Lund</dc:creator><dc:identifier>urn:b:1</dc:identifier><dc:date>2019-05-02</dc:date>"
                        + "<dc:language>" + language + "</dc:language></metadata><manifest>" + manifest
                        + "</manifest><spine>"
                        + spine + "</spine></package>");
        return zip(files);
    }
}
