package dateline.cli.query;

import dateline.ArticleIndex;
import dateline.cli.command.IndexFolder;
import dateline.ingest.ArticleReader;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Cache keys for lists of paths and for the state of their files: a key stays the same as long as no file changes its
/// path, size or time of change, and the version of the program stays the same.
final class FileState extends SimpleFileVisitor<Path> {

    private static final int NAME_BYTES = 16;

    private final MessageDigest digest = sha256();

    /// The digests of all files, added up so that the order of the walk does not matter.
    private final long[] sums = new long[2];

    private FileState() {}

    /// {@return whether a path is a pattern for several}
    ///
    /// @param path what was typed
    static boolean isPattern(String path) {
        return firstWildcard(path) >= 0;
    }

    private static int firstWildcard(String path) {
        for (int i = 0; i < path.length(); i++) {
            if ("*?[{".indexOf(path.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// {@return a name for these paths}
    ///
    /// @param paths absolute paths
    static String nameOf(List<String> paths) {
        byte[] hash = sha256().digest(String.join("\0", paths).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    }

    /// {@return a name for the state of all files there}
    ///
    /// @param paths absolute paths; of a pattern, the folder above its first wildcard counts with all that is in it
    /// @throws IOException if a folder cannot be read
    static String of(List<String> paths) throws IOException {
        FileState state = new FileState();
        for (String path : paths) {
            int wildcard = Files.exists(Path.of(path)) ? -1 : firstWildcard(path);
            Path start = Path.of(wildcard < 0 ? path : path.substring(0, path.lastIndexOf('/', wildcard) + 1));
            Files.walkFileTree(start, state);
        }
        state.addProgram(ArticleReader.class);
        state.addProgram(ArticleIndex.class);
        return HexFormat.of().toHexDigits(state.sums[0]) + HexFormat.of().toHexDigits(state.sums[1]);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.endsWith(IndexFolder.NAME) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        add(file.toString(), attributes.size(), attributes.lastModifiedTime().toMillis());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        add(file.toString(), -1, -1);
        return FileVisitResult.CONTINUE;
    }

    /// A later version may read the same files in another way.
    private void addProgram(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source != null) {
            Path program = Path.of(URI.create(source.getLocation().toString()));
            add(
                    program.toString(),
                    Files.size(program),
                    Files.getLastModifiedTime(program).toMillis());
        }
    }

    private void add(String path, long size, long time) {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(size).putLong(time).flip());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        sums[0] += hash.getLong();
        sums[1] += hash.getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
