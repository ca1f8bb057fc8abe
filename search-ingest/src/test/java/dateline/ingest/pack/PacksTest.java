package dateline.ingest.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PacksTest {

    private static final byte[] A = bytes("{\"id\": \"a\"}\n");
    private static final byte[] B = bytes("{\"id\": \"b\"}\n");

    @TempDir
    Path dir;

    @Test
    void bzip2IsReadThrough() throws IOException {
        Reads reads = Reads.in(dir).file("x", join(bzip2(A), bzip2(B)));

        assertThat(reads.lines()).containsExactly("x:1 a", "x:2 b");
    }

    @Test
    void xzIsReadThrough() throws IOException {
        Reads reads = Reads.in(dir).file("x", join(xz(A), xz(B)));

        assertThat(reads.lines()).containsExactly("x:1 a", "x:2 b");
    }

    @Test
    void zstdIsReadThrough() {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x20, (byte) A.length, (byte) (A.length << 3 | 1), 0, 0};
        Reads reads = Reads.in(dir).file("x", join(frame, A, frame, A));

        assertThat(reads.lines()).containsExactly("x:1 a", "x:2 a");
    }

    @Test
    void theFilesOfArchivesAreRead() throws IOException {
        Reads reads = Reads.in(dir)
                .file("x.tar", tar("news/a.jsonl", A, "b.jsonl", B, "empty", new byte[0]))
                .file("x.zip", zip("news/a.jsonl", A, "b.jsonl", B, "photo.png", bytes("\u0000\u0001\u0002")));

        assertThat(reads.lines())
                .containsExactly(
                        "x.tar!news/a.jsonl:1 a",
                        "x.tar!b.jsonl:1 b",
                        "(x.tar!empty: empty file)",
                        "x.zip!news/a.jsonl:1 a",
                        "x.zip!b.jsonl:1 b",
                        "(x.zip!photo.png: none of the formats that hold articles)");
    }

    @Test
    void archivesStandInOneAnother() throws IOException {
        byte[] inner = tar("a.jsonl.gz", gzip(A), "b.jsonl.xz", xz(B));
        Reads reads = Reads.in(dir).file("all.zip", zip("day/inner.tar.bz2", bzip2(inner), "b.jsonl", B));

        assertThat(reads.lines())
                .containsExactly(
                        "all.zip!day/inner.tar.bz2!a.jsonl.gz:1 a",
                        "all.zip!day/inner.tar.bz2!b.jsonl.xz:1 b",
                        "all.zip!b.jsonl:1 b");
    }

    @Test
    void namesOfMembersAreNeverPathsAndHiddenOnesAreLeftOut() throws IOException {
        Reads reads = Reads.in(dir)
                .file(
                        "evil.zip",
                        zip("../evil.jsonl", A, "/etc/evil.jsonl", B, ".hidden", A, "__MACOSX/x", B, "ok.jsonl", A));

        assertThat(reads.lines())
                .containsExactly("evil.zip!../evil.jsonl:1 a", "evil.zip!/etc/evil.jsonl:1 b", "evil.zip!ok.jsonl:1 a");
        assertThat(dir.getParent().resolve("evil.jsonl")).doesNotExist();
    }

    @Test
    void documentsThatAreArchivesByTheWayAreNone() throws IOException {
        Reads reads = Reads.in(dir).file("x.docx", zip("[Content_Types].xml", bytes("<Types/>"), "a.jsonl", A));

        assertThat(reads.lines())
                .containsExactly(
                        "(x.docx: none of the formats that hold articles: an office document, e-book or program in a zip; the module search-documents reads DOCX, ODT, XLSX and EPUB)");
    }

    @Test
    void documentsOfOfficeProgramsMayBeginWithAnyPart() throws IOException {
        Reads reads = Reads.in(dir)
                .file("x.docx", zip("word/numbering.xml", bytes("<x/>"), "[Content_Types].xml", bytes("<Types/>")));

        assertThat(reads.lines())
                .containsExactly(
                        "(x.docx: none of the formats that hold articles: an office document, e-book or program in a zip; the module search-documents reads DOCX, ODT, XLSX and EPUB)");
    }

    @Test
    void ofACrawlWithItsIndexTheWebArchivesAreRead() throws IOException {
        byte[] pages = bytes("{\"id\": \"pages\", \"title\": \"All Pages\"}\n");
        Reads reads = Reads.in(dir)
                .file("x.wacz", zip("datapackage.json", bytes("{\"title\": \"x\"}"), "archive/a.jsonl", A))
                .file("y.zip", zip("archive/a.warc.gz", gzip(bytes("WARC/1.0\r\n")), "pages/pages.jsonl", pages));

        assertThat(reads.lines("x.wacz"))
                .containsExactly("(x.wacz!datapackage.json: metadata of a WACZ)", "x.wacz!archive/a.jsonl:1 a");
        assertThat(reads.lines("y.zip")).last().isEqualTo("(y.zip!pages/pages.jsonl: metadata of a WACZ)");
    }

    @Test
    void linksInTarAreNamedAsSuch() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
            TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertThat(Reads.in(dir).file("x.tar", packed.toByteArray()).lines()).containsExactly("(x.tar!link: a link)");
    }

    @Test
    void whatADamagedMemberTakesWithItIsSaid() throws IOException {
        byte[] lines =
                "{\"id\": \"a\", \"text\": \"Cranes move.\"}\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        byte[] zip = zip("a.jsonl", lines, "b.jsonl", B);
        Arrays.fill(zip, zip.length / 2, zip.length / 2 + 40, (byte) 0xFF);

        assertThat(Reads.in(dir).file("x.zip", zip).lines())
                .last()
                .asString()
                .startsWith("x.zip: the rest of the archive cannot be read: ");
    }

    @Test
    void aMemberThatCannotBeReadIsNamedLikeTheOthers() throws IOException {
        byte[] zip = zip("a.jsonl", A, "b.jsonl", B);
        zip[6] |= 1;

        assertThat(Reads.in(dir).file("x.zip", zip).lines())
                .first()
                .isEqualTo("x.zip!a.jsonl: the member is encrypted");
    }

    @Test
    void dataThatEndsEarlyOrIsDamagedIsNamedByItsFormat() throws IOException {
        byte[] lines = String.join(
                        "\n",
                        IntStream.range(0, 60_000)
                                .mapToObj(i ->
                                        "{\"id\": \"a" + i * 7919L % 60_013 + "\", \"text\": \"Cranes " + i + "\"}")
                                .toList())
                .getBytes(StandardCharsets.UTF_8);
        for (byte[] packed : List.of(xz(lines), bzip2(lines))) {
            String format = packed[0] == 'B' ? "bzip2" : "xz";
            byte[] cut = Arrays.copyOf(packed, packed.length * 2 / 3);
            byte[] changed = packed.clone();
            Arrays.fill(changed, packed.length * 3 / 4, packed.length * 3 / 4 + 9, (byte) 0x55);
            Reads reads = Reads.in(dir).file(format + "-cut", cut).file(format + "-changed", changed);

            assertThat(reads.lines(format + "-cut")).last().asString().endsWith(": " + format + " data ends early");
            assertThat(reads.lines(format + "-changed"))
                    .last()
                    .asString()
                    .contains(": " + format + " data is damaged (");
        }
    }

    @Test
    void anArchiveThatIsCutIsReadUpToTheCut() throws IOException {
        byte[] tar = tar("a.jsonl", A, "b.jsonl", B);
        Reads reads = Reads.in(dir).file("cut.tar", Arrays.copyOf(tar, 1545));

        assertThat(reads.lines())
                .containsExactly(
                        "cut.tar!a.jsonl:1 a",
                        "cut.tar!b.jsonl:1: Truncated TAR archive",
                        "cut.tar: the rest of the archive cannot be read: Truncated TAR archive");
    }

    @Test
    void aMemberThatUnpacksToTooMuchEndsItsArchiveButNotTheRun() throws IOException {
        byte[] bomb = zip("zeros", new byte[66 << 20], "a.jsonl", A);
        Reads reads = Reads.in(dir).file("1.zip", bomb).file("2.jsonl", B);

        assertThat(reads.lines())
                .containsExactly(
                        "(1.zip!zeros: none of the formats that hold articles)",
                        "1.zip: unpacks to more than 200 times its size, the limit of maxRatio",
                        "2.jsonl:1 b");
        ReadOptions small = ReadOptions.builder()
                .maxRatio(Integer.MAX_VALUE)
                .maxUnpackedBytes(1 << 20)
                .build();
        assertThat(reads.with(small).lines("1.zip"))
                .last()
                .isEqualTo("1.zip: unpacks to more than 1 MB, the limit of maxUnpackedBytes");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] pack(byte[] bytes, Packer packer) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        return pack(bytes, GZIPOutputStream::new);
    }

    private static byte[] bzip2(byte[] bytes) throws IOException {
        return pack(bytes, BZip2CompressorOutputStream::new);
    }

    private static byte[] xz(byte[] bytes) throws IOException {
        return pack(bytes, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(packed)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] tar(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = (byte[]) namesAndContents[i + 1];
                TarArchiveEntry entry = new TarArchiveEntry((String) namesAndContents[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void theNumberOfLevelsIsLimited() throws IOException {
        byte[] deep = A;
        for (int i = 0; i < 20; i++) {
            deep = zip("x", deep);
        }
        List<String> lines = Reads.in(dir).file("deep.zip", deep).lines();

        assertThat(lines)
                .singleElement()
                .asString()
                .endsWith(": archives are nested more than 8 levels deep, the limit of maxArchives");
    }

    @Test
    void whatCompressPackedIsRead() throws IOException {
        assertThat(Reads.in(dir).file("a.Z", compress(A)).lines()).containsExactly("a.Z:1 a");
    }

    /// Codes of nine bits, each for one byte, as long as the table of codes has room for that.
    private static byte[] compress(byte[] bytes) {
        assertThat(bytes.length).isLessThan(250);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[] {0x1F, (byte) 0x9D, (byte) 0x90});
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held |= (b & 0xFF) << bits;
            for (bits += 9; bits >= 8; bits -= 8) {
                packed.write(held);
                held >>>= 8;
            }
        }
        packed.write(held);
        return packed.toByteArray();
    }

    @Test
    void namesInZipMayBeInTheCharsetOfDos() throws IOException {
        String zip = new String(zip("Krxne.jsonl", A), StandardCharsets.ISO_8859_1);
        byte[] dos = zip.replace("Krxne", "Kr\u0084ne").getBytes(StandardCharsets.ISO_8859_1);
        // Not said to be in UTF-8.
        dos[7] &= ~8;

        assertThat(Reads.in(dir).file("x.zip", dos).lines()).containsExactly("x.zip!Kräne.jsonl:1 a");
    }
}
