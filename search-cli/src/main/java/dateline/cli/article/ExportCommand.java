package dateline.cli.article;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
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
import dateline.cli.option.QueryOptions;
import dateline.cli.query.SearchRequestFactory;
import dateline.format.ArticleJson;
import dateline.format.JsonWriter;
import dateline.format.RevisionJson;
import dateline.query.ParseResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// `dateline export`: the articles of an index as JSON Lines.
public final class ExportCommand implements Command {

    private static final Flag REVISIONS = new Flag(
            "--revisions",
            "Write each version of an article as an object that has it as \"article\", with the times between which it "
                    + "stood.");

    @Override
    public Manual manual() {
        return new Manual(
                "export",
                List.of(),
                Topic.FIND,
                "Write whole articles as JSON Lines",
                new Operands("[QUERY…]", 0, Integer.MAX_VALUE, true),
                List.of("Writes every article that matches the query, or all articles without one, in the "
                        + "order of the index. Indexing what was written without --revisions gives an equal index."),
                List.of(
                        Group.of(
                                "What to find",
                                QueryOptions.MATCH,
                                QueryOptions.FILE,
                                QueryOptions.STRICT,
                                QueryOptions.SYNTAX),
                        Group.of("Output", REVISIONS),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline export > all.jsonl", "everything"),
                        new Example(
                                "dateline export publisher:\"Harbour Wire\" > wire.jsonl", "what one agency wrote")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        String text = SearchRequestFactory.text(arguments, session);
        try (SearchIndex index = Indexes.read(arguments, session, IndexOptions.defaults())) {
            SearchRequestFactory requests =
                    new SearchRequestFactory(arguments, index, arguments.get(QueryOptions.MATCH));
            ParseResult query = requests.query(text);
            for (String warning : query.warnings()) {
                session.console().warn(warning);
            }
            JsonWriter json = new JsonWriter(session.console().out(), false);
            long[] written = {0};
            try (Stream<Article> found = index.articles(query.query())) {
                found.forEach(article -> {
                    if (arguments.get(REVISIONS)) {
                        index.revisions()
                                .of(article.id().value())
                                .forEach(revision -> RevisionJson.write(revision, json));
                    } else {
                        ArticleJson.write(article, json);
                    }
                    written[0]++;
                });
            }
            return written[0] == 0 ? ExitCode.NONE : ExitCode.OK;
        }
    }
}
