package dateline.cli.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// What the system allows this process.
///
/// @param openFiles how many files it may have open, where that is known
record ProcessLimits(Optional<Long> openFiles) {

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final String OPEN_FILES = "Max open files";
    private static final String LOCK = "write.lock";

    /// {@return the limits of this process}
    static ProcessLimits ofProcess() {
        if (!Files.isReadable(LIMITS)) {
            return new ProcessLimits(Optional.empty());
        }
        try {
            for (String line : Files.readAllLines(LIMITS)) {
                if (line.startsWith(OPEN_FILES)) {
                    String soft = line.substring(OPEN_FILES.length()).strip().split(" ", 2)[0];
                    return new ProcessLimits(
                            Optional.of(soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft)));
                }
            }
        } catch (IOException | NumberFormatException e) {
            // Then it is not known.
        }
        return new ProcessLimits(Optional.empty());
    }

    /// {@return the archive of classes that makes the start short, if it is used}
    static Optional<String> classArchive() {
        return Arrays.stream(ProcessHandle.current().info().arguments().orElseGet(() -> new String[0]))
                .filter(option -> option.startsWith("-XX:AOTCache=") || option.startsWith("-XX:SharedArchiveFile="))
                .map(option -> "classes from " + option.substring(option.indexOf('=') + 1))
                .findFirst();
    }

    /// {@return whether a writer holds an index; nothing is made to find out}
    ///
    /// @param folder the folder of the index
    static boolean isLocked(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
