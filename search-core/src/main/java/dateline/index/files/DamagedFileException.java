package dateline.index.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A file of an index is damaged; the message names it and says what is wrong with it.
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /// @param finding what is wrong
    /// @param shown   what was thrown, if anything was
    public DamagedFileException(Finding finding, @Nullable Throwable shown) {
        super(finding.file() + " " + finding.problem(), shown);
    }
}
