package dateline.cli;

import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.help.Commands;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.Option;
import java.util.Locale;

/// The reference of the command line, `docs/cli.md`, as the manuals of the commands make it.
final class Reference {

    private static final int COLUMNS = 120;

    private final StringBuilder page = new StringBuilder(1 << 14);

    private Reference() {}

    /// {@return the page}
    static String page() {
        Reference reference = new Reference();
        reference.head();
        for (Command command : Commands.all()) {
            reference.command(command.manual());
        }
        return reference.page.toString();
    }

    private void head() {
        page.append("""
                # The command line

                <!-- Made from the commands themselves: do not edit. After a change,
                     mvn -pl search-cli -am test -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false \\
                         -Ddateline.docs.update=true
                     rewrites it. -->

                `dateline COMMAND [ARGUMENTS] [OPTIONS]`. The examples ask the sample articles of this repository, once these
                are indexed:

                ```sh
                dateline index examples/articles
                ```

                """);
        for (Topic topic : Topic.values()) {
            page.append("| ").append(topic.heading()).append(" | |\n|---|---|\n");
            for (Command command : Commands.all()) {
                Manual manual = command.manual();
                if (manual.topic() == topic) {
                    page.append("| [")
                            .append(manual.name())
                            .append("](#")
                            .append(anchor(manual))
                            .append(") | ");
                    page.append(manual.summary()).append(" |\n");
                }
            }
            page.append('\n');
        }
        page.append("""
                ## All commands

                Options are written `--name VALUE` or `--name=VALUE`; they may stand anywhere, and `--` ends them. `-h` shows \
                the
                usual options of a command, `--help` all of them; `--debug` shows where in the program an error came from.

                Results go to standard output, everything else to standard error. Text is coloured and wrapped on a terminal
                only; `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and `TERM=dumb` are respected, and `COLUMNS` sets the width.
                Control characters, escape sequences and changes of direction that articles, paths or queries hold are shown
                in visible form (`\\u001b`) and never sent to a terminal.

                | exit code | |
                |---|---|
                """);
        for (ExitCode code : ExitCode.values()) {
            page.append("| ")
                    .append(code.number())
                    .append(" | ")
                    .append(code.meaning())
                    .append(" |\n");
        }
        page.append("""

                | environment | |
                |---|---|
                | `DATELINE_INDEX` | the index, where `--index` names none |
                | `DATELINE_DEBUG` | when set, errors show where in the program they came from, as by `--debug` |
                | `DATELINE_JAVA` | the Java to run on |
                | `DATELINE_OPTS` | options for Java, such as `-Xmx2g` |
                | `BROWSER` | the browser of `serve` and `open`: commands separated by `:`, with `%s` for the address |
                | `XDG_CACHE_HOME` | where the indexes of `--in` are kept, and the class archive of the launcher when its own \
                folder cannot be written; `~/.cache` unless set |

                The launcher prepares a quick start in the background when it first runs; `dateline --prepare` does it at once,
                for installers and container images.

                """);
    }

    private static String anchor(Manual manual) {
        return "dateline-" + manual.name().toLowerCase(Locale.ROOT);
    }

    private void command(Manual manual) {
        page.append("## dateline ").append(manual.name()).append("\n\n");
        page.append(manual.summary()).append(": `").append(manual.synopsis()).append("`\n\n");
        for (String alias : manual.aliases()) {
            page.append("`dateline ").append(alias).append("` does the same.\n\n");
        }
        for (String paragraph : manual.details()) {
            wrap(text(paragraph));
        }
        for (Example example : manual.examples()) {
            page.append("```sh\n# ").append(example.purpose()).append('\n');
            page.append(example.command()).append("\n```\n\n");
        }
        for (Group group : manual.groups()) {
            if (group.equals(CommonOptions.GENERAL)) {
                continue;
            }
            page.append("| ").append(group.heading()).append(" | |\n|---|---|\n");
            for (Option<?> option : group.options()) {
                page.append("| `").append(option.toString().replace("|", "\\|")).append("` | ");
                page.append(text(option.doc()).replace("|", "\\|")).append(" |\n");
            }
            page.append('\n');
        }
    }

    private void wrap(String paragraph) {
        int column = 0;
        for (String word : paragraph.split(" ", -1)) {
            if (column > 0 && column + word.length() >= COLUMNS) {
                page.append('\n');
                column = 0;
            }
            page.append(column == 0 ? "" : " ").append(word);
            column += word.length() + (column == 0 ? 0 : 1);
        }
        page.append("\n\n");
    }

    /// Markdown would take these for its own.
    private static String text(String plain) {
        return plain.replace("*", "\\*").replace("<", "&lt;").replace("_", "\\_");
    }
}
