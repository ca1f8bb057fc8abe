package dateline.cli.command;

/// The exit code of a command.
public enum ExitCode {
    /// Success; a query found something.
    OK(0, "done; a query found something"),
    /// A query found nothing, or there is no such article.
    NONE(1, "nothing found"),
    /// Failure.
    ERROR(2, "wrong usage, or an error"),
    /// It finished, but some records were rejected, or a query's time ran out.
    PARTIAL(3, "finished, with some records rejected or an answer cut short"),
    /// There is no index, or it cannot be used.
    NO_INDEX(4, "the index is missing, locked, incompatible, damaged or out of reach"),
    /// The user stopped it, by Ctrl-C.
    STOPPED(130, "stopped by Ctrl-C");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /// {@return the number that the process ends with}
    public int number() {
        return number;
    }

    /// {@return what it means, a few words}
    public String meaning() {
        return meaning;
    }
}
