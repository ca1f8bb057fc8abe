package dateline.ingest.format;

import dateline.ingest.record.FileHead;
import java.util.List;

/// What files are that hold no articles in a format that is read, as far as their first bytes tell, so that nobody has
/// to guess why they were skipped.
public final class UnsupportedFormats {

    /// First bytes, as Latin-1.
    private record Signature(int offset, String bytes, String kind) {}

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(0, "%PDF-", "a PDF document, which the module search-documents reads"),
            new Signature(0, "{\\rtf", "an RTF document, which the module search-documents reads"),
            new Signature(0, "%!PS", "a PostScript document"),
            new Signature(
                    0,
                    "PK\3\4",
                    "an office document, e-book or program in a zip; the module search-documents reads DOCX, ODT, XLSX and EPUB"),
            new Signature(
                    0,
                    "\u00D0\u00CF\u0011\u00E0",
                    "an old or encrypted office document; save it in a current format without a password"),
            new Signature(0, "SQLite format 3\0", "an SQLite database"),
            new Signature(0, "PAR1", "a Parquet file"),
            new Signature(0, "Obj\1", "an Avro file"),
            new Signature(0, "ARROW1", "an Arrow file"),
            new Signature(0, "7z\u00BC\u00AF'\u001C", "a 7z archive"),
            new Signature(0, "Rar!\u001A\7", "a RAR archive"),
            new Signature(0, "\u001F\u009D", "a file packed with compress"),
            new Signature(0, "\4\"M\u0018", "a file packed with LZ4"),
            new Signature(0, "\u00FF\6\0\0sNaPpY", "a file packed with Snappy"),
            new Signature(0, "\u0089PNG", "an image"),
            new Signature(0, "\u00FF\u00D8\u00FF", "an image"),
            new Signature(0, "GIF8", "an image"),
            new Signature(8, "WEBP", "an image"),
            new Signature(0, "ID3", "sound"),
            new Signature(0, "OggS", "sound or film"),
            new Signature(4, "ftyp", "sound or film"),
            new Signature(0, "\u001AE\u00DF\u00A3", "film"),
            new Signature(0, "\u007FELF", "a program"),
            new Signature(0, "MZ\u0090\0", "a program"),
            new Signature(0, "\u00CA\u00FE\u00BA\u00BE", "a program"));

    private UnsupportedFormats() {}

    /// {@return what a file is, with its article; empty where its first bytes do not tell}
    ///
    /// @param head how it begins
    public static String kind(FileHead head) {
        for (Signature signature : SIGNATURES) {
            if (head.has(signature.offset(), signature.bytes())) {
                return signature.kind();
            }
        }
        return "";
    }
}
