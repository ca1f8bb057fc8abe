package dateline.cli.serve;

import dateline.IndexOptions;
import dateline.cli.command.Browser;
import dateline.cli.command.Command;
import dateline.cli.command.EmbeddingModels;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Session;
import dateline.cli.command.Version;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.option.Texts;
import dateline.cli.option.UsageException;
import dateline.cli.option.WholeNumber;
import dateline.cli.query.SearchRequestFactory;
import dateline.mcp.McpEndpoint;
import dateline.serve.SearchServer;
import dateline.serve.ServeOptions;
import dateline.serve.http.ServerLimits;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// `dateline serve`: indexes as a local web page and over HTTP.
public final class ServeCommand implements Command {

    private static final WholeNumber PORT =
            new WholeNumber("--port", "N", 0, 65_535, 0, "Listen on port N; by default on any free one.");
    private static final Text ADDRESS = new Text(
            "--address",
            "HOST",
            "Listen on this address instead of 127.0.0.1. One that other machines can reach needs a token.");
    private static final Texts NAME = new Texts(
            "--name", "HOST", "A further host name by which browsers call this server, as behind a proxy. Repeatable.");
    private static final Text TOKEN = new Text(
            "--token",
            "TOKEN",
            "The secret that clients need to write, and on other addresses to read; by default "
                    + "$DATELINE_TOKEN, or else a new one.");
    private static final Flag WRITE = new Flag("--write", "Let clients that know the token add and delete articles.");
    private static final Flag NO_BROWSER = new Flag("--no-browser", "Do not open a browser.");

    @Override
    public Manual manual() {
        return new Manual(
                "serve",
                List.of(),
                Topic.FIND,
                "Show indexes as a local web page, and serve them over HTTP",
                Operands.NONE,
                List.of(
                        "Without options it prints the address of the page of the index here, and opens it in the "
                                + "browser ($BROWSER, or the desktop's; none over SSH or without a screen). The page offers "
                                + "what the command does: search, copies, stories, differences, fields, and exports. Every "
                                + "page is also available as JSON, in the form of --json; /openapi.json describes it, and /mcp "
                                + "is for assistants.",
                        "--rank is the ranking of searches that name none; with semantic, related articles are "
                                + "ranked by meaning too.",
                        "New commits appear by themselves. Several indexes are served under the names of their folders. "
                                + "Only this machine can reach the page unless --address says otherwise. Ctrl-C ends it."),
                List.of(
                        Group.of(
                                "Usual options",
                                PORT,
                                NO_BROWSER,
                                QueryOptions.IN,
                                QueryOptions.ZONE,
                                CommonOptions.INDEX),
                        Group.of("By meaning", QueryOptions.RANK, QueryOptions.MODEL),
                        Group.of("Access", ADDRESS, NAME, TOKEN, WRITE),
                        CommonOptions.GENERAL),
                List.of(new Example(
                        "dateline serve --no-browser > address & until grep http address; do sleep 1; done; kill $!",
                        "in a script: learn the address, and end it")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        IndexOptions opening = EmbeddingModels.with(IndexOptions.defaults(), arguments, session);
        List<ServedIndex> indexes = ServedFolders.of(arguments, session, opening, arguments.get(WRITE));
        ServeOptions options = options(arguments, session, indexes);
        try (SearchServer server = SearchServer.start(indexes, options)) {
            String login = server.address().resolve("/login?token=").toString();
            boolean isOpen = options.token().isEmpty() || isLocal(options);
            String address = isOpen
                    ? server.address().toString()
                    : login + options.token().get().secret();
            session.console().out().print(address + "\n").flush();
            if (options.writable()) {
                session.console().note("token: " + options.token().orElseThrow().secret());
            }
            if (isLocal(options) && Browser.isRemote(session.environment())) {
                int port = server.address().getPort();
                session.console()
                        .note("to see it where you sit, run there: ssh -N -L " + port + ":"
                                + server.address().getHost() + ":" + port + " " + remoteHost(session));
            }
            session.console().note("Ctrl-C ends it");
            if (!arguments.get(NO_BROWSER) && session.readsTerminal()) {
                Browser.open(address, session);
            }
            awaitEnd();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return ExitCode.OK;
    }

    /// {@return this machine as the user's own machine calls it}
    private static String remoteHost(Session session) {
        List<String> connection = List.of(session.variable("SSH_CONNECTION").split(" ", -1));
        return connection.size() == 4 ? connection.get(2) : "HOST";
    }

    private static boolean isLocal(ServeOptions options) {
        return options.address().equals("localhost")
                || options.address().startsWith("127.")
                || options.address().equals("::1");
    }

    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServeOptions options(Arguments arguments, Session session, List<ServedIndex> indexes) {
        try {
            ServeOptions.Builder options =
                    ServeOptions.builder().port(arguments.get(PORT)).ranking(arguments.get(QueryOptions.RANK));
            arguments.get(QueryOptions.ZONE).map(SearchRequestFactory::zone).ifPresent(options::zone);
            arguments.get(NAME).forEach(options::name);
            options.endpoint(McpEndpoint.PATH, new McpEndpoint(indexes, Version.text(), ServerLimits.DEFAULT));
            Optional<String> address = arguments.get(ADDRESS);
            address.ifPresent(options::address);
            if (address.isPresent() || arguments.get(WRITE)) {
                options.token(token(arguments, session));
            }
            if (arguments.get(WRITE)) {
                options.writable();
            }
            return options.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String token(Arguments arguments, Session session) {
        String variable = session.variable("DATELINE_TOKEN");
        Optional<String> given =
                arguments.get(TOKEN).or(() -> Optional.of(variable).filter(text -> !text.isEmpty()));
        if (given.isPresent()) {
            return given.get();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
