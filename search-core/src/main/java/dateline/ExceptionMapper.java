package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.index.ArticleWriter;
import dateline.index.IncompatibleIndexException;
import dateline.index.OutdatedIndexException;
import dateline.index.files.DamagedFileException;
import dateline.remote.query.RemoteException;
import dateline.search.limit.BadRequestException;
import dateline.search.rank.ExpiredCursorException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// Turns failures of the packages below into exceptions that say what failed, why, and what to do next.
final class ExceptionMapper {

    private ExceptionMapper() {}

    /// {@return the exception of a failure}
    ///
    /// @param what what could not be done: `cannot open the index news`
    /// @param e    why
    static ArticleIndexException of(String what, IOException e) {
        return switch (e) {
            case IndexNotFoundException missing ->
                new ArticleIndexException(Reason.MISSING, what + ", there is no index", missing);
            case LockObtainFailedException locked ->
                new ArticleIndexException(
                        Reason.LOCKED, what + ", another writer holds it: wait until that has ended", locked);
            case IncompatibleIndexException incompatible ->
                new ArticleIndexException(Reason.INCOMPATIBLE, what + ", " + incompatible.getMessage(), incompatible);
            case OutdatedIndexException outdated ->
                new ArticleIndexException(Reason.OUTDATED, what + ", " + outdated.getMessage(), outdated);
            case IndexFormatTooNewException later ->
                new ArticleIndexException(
                        Reason.INCOMPATIBLE, what + ", a later version wrote it: use a newer dateline", later);
            case IndexFormatTooOldException older ->
                new ArticleIndexException(
                        Reason.INCOMPATIBLE, what + ", an older version of Lucene wrote it, and not dateline", older);
            case DamagedFileException damaged -> damaged(what, damaged);
            case RemoteException remote ->
                new ArticleIndexException(reason(remote), what + ": " + remote.getMessage(), remote);
            case CorruptIndexException corrupt -> damaged(what, corrupt);
            case EOFException cut -> damaged(what, cut);
            case InterruptedIOException interrupted ->
                new ArticleIndexException(Reason.INTERRUPTED, what + ": " + describe(interrupted), interrupted);
            case ClosedByInterruptException interrupted ->
                new ArticleIndexException(
                        Reason.INTERRUPTED, what + ", the thread was interrupted while it read a file", interrupted);
            default -> new ArticleIndexException(Reason.IO, what + ": " + describe(e), e);
        };
    }

    private static Reason reason(RemoteException e) {
        return switch (e.kind()) {
            case MISSING -> Reason.MISSING;
            case EXISTS -> Reason.EXISTS;
            case INCOMPATIBLE -> Reason.INCOMPATIBLE;
            case UNSUPPORTED -> Reason.BAD_REQUEST;
            case EXPIRED -> Reason.EXPIRED_CURSOR;
            case DENIED -> Reason.DENIED;
            case UNAVAILABLE -> Reason.UNAVAILABLE;
            case INCOMPLETE -> Reason.INCOMPLETE;
            case FAILED -> Reason.IO;
        };
    }

    /// {@return the exception of a request that the index cannot answer}
    ///
    /// @param e why
    static ArticleIndexException of(BadRequestException e) {
        return new ArticleIndexException(Reason.BAD_REQUEST, String.valueOf(e.getMessage()), e);
    }

    /// {@return the exception of a cursor whose state of the index is gone}
    ///
    /// @param e why
    static ArticleIndexException of(ExpiredCursorException e) {
        return new ArticleIndexException(Reason.EXPIRED_CURSOR, String.valueOf(e.getMessage()), e);
    }

    /// {@return the exception of an index that is closed, be it because an earlier write failed}
    ///
    /// @param what   what could not be done
    /// @param name   the index
    /// @param e      how it showed
    /// @param writer its writer, if it is open for writing
    static ArticleIndexException closed(String what, String name, Throwable e, @Nullable ArticleWriter writer) {
        Throwable first = writer == null ? null : writer.failure().orElse(null);
        if (first == null) {
            return new ArticleIndexException(Reason.CLOSED, what + ", the index " + name + " is closed", e);
        }
        Optional<CorruptIndexException> corrupt = Stream.iterate(first, Objects::nonNull, Throwable::getCause)
                .filter(CorruptIndexException.class::isInstance)
                .map(CorruptIndexException.class::cast)
                .findFirst();
        if (corrupt.isPresent()) {
            return damaged(what + " (index " + name + ")", corrupt.get());
        }
        return new ArticleIndexException(
                Reason.CLOSED,
                what + ", the index " + name + " was closed by an earlier failure (" + describe(first)
                        + "): what was committed is kept; open the index again",
                first);
    }

    /// {@return what went wrong; the messages of Java's file exceptions are often the path alone}
    private static String describe(Throwable failure) {
        // A merge in the background is no news; why it failed is.
        Throwable e =
                String.valueOf(failure.getMessage()).startsWith("background merge hit") && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (isDiskFull(e)) {
            return "no space is left on the disk; what was committed before is kept";
        }
        String message = e.getMessage();
        return switch (e) {
            case AccessDeniedException denied -> "no permission to use " + denied.getFile();
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
            case FileSystemException other ->
                other.getReason() == null ? "cannot use " + other.getFile() : String.valueOf(message);
            case IOException other -> message == null || message.isBlank() ? other.toString() : message;
            default -> e.toString();
        };
    }

    private static boolean isDiskFull(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("No space left on device"));
    }

    /// {@return the exception of damaged files}
    ///
    /// @param what what could not be done
    /// @param e    how the damage showed
    private static ArticleIndexException damaged(String what, IOException e) {
        String file = e instanceof DamagedFileException damaged ? " (" + damaged.getMessage() + ")" : "";
        return new ArticleIndexException(
                Reason.DAMAGED,
                what + ", its files are damaged" + file
                        + ": verify and repair it, restore a copy, or index the articles again",
                e);
    }
}
