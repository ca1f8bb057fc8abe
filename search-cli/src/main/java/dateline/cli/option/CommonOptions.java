package dateline.cli.option;

import dateline.cli.output.ColorChoice;

/// Options that several commands share.
public final class CommonOptions {

    /// Where the index is.
    public static final Texts INDEX = new Texts(
            "--index",
            "DIR",
            "The folder of the index; by default $DATELINE_INDEX, or else the nearest .dateline folder, "
                    + "here or above. Repeatable in queries. May be the address of an index on an OpenSearch "
                    + "cluster, https://host:9200/name.");

    /// Where the index is, for what no cluster does.
    public static final Texts INDEX_FOLDER = new Texts(
            INDEX.name(),
            "DIR",
            "The folder of the index; by default $DATELINE_INDEX, or else the nearest .dateline folder, "
                    + "here or above. An index on a cluster cannot do this.");

    /// An answer of a cluster that lacks a part.
    public static final Flag PARTIAL = new Flag(
            "--partial",
            "Answer without the shards of a cluster that do not respond, with exit code 3. By default, "
                    + "such an answer is refused.");

    /// The option of commands that write several formats.
    public static final String FORMAT_NAME = "--format";

    /// One JSON object.
    public static final Flag JSON = new Flag("--json", "The same as --format json.");

    /// When to colour.
    public static final Choice<ColorChoice> COLOR = new Choice<>(
            "--color",
            "WHEN",
            ColorChoice.AUTO,
            "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.");

    /// Say less.
    public static final Flag QUIET = new Flag("-q --quiet", "Print only errors on standard error.");

    /// Do it.
    public static final Flag YES = new Flag("-y --yes --force", "Do it, instead of showing what would be done.");

    /// What went on inside.
    public static final Flag DEBUG = new Flag("--debug", "Show where in the program an error came from.");

    /// The usual options only.
    public static final Flag BRIEF = new Flag("-h", "Show examples and the usual options.");

    /// Everything.
    public static final Flag HELP = new Flag("--help", "Show all options.");

    /// How a command that writes for people looks.
    public static final Manual.Group LOOKS = Manual.Group.of("How it looks", COLOR, QUIET);

    /// What every command has, to stand last in its manual.
    public static final Manual.Group GENERAL = Manual.Group.of("General", DEBUG, BRIEF, HELP);

    private CommonOptions() {}
}
