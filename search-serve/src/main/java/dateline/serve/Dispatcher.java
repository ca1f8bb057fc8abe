package dateline.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dateline.ArticleIndexException;
import dateline.format.JsonWriter;
import dateline.serve.api.Assets;
import dateline.serve.api.Export;
import dateline.serve.api.Route;
import dateline.serve.api.Routes;
import dateline.serve.api.Writer;
import dateline.serve.http.Endpoint;
import dateline.serve.http.Gate;
import dateline.serve.http.HeaderFields;
import dateline.serve.http.ProblemException;
import dateline.serve.http.Request;
import dateline.serve.http.Response;
import dateline.serve.http.SafetyFilter;
import dateline.serve.index.ServedIndex;
import dateline.serve.page.ProblemPage;
import dateline.serve.page.Site;
import dateline.serve.request.SearchParameters;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Takes every request: checks it, finds who answers it, sends the answer, and says what went wrong in words.
final class Dispatcher implements HttpHandler {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int BUFFER = 1 << 15;

    private final Site site;
    private final ServeOptions options;
    private final SafetyFilter filter;
    private final Assets assets = new Assets();
    private final Gate queries;
    private final Routes routes;
    private final Writer writer;
    private final String start = Long.toHexString(System.currentTimeMillis());

    Dispatcher(Site site, ServeOptions options, SafetyFilter filter) {
        this.site = site;
        this.options = options;
        this.filter = filter;
        this.queries = new Gate(
                "searches",
                options.limits().concurrentQueries(),
                options.limits().queueTime());
        Gate exports = new Gate(
                "exports",
                options.limits().concurrentExports(),
                options.limits().queueTime());
        this.routes = new Routes(site, assets, new Export(exports, queries));
        this.writer = new Writer(options.limits().uploadBytes());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        SafetyFilter.headers().forEach(exchange.getResponseHeaders()::set);
        try {
            send(exchange, answered(exchange));
        } catch (Error e) {
            // The server cuts the connection for exceptions only; without that the client waits for the rest for ever.
            LOG.log(Level.ERROR, "cannot answer " + exchange.getRequestURI().getRawPath(), e);
            throw new IOException(e);
        }
    }

    private Response answered(HttpExchange exchange) throws IOException {
        try {
            String method = exchange.getRequestMethod();
            HeaderFields headers = new HeaderFields(exchange.getRequestHeaders());
            filter.check(method, exchange.getRequestURI(), headers);
            return answer(new Request(method, exchange.getRequestURI(), headers, exchange.getRequestBody()));
        } catch (ProblemException e) {
            return problem(exchange, e);
        } catch (ArticleIndexException e) {
            return problem(exchange, new ProblemException(status(e), String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (OutOfMemoryError e) {
            return problem(
                    exchange,
                    new ProblemException(
                            503, "there is not enough memory for this answer: ask for less, or give the server more"));
        } catch (RuntimeException | Error e) {
            // An error that ended the thread would leave the client waiting.
            LOG.log(Level.ERROR, "cannot answer " + exchange.getRequestURI().getRawPath(), e);
            return problem(exchange, new ProblemException(500, "internal error"));
        }
    }

    private static int status(ArticleIndexException failure) {
        return switch (failure.reason()) {
            case BAD_REQUEST -> 400;
            case EXISTS, EXPIRED_CURSOR -> 409;
            case MISSING,
                    LOCKED,
                    OUTDATED,
                    INCOMPATIBLE,
                    DAMAGED,
                    CLOSED,
                    INTERRUPTED,
                    MODEL,
                    DENIED,
                    UNAVAILABLE,
                    INCOMPLETE,
                    IO -> 503;
        };
    }

    private Response answer(Request request) throws IOException {
        Endpoint endpoint = options.endpoints().get(request.path());
        if (endpoint != null) {
            return endpoint.answer(request);
        }
        Optional<Assets.Asset> asset = assets.at(request.path());
        boolean isLogin = request.path().equals("/login");
        if ((asset.isPresent() || isLogin) && !request.isRead()) {
            throw onlyRead(request);
        }
        if (asset.isPresent()) {
            String tag = "\"" + Integer.toHexString(asset.get().text().hashCode()) + "\"";
            return tagged(
                    request,
                    tag,
                    () -> Response.of(asset.get().type(), asset.get().text()));
        }
        if (isLogin) {
            return login(request);
        }
        ServedIndex index = site.index(request.parameters());
        if (Writer.isWriting(request.path())) {
            requireWriter(request);
            return writer.answer(request, index);
        }
        Route route = routes.find(request);
        if (!request.isRead()) {
            throw onlyRead(request);
        }
        if (route.path().startsWith("/export.")) {
            return route.handler().answer(request, index);
        }
        SearchParameters search = site.search(request.parameters());
        if (search.mayChange() || Routes.mayChange(route)) {
            return queries.pass(() -> route.handler().answer(request, index));
        }
        return tagged(
                request,
                tag(request, route, index),
                () -> queries.pass(() -> route.handler().answer(request, index)));
    }

    private static ProblemException onlyRead(Request request) {
        return new ProblemException(405, request.path() + " is only read");
    }

    /// {@return the methods that a path takes}
    private String methods(String path) {
        Endpoint endpoint = options.endpoints().get(path);
        return endpoint != null ? endpoint.methods() : Writer.isWriting(path) ? Writer.methods(path) : "GET, HEAD";
    }

    /// An answer that is made only where the client does not have it already.
    private interface Making {
        Response get() throws IOException;
    }

    private static Response tagged(Request request, String tag, Making making) throws IOException {
        String known = request.header("If-None-Match").orElse("");
        if (known.strip().equals("*") || known.contains(opaque(tag))) {
            return new Response.Whole(304, Map.of("ETag", tag, "Vary", "Accept"), "");
        }
        return making.get().with("ETag", tag).with("Vary", "Accept");
    }

    /// {@return a tag in quotes; whether it is weak does not matter to a client that has it}
    private static String opaque(String tag) {
        return tag.substring(tag.indexOf('"'));
    }

    /// What an answer depends on: this server with its options, the commit, the address, the form, the day that
    /// relative dates count from.
    private String tag(Request request, Route route, ServedIndex index) {
        int hash = (request.target() + ' ' + route.path() + ' ' + LocalDate.now(options.zone())).hashCode();
        StringBuilder versions = new StringBuilder(start).append('-').append(index.version());
        if (route.path().equals("/indexes.json")) {
            site.indexes().forEach(each -> versions.append('-').append(each.version()));
        }
        return "W/\"" + versions + "-" + Integer.toHexString(hash) + "\"";
    }

    private void requireWriter(Request request) {
        if (options.token().isEmpty() || !options.token().get().isBearer(request.headers())) {
            throw new ProblemException(
                    401,
                    "writing needs the server's token, in the header Authorization: Bearer TOKEN",
                    Map.of("WWW-Authenticate", "Bearer"));
        }
    }

    /// A browser is let in by an address that holds the token, and keeps it in a cookie.
    private Response login(Request request) {
        String given = request.parameters().text("token");
        if (options.token().isEmpty() || !options.token().get().is(given)) {
            throw new ProblemException(401, "the token is wrong", Map.of("WWW-Authenticate", "Bearer"));
        }
        return new Response.Whole(
                303,
                Map.of("Location", "/", "Set-Cookie", options.token().get().cookie(), "Cache-Control", "no-store"),
                "");
    }

    private Response problem(HttpExchange exchange, ProblemException problem) {
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        boolean isPage = accept != null && accept.contains("text/html");
        Response response = isPage
                ? Response.of(
                        problem.status(),
                        Response.HTML,
                        ProblemPage.of(problem, site, exchange.getRequestURI().getRawQuery()))
                : Response.of(problem.status(), "application/problem+json", details(problem));
        if (problem.status() == 405) {
            response = response.with("Allow", methods(exchange.getRequestURI().getRawPath()));
        }
        for (Map.Entry<String, String> header : problem.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private static String details(ProblemException problem) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = new JsonWriter(text::append, true);
        json.beginObject();
        json.name("type").value("about:blank");
        json.name("title").value(problem.title());
        json.name("status").value(problem.status());
        json.name("detail").value(problem.detail());
        json.endObject();
        return text.toString();
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (!response.headers().containsKey("Cache-Control")) {
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        }
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        switch (response) {
            case Response.Whole whole -> {
                byte[] body = whole.body().getBytes(StandardCharsets.UTF_8);
                boolean isEmpty = isHead || body.length == 0;
                if (isHead) {
                    exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
                }
                exchange.sendResponseHeaders(whole.status(), isEmpty ? -1 : body.length);
                if (!isEmpty) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            }
            case Response.Streamed streamed -> {
                try {
                    exchange.sendResponseHeaders(200, isHead ? -1 : 0);
                    if (!isHead) {
                        // Not closed when it fails: then the connection is cut, so that the client sees no false end.
                        OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER);
                        streamed.body().writeTo(out);
                        out.flush();
                    }
                } finally {
                    streamed.body().close();
                }
                exchange.close();
            }
        }
    }
}
