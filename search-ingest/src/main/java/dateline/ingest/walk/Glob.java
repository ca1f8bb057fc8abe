package dateline.ingest.walk;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;

/// A pattern of paths that the shell left to us.
///
/// @param pattern  as the user gave it
/// @param rootName the folder before the first part with a wildcard, as the user would write it
/// @param root     that folder
/// @param matcher  tells paths that begin with the root
/// @param parts    how many parts the pattern has below the root; as many as there may be when it has `**`
record Glob(String pattern, String rootName, Path root, PathMatcher matcher, int parts) {

    private static final String WILDCARDS = "*?[{";

    /// {@return the pattern, or nothing when it has no wildcard}
    ///
    /// @param pattern `*` within a name, `**` over folders, `?`, `[abc]`, `{a,b}`
    /// @throws PatternSyntaxException if it is malformed
    static Optional<Glob> of(String pattern) {
        int wildcard = 0;
        while (wildcard < pattern.length() && WILDCARDS.indexOf(pattern.charAt(wildcard)) < 0) {
            wildcard++;
        }
        if (wildcard == pattern.length()) {
            return Optional.empty();
        }
        int slash = pattern.lastIndexOf('/', wildcard);
        String rootName = slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash);
        String full = slash < 0 ? "./" + pattern : pattern;
        int parts = pattern.contains("**")
                ? Integer.MAX_VALUE
                : (int) pattern.substring(slash + 1)
                                .chars()
                                .filter(c -> c == '/')
                                .count()
                        + 1;
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + full);
        return Optional.of(new Glob(pattern, rootName, Path.of(rootName), matcher, parts));
    }

    /// {@return whether a file, or a folder that it is in, matches}
    ///
    /// @param path a path that begins with the root
    boolean matches(Path path) {
        for (Path p = path; p != null && p.getNameCount() > root.getNameCount(); p = p.getParent()) {
            if (matcher.matches(p)) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether something in a folder can match}
    ///
    /// @param folder a path that begins with the root
    boolean mayContain(Path folder) {
        return folder.getNameCount() - root.getNameCount() < parts || matches(folder);
    }
}
