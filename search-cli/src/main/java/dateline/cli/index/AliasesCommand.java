package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.UsageException;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `dateline aliases`: shows or sets the names that mean the same in queries.
public final class AliasesCommand implements Command {

    private static final Flag CLEAR = new Flag("--clear", "Remove all aliases.");
    private static final String STANDARD_INPUT = "-";

    @Override
    public Manual manual() {
        return new Manual(
                "aliases",
                List.of(),
                Topic.KEEP,
                "Show or set aliases: names that mean the same in queries",
                new Operands("[FILE]", 0, 1, false),
                List.of(
                        "With a FILE, or - for standard input, its rules replace those of the index; without, these "
                                + "are shown. They are kept in the index and applied to queries, so nothing has to be indexed "
                                + "again.",
                        "One rule on each line: 'Myanmar = Burma' or 'UN, U.N., United Nations' makes each find the "
                                + "others; 'GOP => Republicans' makes only the left find the right; # begins a comment."),
                List.of(
                        Group.of("What", CLEAR),
                        Group.of("Index", CommonOptions.INDEX, CommonOptions.QUIET),
                        CommonOptions.GENERAL),
                List.of(
                        new Example(
                                "echo 'Haesong = Northern Isles' | dateline aliases -", "let one name find another"),
                        new Example("dateline aliases", "show them")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        boolean clear = arguments.get(CLEAR);
        if (clear && !arguments.operands().isEmpty()) {
            throw new UsageException("--clear takes no FILE: give one or the other");
        }
        return clear || !arguments.operands().isEmpty() ? set(arguments, session) : show(arguments, session);
    }

    private static ExitCode show(Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(arguments, session, IndexOptions.defaults())) {
            index.settings()
                    .aliases()
                    .lines()
                    .forEach(line -> session.console()
                            .out()
                            .print(ControlCharacterEscaper.escape(line))
                            .print("\n"));
            return index.settings().aliases().isBlank() ? ExitCode.NONE : ExitCode.OK;
        }
    }

    private static ExitCode set(Arguments arguments, Session session) throws IOException {
        String lines = arguments.get(CLEAR) ? "" : read(arguments.operands().getFirst(), session);
        try (ArticleIndex index = Indexes.write(arguments, session)) {
            index.changeSettings(settings -> settings.withAliases(lines));
            index.commit();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (!arguments.get(CommonOptions.QUIET)) {
            long rules = lines.lines()
                    .map(line -> line.replaceFirst("#.*", ""))
                    .filter(line -> !line.isBlank())
                    .count();
            session.console().note(Amount.of(rules, "alias rule") + " in force");
        }
        return ExitCode.OK;
    }

    private static String read(String file, Session session) throws IOException {
        byte[] bytes;
        if (file.equals(STANDARD_INPUT)) {
            bytes = session.in().readAllBytes();
        } else {
            Path path = session.path(file);
            bytes = Files.readAllBytes(path);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UsageException("cannot read " + ControlCharacterEscaper.escape(file) + ", it is not in UTF-8");
        }
    }
}
