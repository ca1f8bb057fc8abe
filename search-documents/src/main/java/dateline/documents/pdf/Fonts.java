package dateline.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Stands in for fonts that a PDF names and does not hold, by the one that PDFBox brings.
///
/// PDFBox would look through all fonts of the machine for a better one, for seconds, and write what it finds to the
/// user's folder; for text that only widths are needed of, the PDF states them. So what is read does not depend on the
/// machine, either.
final class Fonts implements FontMapper {

    private static final String FALLBACK = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final class Holder {

        private static final Fonts ONE = new Fonts();

        static {
            FontMappers.set(ONE);
        }
    }

    private final TrueTypeFont fallback;

    private Fonts() {
        try (InputStream font = FontMapper.class.getResourceAsStream(FALLBACK)) {
            if (font == null) {
                throw new IllegalStateException(FALLBACK + " is missing in PDFBox");
            }
            fallback = new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes PDFBox use it, once.
    static void use() {
        if (Holder.ONE.fallback == null) {
            throw new AssertionError("made with a font");
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(fallback, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(fallback, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, fallback, true);
    }
}
