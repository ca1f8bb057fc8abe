package dateline.cli.option;

/// Options of reading articles from files.
public final class ReadingOptions {

    /// What fields are.
    public static final Texts MAP = new Texts(
            "--map",
            "FIELD=NAME",
            "What files call NAME is the FIELD (title, lead, body, author, publisher, section, tag, url, lang, place, "
                    + "date, "
                    + "id, or an extra field); =NAME leaves it out. Repeatable.");

    /// The format.
    public static final Text TYPE =
            new Text("--type", "FORMAT", "The format of the files; else it is told by their content.");

    /// The language.
    public static final Text LANGUAGE = new Text(
            "--language",
            "TAG",
            "The language of articles that do not state theirs, such as en or pt-BR; else it is "
                    + "told by "
                    + "their text.");

    /// The charset.
    public static final Text ENCODING =
            new Text("--encoding", "CHARSET", "The charset of the files; else it is told by their content.");

    /// All that was rejected.
    public static final Text ERRORS = new Text(
            "--errors",
            "FILE",
            "Write every record rejected and file skipped to FILE, as JSON Lines; 20 of each are " + "shown.");

    private ReadingOptions() {}
}
