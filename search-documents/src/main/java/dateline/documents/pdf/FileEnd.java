package dateline.documents.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Whether a PDF has its end. The library finds pages in a file that is cut, too, mostly without their text, and says
/// nothing.
final class FileEnd {

    private static final String MARK = "%%EOF";

    /// How far from the end of the file the mark may be, for what servers and caches put behind it; zeros, as those up
    /// to the end of a sector, do not count.
    private static final int WITHIN = 2048;

    private static final int LOOKED_AT = 64 << 10;

    private FileEnd() {}

    /// {@return whether the mark is missing that a PDF ends with}
    ///
    /// @param file the PDF
    /// @throws IOException if it cannot be read
    static boolean isMissing(Path file) throws IOException {
        try (RandomAccessFile pdf = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(LOOKED_AT, pdf.length());
            byte[] last = new byte[length];
            pdf.seek(pdf.length() - length);
            pdf.readFully(last);
            int end = length;
            while (end > 0 && last[end - 1] == 0) {
                end--;
            }
            int start = Math.max(0, end - WITHIN);
            return end > 0 && !new String(last, start, end - start, StandardCharsets.ISO_8859_1).contains(MARK);
        }
    }
}
