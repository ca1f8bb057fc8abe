package dateline.cli.index;

import dateline.IndexOptions;
import dateline.IndexVectors;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.EmbeddingModels;
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
import dateline.cli.option.PeriodOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.UsageException;
import dateline.format.Amount;
import dateline.format.JsonWriter;
import dateline.query.Query;
import java.util.List;

/// `dateline vectors`: makes, counts and deletes the vectors by which articles are ranked by meaning.
public final class VectorsCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show the figures as JSON.");

    @Override
    public Manual manual() {
        return new Manual(
                "vectors",
                List.of(),
                Topic.KEEP,
                "Make, count or delete the vectors for ranking by meaning",
                new Operands("build|stats|drop", 1, 1, false),
                List.of(
                        "--rank semantic compares the best articles with the query by vectors that an embedding model "
                                + "makes of them. They are made when they are needed and kept beside the "
                                + "index, so this command is optional. build makes all that are missing, so that no query "
                                + "has to wait; stats shows how many there are; drop deletes them.",
                        "--since and --until limit build to what was published in a period. It can be interrupted, and goes on where it was. Copies share their vectors. An article takes "
                                + "some 50 ms of one processor, and up to 1.6 KB."),
                List.of(
                        Group.of(
                                "Vectors",
                                QueryOptions.SINCE,
                                QueryOptions.UNTIL,
                                QueryOptions.MODEL,
                                CommonOptions.INDEX_FOLDER),
                        Group.of("Output", JSON, CommonOptions.QUIET),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline vectors build", "make what is missing, with progress"),
                        new Example("dateline vectors build --since 2024", "only of what is new"),
                        new Example("dateline vectors stats --json", "how many there are, for a program")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        String what = arguments.operands().getFirst();
        IndexOptions options = IndexOptions.defaults();
        if (!what.equals("drop")) {
            options = options.toBuilder()
                    .model(EmbeddingModels.model(arguments, session))
                    .build();
        }
        try (SearchIndex index = Indexes.read(arguments, session, options)) {
            switch (what) {
                case "build" -> show(build(index.vectors(), arguments, session), arguments, session);
                case "stats" -> show(index.vectors().stats(), arguments, session);
                case "drop" ->
                    session.console()
                            .note("deleted " + Amount.bytes(index.vectors().drop()) + " of vectors");
                default -> throw new UsageException("vectors takes build, stats or drop, not '" + what + "'");
            }
        }
        return ExitCode.OK;
    }

    private static IndexVectors.Stats build(IndexVectors vectors, Arguments arguments, Session session) {
        Query which = PeriodOptions.period(arguments).orElseGet(Query::everything);
        try {
            return vectors.build(
                    which,
                    (done, total) -> session.console()
                            .status("making vectors: " + Amount.number(done) + " of " + Amount.of(total, "article")));
        } finally {
            session.console().status("");
        }
    }

    private static void show(IndexVectors.Stats stats, Arguments arguments, Session session) {
        if (arguments.get(JSON)) {
            JsonWriter json = new JsonWriter(session.console().out(), true);
            json.beginObject()
                    .name("model")
                    .value(stats.model())
                    .name("articles")
                    .value(stats.articles())
                    .name("texts")
                    .value(stats.texts())
                    .name("present")
                    .value(stats.present())
                    .name("bytes")
                    .value(stats.bytes())
                    .endObject();
        } else {
            session.console()
                    .out()
                    .print(Amount.number(stats.present()) + " of " + Amount.of(stats.texts(), "text") + " of "
                            + Amount.of(stats.articles(), "article") + " have vectors by " + stats.model() + ", "
                            + Amount.bytes(stats.bytes()) + "\n");
        }
        session.console().out().flush();
    }
}
