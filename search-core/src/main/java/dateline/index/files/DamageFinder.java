package dateline.index.files;

import dateline.index.PlainFileDirectory;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Finds out whether something went wrong because files are damaged.
///
/// Lucene verifies the checksums of small files when it opens them, and of large ones only when it merges them. On a
/// flipped bit it runs out of an array, asks for more memory than there is, or takes the file for one of an older or a
/// later version. So when something went wrong that damage may be behind, checksums are compared: those of small files
/// first, and no more than a moment's worth of large ones.
///
/// Safe for use by many threads.
public final class DamageFinder {

    /// Finds no damage: several indexes together have no files of their own.
    public static final DamageFinder NONE = new DamageFinder();

    private static final String READS_FILES = PlainFileDirectory.class.getName();

    private static final long MOST_BYTES = 1L << 30;

    private final @Nullable Directory directory;

    /// @param directory where the index lies
    public DamageFinder(Directory directory) {
        this.directory = directory;
    }

    private DamageFinder() {
        this.directory = null;
    }

    /// {@return the damage behind a failure, if there is any}
    ///
    /// @param failure what was thrown
    public Optional<IOException> explain(Throwable failure) {
        if (directory == null || Causes.of(failure).noneMatch(DamageFinder::isSuspicious)) {
            return Optional.empty();
        }
        try {
            return first(directory).map(finding -> new DamagedFileException(finding, failure));
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
            return Optional.empty();
        }
    }

    /// {@return the damage behind a failure to open the index, if there is any}: also where all checksums are right,
    /// but Lucene makes nothing of what it reads
    ///
    /// @param failure what was thrown
    public Optional<IOException> explainOpening(Throwable failure) {
        Optional<IOException> damage = explain(failure);
        boolean isNonsense = failure instanceof RuntimeException && isSuspicious(failure) && isLucenes(failure);
        return damage.isEmpty() && isNonsense
                ? Optional.of(new CorruptIndexException(
                        "it is written as Lucene never writes it: " + failure.getMessage(),
                        String.valueOf(directory),
                        failure))
                : damage;
    }

    /// {@return the damage behind a failure, or the failure itself}
    ///
    /// @param failure what was thrown
    public IOException explained(IOException failure) {
        return explain(failure).orElse(failure);
    }

    private static boolean isSuspicious(Throwable failure) {
        return switch (failure) {
            case CorruptIndexException corrupt -> true;
            case IndexFormatTooOldException older -> true;
            case IndexFormatTooNewException later -> true;
            case EOFException cut -> true;
            case NoSuchFileException missing -> true;
            case FileNotFoundException missing -> true;
            case IndexOutOfBoundsException bounds -> true;
            case NegativeArraySizeException size -> true;
            case BufferUnderflowException cut -> true;
            case ArithmeticException number -> true;
            case ClassCastException type -> true;
            case OutOfMemoryError size -> true;
            case InternalError page -> true;
            case AssertionError broken -> true;
            case IllegalArgumentException argument -> isLucenes(argument);
            case IllegalStateException state -> isLucenes(state);
            case NullPointerException state -> isLucenes(state);
            default -> false;
        };
    }

    /// {@return whether Lucene threw this, or what reads files for it, and not the check of an argument here}
    private static boolean isLucenes(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> name.startsWith("org.apache.lucene.") || name.startsWith(READS_FILES))
                .isPresent();
    }

    private static Optional<Finding> first(Directory directory) throws IOException {
        String list = SegmentInfos.getLastCommitSegmentsFileName(directory);
        if (list == null) {
            return Optional.empty();
        }
        Optional<String> problem = Checksums.damage(directory, list);
        if (problem.isPresent()) {
            return Optional.of(new Finding(list, problem.get()));
        }
        TreeMap<String, Long> sizes = new TreeMap<>();
        Iterable<String> files;
        try {
            files = files(directory, list);
        } catch (IOException e) {
            return missing(e, directory, list);
        }
        for (String name : files) {
            try {
                sizes.put(name, directory.fileLength(name));
            } catch (NoSuchFileException | FileNotFoundException e) {
                return missing(e, directory, list);
            }
        }
        List<String> smallFirst =
                sizes.keySet().stream().sorted(Comparator.comparing(sizes::get)).toList();
        long bytes = 0;
        for (String name : smallFirst) {
            bytes += sizes.getOrDefault(name, 0L);
            if (bytes > MOST_BYTES) {
                break;
            }
            problem = Checksums.damage(directory, name);
            if (problem.isPresent()) {
                return Optional.of(new Finding(name, problem.get()));
            }
        }
        return Optional.empty();
    }

    /// {@return that a file is missing, if a writer has not replaced the commit since}
    private static Optional<Finding> missing(IOException failure, Directory directory, String list) throws IOException {
        boolean isCommitted = list.equals(SegmentInfos.getLastCommitSegmentsFileName(directory));
        return Causes.missingFile(failure)
                .filter(path -> isCommitted)
                .map(path -> new Finding(Causes.name(path), "is missing"));
    }

    /// {@return the files of a commit; where a description of a segment cannot be read, all descriptions}
    private static Iterable<String> files(Directory directory, String list) throws IOException {
        try {
            return SegmentInfos.readCommit(directory, list).files(false);
        } catch (IOException | RuntimeException e) {
            if (Causes.missingFile(e).isPresent()) {
                throw e;
            }
            return Arrays.stream(directory.listAll())
                    .filter(name -> name.endsWith(".si"))
                    .toList();
        }
    }
}
