package dateline.index.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A file of an index is damaged; the message names it and says what is wrong with it.
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedFileException(Finding finding, @Nullable Throwable shown) {
        super(finding.file() + " " + finding.problem(), shown);
    }
}
