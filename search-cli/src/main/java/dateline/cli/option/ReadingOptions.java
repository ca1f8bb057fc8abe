package dateline.cli.option;

import dateline.ingest.OnDuplicate;
import dateline.ingest.ReadOptions;
import java.util.List;
import java.util.stream.Stream;

/// Options of reading articles from files.
public final class ReadingOptions {

    /// What fields are.
    public static final Texts MAP = new Texts(
            "--map",
            "FIELD=NAME",
            "Read the values that files call NAME as FIELD (title, lead, body, author, publisher, "
                    + "section, tag, url, lang, place, date, id, or an extra field); =NAME leaves it out; @FILE "
                    + "has one on each line. Repeatable; kept with the index, 'none' resets it.");

    /// The format.
    public static final Text TYPE = new Text(
            "--type",
            "FORMAT",
            "The format of the files; by default detected from their content. Kept with the index; 'auto' resets it.",
            ReadingOptions::types);

    /// The language.
    public static final Text LANGUAGE = new Text(
            "--language",
            "TAG",
            "The language of articles that do not state theirs, such as en or pt-BR; by default detected "
                    + "from their text. Kept with the index; 'auto' resets it.");

    /// The charset.
    public static final Text ENCODING = new Text(
            "--encoding",
            "CHARSET",
            "The charset of the files; by default detected from their content. Kept with the index; "
                    + "'auto' resets it.");

    /// All that was rejected.
    public static final Text ERRORS = new Text(
            "--errors",
            "FILE",
            "Write every record rejected and file skipped to FILE, as JSON Lines; 20 of each are " + "shown.");

    /// Nothing is written.
    public static final Flag DRY_RUN = new Flag(
            "-n --dry-run",
            "Write nothing: show the formats recognised, what becomes of each field, three articles, and what would be "
                    + "rejected.");

    /// What vanished is deleted.
    public static final Flag SYNC =
            new Flag("--sync", "Delete the articles whose file, or whose record in it, is gone; by default they stay.");

    /// It goes on.
    public static final Flag WATCH =
            new Flag("--watch", "Keep running and read new and changed files, until stopped by Ctrl-C.");

    /// Everything is read.
    public static final Flag EVERYTHING = new Flag("--again", "Read unchanged files too.");

    /// What is done with repeated ids.
    public static final Choice<OnDuplicate> ON_DUPLICATE = new Choice<>(
            "--on-duplicate",
            "WHAT",
            OnDuplicate.REPLACE,
            "What to do with a record that has the id of another record of this run: replace the other "
                    + "(the default), skip it, or end with an error.");

    /// The greatest size of a record.
    public static final Size MAX_RECORD =
            new Size("--max-record", "SIZE", 1L << 30, 16L << 20, "The largest size of a record (default 16MB).");

    /// The greatest number of values in a record.
    public static final WholeNumber MAX_VALUES = new WholeNumber(
            "--max-values", "N", 1, 10_000_000, 10_000, "How many values a record may have (default 10000).");

    /// How deep records are nested.
    public static final WholeNumber MAX_NESTING =
            new WholeNumber("--max-nesting", "N", 1, 5000, 100, "How deep a record may be nested (default 100).");

    /// How deep archives are nested.
    public static final WholeNumber MAX_ARCHIVES =
            new WholeNumber("--max-archives", "N", 1, 100, 8, "How deep archives may be nested (default 8).");

    /// How much packed files may grow.
    public static final WholeNumber MAX_RATIO = new WholeNumber(
            "--max-ratio",
            "N",
            1,
            1_000_000,
            200,
            "How many times its size a file may unpack to, if that is above 64MB (default 200).");

    /// How much a file may unpack to.
    public static final Size MAX_UNPACKED =
            new Size("--max-unpacked", "SIZE", 1L << 49, 1L << 40, "How much a file may unpack to (default 1TB).");

    private ReadingOptions() {}

    private static List<String> types() {
        return Stream.concat(ReadOptions.types().stream(), Stream.of("auto")).toList();
    }
}
