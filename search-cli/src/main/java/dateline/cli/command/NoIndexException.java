package dateline.cli.command;

/// No index was named, and none was found.
public final class NoIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoIndexException() {
        super("there is no index here or further up: make one with dateline index PATH, name one with --index DIR, "
                + "or ask files directly with dateline query WORDS --in PATH");
    }
}
