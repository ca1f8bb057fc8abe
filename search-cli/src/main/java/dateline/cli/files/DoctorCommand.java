package dateline.cli.files;

import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.IndexStats;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.IndexFolder;
import dateline.cli.command.Session;
import dateline.cli.command.Version;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.output.Out;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `dateline doctor`: what the program stands on, in one screen, and what about it is not as it should be.
public final class DoctorCommand implements Command {

    private static final int NAME_COLUMNS = 12;
    private static final long LITTLE_SPACE = 100L << 20;
    private static final long LITTLE_MEMORY = 256L << 20;
    private static final long FEW_FILES = 256;

    @Override
    public Manual manual() {
        return new Manual(
                "doctor",
                List.of(),
                Topic.INSPECT,
                "Show the versions and settings of the program and the index, and what is wrong with them",
                Operands.NONE,
                List.of(
                        "Java, memory, limits, locale, caches, disk, permissions and the index. What needs attention is "
                                + "marked by an exclamation mark; then the exit code is 3. The files of the index are not "
                                + "verified: dateline verify does that."),
                List.of(Group.of("Index", CommonOptions.INDEX_FOLDER), CommonOptions.GENERAL),
                List.of(new Example("dateline doctor", "what to send with a report of a fault")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        Screen screen = new Screen(session.console().out());
        program(screen);
        surroundings(screen, session);
        Path folder = IndexFolder.oneOrNew(arguments, session);
        disk(screen, folder);
        index(screen, folder);
        return ExitCode.OK;
    }

    private static void program(Screen screen) {
        screen.line("dateline", Version.text());
        screen.line(
                "java",
                System.getProperty("java.runtime.version", "?") + ", " + System.getProperty("java.vm.name", "?") + ", "
                        + System.getProperty("java.home", "?"));
        screen.line(
                "system",
                System.getProperty("os.name", "?") + " " + System.getProperty("os.version", "?") + ", "
                        + System.getProperty("os.arch", "?") + ", "
                        + Amount.of(Runtime.getRuntime().availableProcessors(), "processor"));
        long memory = Runtime.getRuntime().maxMemory();
        screen.line(
                "memory",
                Amount.bytes(memory) + " at most"
                        + (memory < LITTLE_MEMORY
                                ? ": little for large articles; DATELINE_OPTS=-Xmx1g gives more"
                                : ""),
                memory >= LITTLE_MEMORY);
    }

    private static void surroundings(Screen screen, Session session) {
        ProcessLimits limits = ProcessLimits.ofProcess();
        limits.openFiles()
                .ifPresent(most -> screen.line(
                        "open files",
                        Amount.number(most) + " at most"
                                + (most < FEW_FILES ? ": few for a large index; ulimit -n 4096 allows more" : ""),
                        most >= FEW_FILES));
        String names = System.getProperty("sun.jnu.encoding", "?");
        boolean isUtf8 = names.equalsIgnoreCase("UTF-8");
        screen.line(
                "locale",
                Locale.getDefault() + ", names of files in " + names + ", text in " + Charset.defaultCharset()
                        + (isUtf8 ? "" : ": names of files in other alphabets cannot be read; set LC_ALL=C.UTF-8"),
                isUtf8);
        String archive =
                ProcessLimits.classArchive().orElse("none: the program starts slower; dateline --prepare makes it");
        screen.line("start", archive);
        for (String variable : List.of("DATELINE_INDEX", "DATELINE_OPTS", "DATELINE_JAVA", "DATELINE_SEMANTIC")) {
            String value = session.variable(variable);
            if (!value.isEmpty()) {
                screen.line("set", variable + "=" + value);
            }
        }
    }

    private static void disk(Screen screen, Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            screen.line(
                    "disk",
                    Amount.bytes(free) + " free of " + Amount.bytes(store.getTotalSpace()) + ", " + store.type()
                            + (free < LITTLE_SPACE ? ": too little to index much" : ""),
                    free >= LITTLE_SPACE);
        } catch (IOException e) {
            screen.line("disk", "cannot be asked: " + e.getMessage(), false);
        }
    }

    private static void index(Screen screen, Path folder) {
        if (!Files.isDirectory(folder)) {
            screen.line("index", "none at " + folder + ": dateline index PATH makes one");
            return;
        }
        screen.line("index", folder.toAbsolutePath().normalize().toString());
        boolean isWritable = Files.isWritable(folder);
        screen.line(
                "permissions",
                isWritable ? "can be read and written" : "can be read only: nothing can be indexed",
                isWritable);
        try (SearchIndex index =
                SearchIndex.open(folder, IndexOptions.builder().once(true).build())) {
            IndexStats stats = index.stats();
            screen.line(
                    "articles",
                    Amount.number(stats.articles()) + ", " + Amount.bytes(stats.bytes()) + " in "
                            + Amount.of(stats.segments(), "segment"));
            screen.line("format", stats.format() + ", by Lucene " + stats.lucene() + ", created " + stats.created());
        } catch (ArticleIndexException e) {
            screen.line("articles", String.valueOf(e.getMessage()), false);
        }
        if (isWritable) {
            screen.line("writer", ProcessLimits.isLocked(folder) ? "another process writes to it now" : "none at work");
        }
    }

    /// The lines.
    private static final class Screen {

        private final Out out;

        Screen(Out out) {
            this.out = out;
        }

        void line(String name, String value) {
            line(name, value, true);
        }

        void line(String name, String value, boolean isRight) {
            out.print(name)
                    .print(" ".repeat(Math.max(1, NAME_COLUMNS - name.length() - 2)))
                    .print(isRight ? "  " : "! ")
                    .print(ControlCharacterEscaper.escape(value))
                    .print("\n");
        }
    }
}
