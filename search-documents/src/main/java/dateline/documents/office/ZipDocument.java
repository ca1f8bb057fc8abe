package dateline.documents.office;

import dateline.documents.text.DocumentFile;
import dateline.ingest.record.Input;
import dateline.ingest.record.Limits;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A document that is a zip of files. What these may unpack to is limited.
public final class ZipDocument implements Closeable {

    private static final int MOST_ENTRIES = 100_000;

    private final DocumentFile file;
    private final ZipFile zip;
    private final Limits limits;
    private long unpacked;

    private ZipDocument(DocumentFile file, ZipFile zip, Limits limits) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
    }

    /// {@return a document, opened}
    ///
    /// @param input the document's file
    /// @throws IOException if it is damaged
    public static ZipDocument open(Input input) throws IOException {
        DocumentFile file = DocumentFile.of(input);
        try {
            ZipFile zip = new ZipFile(file.path().toFile());
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw new IOException("more than " + MOST_ENTRIES + " files in it");
            }
            return new ZipDocument(file, zip, input.limits());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// {@return the names of its files, in the order of the zip}
    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .<String>map(ZipEntry::getName)
                .toList();
    }

    /// {@return one of its files, or nothing when it is not there}
    ///
    /// @param name its name
    /// @throws IOException if it is damaged
    public Optional<InputStream> file(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(new Checked(new Counted(zip.getInputStream(entry)), entry.getName(), entry.getCrc()));
    }

    /// {@return one of its files whole; nothing when it is not there or larger than a record may be}
    ///
    /// @param name its name
    /// @throws IOException if it is damaged
    public Optional<byte[]> bytes(String name) throws IOException {
        Optional<InputStream> file = file(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            byte[] bytes = in.readNBytes(limits.recordBytes() + 1);
            return bytes.length > limits.recordBytes() ? Optional.empty() : Optional.of(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            zip.close();
        }
    }

    /// Compares the checksum of a file that was read to its end with that of the zip, which `ZipFile` does not.
    private static final class Checked extends CheckedInputStream {

        private final String name;
        private final long expected;

        Checked(InputStream in, String name, long expected) {
            super(in, new CRC32());
            this.name = name;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return checked(super.read(target, offset, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && expected >= 0 && getChecksum().getValue() != expected) {
                throw new IOException("the checksum of " + name + " is wrong");
            }
            return read;
        }
    }

    /// Counts what is unpacked.
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws IOException {
            unpacked += n;
            if (unpacked > Math.max(limits.ratio() * file.path().toFile().length(), 4L * limits.recordBytes())) {
                throw new IOException(limits.ratioTooHigh());
            }
        }
    }
}
