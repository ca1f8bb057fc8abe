package dateline.documents.pdf;

import dateline.ingest.record.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the characters of each page with their positions, and makes lines of them.
final class PageReader extends PDFTextStripper {

    /// How long a document may take, in nanoseconds.
    private static final long LONGEST = 120_000_000_000L;

    private static final int MOST_PAGES = 20_000;

    /// A page of a newspaper has some 40,000 characters.
    private static final int MOST_CHARACTERS = 400_000;

    /// The clock is read once for so many characters.
    private static final int DEADLINE_INTERVAL = 1_000;

    private final Limits limits;
    private final long deadline = System.nanoTime() + LONGEST;
    private final List<Glyph> glyphs = new ArrayList<>();
    private long characters;

    private PageReader(Limits limits) {
        this.limits = limits;
        setSuppressDuplicateOverlappingText(true);
    }

    /// {@return the pages of a document}
    ///
    /// @param document the document
    /// @param limits   what it may cost
    /// @throws TextLimitException if it costs more
    static List<PageText> read(PDDocument document, Limits limits) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new TextLimitException("PDF has more than " + MOST_PAGES + " pages; divide it");
        }
        List<PageText> pages = new ArrayList<>();
        PageReader reader = new PageReader(limits);
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.add(reader.page(document, page, ++number));
        }
        return pages;
    }

    private PageText page(PDDocument document, PDPage page, int number) throws IOException {
        glyphs.clear();
        setStartPage(number);
        setEndPage(number);
        try (Writer nothing = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
            writeText(document, nothing);
        }
        List<Line> lines = ReadingOrder.of(LineMaker.lines(glyphs));
        boolean turned = page.getRotation() % 180 != 0;
        double height =
                turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        return new PageText(lines, height, hasPicture(page));
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return resources.getXObjectNames().iterator().hasNext();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (glyphs.size() % DEADLINE_INTERVAL == 0 && System.nanoTime() > deadline) {
            throw new UncheckedIOException(new TextLimitException("reading this PDF takes more than two minutes"));
        }
        if (glyphs.size() < MOST_CHARACTERS && ++characters <= limits.recordBytes()) {
            super.processTextPosition(text);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            String character = position.getUnicode();
            if (character != null && !character.isEmpty()) {
                glyphs.add(new Glyph(
                        character,
                        position.getXDirAdj(),
                        position.getYDirAdj(),
                        position.getWidthDirAdj(),
                        size(position),
                        position.getWidthOfSpace(),
                        position.getDir()));
            }
        }
    }

    private static double size(TextPosition position) {
        double size = Math.abs(position.getFontSizeInPt());
        return size > 0.5 ? size : Math.max(1, position.getHeightDir());
    }
}
