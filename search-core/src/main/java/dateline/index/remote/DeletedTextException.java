package dateline.index.remote;

import java.io.IOException;

/// A text is kept, but no article has it any more. The note that says so is not among those that were taken.
final class DeletedTextException extends IOException {

    private static final long serialVersionUID = 1L;

    DeletedTextException(long text) {
        super("the last article with the text " + Long.toHexString(text) + " was deleted meanwhile: commit again");
    }
}
