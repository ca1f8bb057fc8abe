package dateline.cli.command;

import java.nio.file.Path;

/// No index was named and none was found, or there is none where one was named.
public final class NoIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoIndexException() {
        super("there is no index here or further up: make one with dateline index PATH, name one with --index DIR, "
                + "or search files directly with dateline query WORDS --in PATH");
    }

    NoIndexException(Path folder) {
        super("there is no index at " + folder);
    }
}
