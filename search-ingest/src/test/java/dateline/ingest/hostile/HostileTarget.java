package dateline.ingest.hostile;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.article.Article;
import dateline.index.pairs.CopyPairFile;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadOptions;
import dateline.ingest.manifest.Manifest;
import dateline.ingest.page.PageExtractor;
import dateline.ingest.resolve.DateText;
import dateline.ingest.zstd.ZstdStream;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// What reads bytes or text that somebody else made. Each ends by a result or by the exception that it says; anything
/// else that is thrown is a fault.
public enum HostileTarget {
    /// A file; its first byte decides how its name ends.
    FILES {
        @Override
        public void take(byte[] bytes) throws IOException {
            int first = bytes.length == 0 ? 0 : Byte.toUnsignedInt(bytes[0]);
            read(bytes, ENDINGS.get(first % ENDINGS.size()));
        }
    },
    /// A web page.
    PAGES {
        @Override
        public void take(byte[] bytes) {
            new PageExtractor().extract(text(bytes), "http://example.org/2024/05/03/ferry.html");
        }
    },
    /// The metadata before a text, in TOML.
    TOML {
        @Override
        public void take(byte[] bytes) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes("+++\n".getBytes(StandardCharsets.UTF_8));
            file.writeBytes(bytes);
            file.writeBytes("\n+++\nThe ferry sails.\n".getBytes(StandardCharsets.UTF_8));
            read(file.toByteArray(), "md");
        }
    },
    /// A query, which is then written out and parsed again.
    QUERIES {
        @Override
        public void take(byte[] bytes) {
            Query query = QueryParser.builder().build().parse(text(bytes)).query();
            QueryParser.builder().build().parse(query.toString());
        }
    },
    /// The token of the next page.
    CURSORS {
        @Override
        public void take(byte[] bytes) {
            try (ArticleIndex index = ArticleIndex.inMemory()) {
                index.add(Article.builder("1").title("Ferry").build());
                index.commit();
                index.search(SearchRequest.of(Query.everything()).toBuilder()
                        .cursor(text(bytes))
                        .build());
            } catch (IllegalArgumentException e) {
                require(e.getMessage() != null && !e.getMessage().isBlank(), "a refusal that says nothing");
            } catch (ArticleIndexException e) {
                switch (e.reason()) {
                    case BAD_REQUEST, EXPIRED_CURSOR -> {}
                    default -> throw e;
                }
            }
        }
    },
    /// A text with dates.
    DATES {
        @Override
        public void take(byte[] bytes) {
            String text = text(bytes);
            DateText.read(text);
            require(DateText.all(text, 10).size() <= 10, "more dates than were asked for");
        }
    },
    /// A frame of Zstandard, without its first four bytes, which chance would not find.
    ZSTD {
        @Override
        public void take(byte[] bytes) {
            byte[] frame = new byte[bytes.length + 4];
            frame[0] = 0x28;
            frame[1] = (byte) 0xb5;
            frame[2] = 0x2f;
            frame[3] = (byte) 0xfd;
            System.arraycopy(bytes, 0, frame, 4, bytes.length);
            try (InputStream in = new ZstdStream(new ByteArrayInputStream(frame))) {
                in.readNBytes(1 << 20);
            } catch (IOException e) {
                require(e.getMessage() != null, "an error that says nothing");
            }
        }
    },
    /// A file of a manifest; its first byte decides which, the others are what the file holds.
    MANIFEST {
        @Override
        public void take(byte[] bytes) throws IOException {
            Path folder = Files.createTempDirectory("hostile");
            try {
                write(folder, 1);
                List<Path> files = files(folder.resolve("manifest"));
                int first = bytes.length == 0 ? 0 : Byte.toUnsignedInt(bytes[0]);
                Path file = files.get(first % files.size());
                byte[] content = java.util.Arrays.copyOfRange(bytes, Math.min(1, bytes.length), bytes.length);
                Files.write(file, content);
                write(folder, 2);
            } finally {
                delete(folder);
            }
        }

        private static void write(Path folder, int run) throws IOException {
            try (Manifest manifest = Manifest.open(folder)) {
                manifest.begin(run, "");
                String path = folder.resolve("news.jsonl").toString();
                manifest.file(path, 10, run, false);
                manifest.reading(path);
                manifest.commit();
            }
        }
    },
    /// The pairs of copies beside an index, with a right header and a right checksum.
    STORIES {
        @Override
        public void take(byte[] bytes) throws IOException {
            try (Directory directory = new ByteBuffersDirectory()) {
                try (IndexOutput out = directory.createOutput("stories_1", IOContext.DEFAULT)) {
                    CodecUtil.writeHeader(out, "datelineStories", 2);
                    out.writeBytes(bytes, bytes.length);
                    CodecUtil.writeFooter(out);
                }
                refusedAsDamaged(() -> CopyPairFile.read(directory, "stories_1"));
                refusedAsDamaged(() -> CopyPairFile.roundups(directory, "stories_1"));
            }
        }
    };

    private static final List<String> ENDINGS = List.of(
            "json", "jsonl", "csv", "tsv", "xml", "html", "eml", "mbox", "md", "txt", "warc", "sgm", "zip", "gz", "zst",
            "tar", "xz", "bz2", "ris", "bib", "mht", "Z", "rst", "rss");

    /// What may be refused.
    private interface Reading {
        Object read() throws IOException;
    }

    /// Takes an input.
    ///
    /// @param bytes the input
    /// @throws IOException which is a fault
    public abstract void take(byte[] bytes) throws IOException;

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void read(byte[] bytes, String ending) throws IOException {
        Path file = Files.createTempFile("hostile", "." + ending);
        try {
            Files.write(file, bytes);
            try (ArticleReader reader = ArticleReader.open(List.of(file.toString()), ReadOptions.defaults())) {
                reader.forEachRemaining(result -> require(result.toString() != null, "no result"));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void refusedAsDamaged(Reading reading) {
        try {
            reading.read();
        } catch (IOException e) {
            require(e.getMessage() != null, "an error that says nothing");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
