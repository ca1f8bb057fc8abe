package dateline.ingest.walk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Iterates over files, folders and patterns in the order given, and over the content of a folder by name.
///
/// Within folders, hidden files and folders (`.name`) and search indexes are skipped silently; links to files are
/// followed, links to folders are not, so that no loop is possible; pipes, sockets and devices are skipped. Paths that
/// the user names are read whatever they are. Memory holds a bounded number of the names of one folder per level, see
/// [SortedNames].
///
/// Not safe for use by several threads at once.
public final class Walk implements Iterator<Found> {

    /// So many names of a folder are held at once; twice as many while they are looked for.
    private static final int MAX_NAMES = 200_000;

    private final Iterator<String> inputs;
    private final ArrayDeque<Folder> folders = new ArrayDeque<>();
    private @Nullable Glob glob;
    private boolean globMatched;
    private @Nullable Found next;

    /// A folder under iteration.
    ///
    /// @param name  its path as the user would write it
    /// @param path  where it is
    /// @param names the names in it that are left
    private record Folder(String name, Path path, SortedNames names) {}

    /// Prepares the iteration.
    ///
    /// @param inputs paths of files and folders, patterns such as `news/*.json`, and `-` for the standard input
    public Walk(List<String> inputs) {
        inputs.forEach(input -> Objects.requireNonNull(input, "input must not be null"));
        this.inputs = List.copyOf(inputs).iterator();
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (!folders.isEmpty()) {
                next = nextInFolder(folders.peek());
            } else if (glob != null) {
                next = endOfGlob(glob);
            } else if (inputs.hasNext()) {
                next = begin(inputs.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further input");
        }
        Found found = next;
        next = null;
        if (found == null) {
            throw new AssertionError("hasNext() found nothing");
        }
        return found;
    }

    private @Nullable Found begin(String input) {
        if (input.equals("-")) {
            return new Found.StandardInput();
        }
        if (input.isBlank()) {
            // Java takes it for the working folder, but it usually comes from an unset shell variable.
            return new Found.Missing(
                    "'" + input + "'", "no path is given: name a file or folder, or . for " + "this one");
        }
        try {
            Path path = Path.of(input);
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                Optional<Glob> pattern = Glob.of(input);
                if (pattern.isPresent()) {
                    glob = pattern.get();
                    globMatched = false;
                    return enter(glob.rootName(), glob.root(), true);
                }
            }
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? enter(withoutSlash(input), path, true)
                    : new Found.File(
                            input,
                            path,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant());
        } catch (IOException e) {
            return new Found.Missing(input, reason(e));
        } catch (InvalidPathException e) {
            return new Found.Missing(input, "not a path: " + e.getReason().toLowerCase(Locale.ROOT));
        } catch (PatternSyntaxException e) {
            return new Found.Missing(input, "no such file, and not a pattern: " + fault(e));
        }
    }

    /// What is wrong with a pattern; the library leaves the quotation mark out behind a character that is missing.
    private static String fault(PatternSyntaxException e) {
        String fault = e.getDescription().toLowerCase(Locale.ROOT);
        return fault.startsWith("missing '") && !fault.endsWith("'") ? fault + "'" : fault;
    }

    private static String withoutSlash(String input) {
        return input.length() > 1 && input.endsWith("/") ? input.substring(0, input.length() - 1) : input;
    }

    private @Nullable Found endOfGlob(Glob ended) {
        glob = null;
        return globMatched ? null : new Found.Missing(ended.pattern(), "no file matches");
    }

    /// Goes into a folder, unless it cannot be read.
    private @Nullable Found enter(String name, Path path, boolean named) {
        try {
            SortedNames names = SortedNames.of(path, MAX_NAMES);
            if (named || !names.isIndex()) {
                folders.push(new Folder(name, path, names));
            }
            return null;
        } catch (IOException e) {
            return named ? new Found.Missing(name, reason(e)) : new Found.Passed(name, reason(e));
        }
    }

    private @Nullable Found nextInFolder(Folder folder) {
        String entry;
        try {
            entry = folder.names().next();
        } catch (IOException e) {
            folders.pop();
            return new Found.Missing(folder.name(), reason(e));
        }
        if (entry == null) {
            folders.pop();
            return null;
        }
        String name = folder.name().equals("/") ? "/" + entry : folder.name() + "/" + entry;
        if (entry.indexOf('\uFFFD') >= 0) {
            return new Found.Passed(name, "its name is not valid text");
        }
        Path path = folder.path().resolve(entry);
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return enterFound(name, path);
            }
            if (glob != null && !glob.matches(path)) {
                return null;
            }
            globMatched = true;
            if (attributes.isOther()) {
                return new Found.Passed(name, "not a regular file");
            }
            return new Found.File(
                    name, path, attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (IOException e) {
            return glob == null || glob.matches(path) ? new Found.Passed(name, linkReason(path, e)) : null;
        }
    }

    private @Nullable Found enterFound(String name, Path path) {
        if (glob != null && !glob.mayContain(path)) {
            return null;
        }
        if (Files.isSymbolicLink(path)) {
            return glob == null ? new Found.Passed(name, "a link to a folder; name it to read it") : null;
        }
        return enter(name, path, false);
    }

    private static String linkReason(Path path, IOException e) {
        return Files.isSymbolicLink(path) ? "a broken link" : reason(e);
    }

    /// {@return why something cannot be read, in words for the user}
    ///
    /// @param e what the file system says
    public static String reason(@Nullable IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file or folder";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemLoopException loop -> "links form a loop";
            case NotDirectoryException file -> "not a folder";
            case FileSystemException other -> plain(other.getReason());
            case null -> plain(null);
            default -> plain(e.getMessage());
        };
    }

    private static String plain(@Nullable String message) {
        return message == null || message.isBlank() ? "cannot be read" : message;
    }
}
