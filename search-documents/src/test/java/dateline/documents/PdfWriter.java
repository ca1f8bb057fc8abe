package dateline.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets an article in columns on pages with a header and a number, words divided at the ends of lines.
final class PdfWriter {

    private static final float SIZE = 10;
    private static final float LEADING = 12.5f;
    private static final float MARGIN = 60;
    private static final float GUTTER = 18;

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final int columns;
    private final float width;
    private PDPageContentStream page;
    private int pages;
    private int column;
    private float top;
    private float y;

    private PdfWriter(int columns) {
        this.columns = columns;
        this.width = (PDRectangle.A4.getWidth() - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
    }

    /// {@return an open document, for a test to change}
    static PDDocument document(Written article, int columns) {
        try {
            PdfWriter writer = new PdfWriter(columns);
            writer.write(article);
            return writer.document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(PDDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(Written article, int columns) {
        return bytes(document(article, columns));
    }

    private void write(Written article) throws IOException {
        newPage();
        for (String line : broken(article.title(), bold, 18, PDRectangle.A4.getWidth() - 2 * MARGIN, false)) {
            show(line, bold, 18, MARGIN, y);
            y -= 22;
        }
        y -= 6;
        top = y;
        for (String paragraph : article.paragraphs()) {
            boolean first = true;
            for (String line : broken(paragraph, font, SIZE, width, true)) {
                if (y < MARGIN + 10) {
                    nextColumn();
                }
                show(line, font, SIZE, MARGIN + column * (width + GUTTER) + (first ? 12 : 0), y);
                y -= LEADING;
                first = false;
            }
        }
        page.close();
    }

    private void nextColumn() throws IOException {
        column++;
        if (column == columns) {
            page.close();
            newPage();
        }
        y = top;
    }

    private void newPage() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        pages++;
        column = 0;
        show("Quay Courier, weekend edition", bold, 8, MARGIN, PDRectangle.A4.getHeight() - 30);
        show("- " + pages + " -", font, 8, PDRectangle.A4.getWidth() / 2, 28);
        y = PDRectangle.A4.getHeight() - 80;
        top = y;
    }

    private void show(String text, PDFont face, float size, float x, float base) throws IOException {
        page.beginText();
        page.setFont(face, size);
        page.newLineAtOffset(x, base);
        page.showText(text);
        page.endText();
    }

    private static List<String> broken(String text, PDFont face, float size, float width, boolean divide)
            throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        double room = divide ? width - 12 : width;
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + ' ' + word;
            if (length(longer, face, size) <= room) {
                line = longer;
                continue;
            }
            int half = word.length() / 2;
            String start = line + ' ' + word.substring(0, half) + '-';
            boolean letters = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
            if (divide && letters && half > 2 && length(start, face, size) <= room) {
                lines.add(start);
                line = word.substring(half);
            } else {
                lines.add(line);
                line = word;
            }
            room = width;
        }
        lines.add(line);
        return lines;
    }

    private static float length(String text, PDFont face, float size) throws IOException {
        return face.getStringWidth(text) / 1000 * size;
    }
}
