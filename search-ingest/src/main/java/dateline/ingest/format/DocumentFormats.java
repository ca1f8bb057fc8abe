package dateline.ingest.format;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The formats of documents: services that other modules offer, `search-documents` above all, looked for when a file
/// begins like one.
final class DocumentFormats {

    private DocumentFormats() {}

    /// Looked for once, and only when needed.
    private static final class Found {

        private static final List<Format> ALL = ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /// {@return all that are there}
    static List<Format> all() {
        return Found.ALL;
    }

    /// {@return the format of a file, or nothing when it is no document or its reader is not there}
    ///
    /// @param head how it begins
    /// @param type the format that the user says it has; empty to find out
    static Optional<Format> of(FileHead head, String type) {
        if (!isLikely(head)) {
            return Optional.empty();
        }
        List<Format> matching =
                Found.ALL.stream().filter(format -> format.matches(head)).toList();
        return matching.stream()
                .filter(format -> format.name().equals(type))
                .findFirst()
                .or(() -> matching.stream().findFirst());
    }

    /// Asked of every file: PDF, a zip, and RTF; before a PDF, something else may stand.
    private static boolean isLikely(FileHead head) {
        return head.has(0, "PK\3\4")
                || head.has(0, "{\\rtf")
                || head.has(0, "%PDF-")
                || (head.hasExtension(".pdf", ".rtf", ".doc") && !head.isText())
                || head.hasExtension(".pdf");
    }
}
