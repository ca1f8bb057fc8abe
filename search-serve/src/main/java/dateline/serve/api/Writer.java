package dateline.serve.api;

import dateline.AddReport;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Source;
import dateline.format.JsonWriter;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadOptions;
import dateline.ingest.ReadResult;
import dateline.serve.http.ProblemException;
import dateline.serve.http.Request;
import dateline.serve.http.Response;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Adds and deletes articles for clients that may.
public final class Writer {

    private static final String SOURCE = "http";
    private static final int START = 1024;
    private static final Pattern JSON_START = Pattern.compile("\\uFEFF?\\s*[\\[{]");

    private final int mostBytes;

    /// Makes one.
    ///
    /// @param mostBytes how many bytes of articles one request may bring
    public Writer(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// {@return whether a path is one of those that write}
    ///
    /// @param path the path
    public static boolean isWriting(String path) {
        return path.equals("/articles") || path.equals("/commit");
    }

    /// {@return the methods that one of those paths takes, as the header field `Allow` names them}
    ///
    /// @param path the path
    public static String methods(String path) {
        return path.equals("/commit") ? "POST" : "POST, DELETE";
    }

    /// {@return what became of a request to write}
    ///
    /// @param request the request
    /// @param index   the index to write to
    /// @throws IOException if the client stops sending
    public Response answer(Request request, ServedIndex index) throws IOException {
        if (!index.writable()) {
            throw new ProblemException(403, "the index " + index.name() + " is served for reading only");
        }
        return switch (request.method() + " " + request.path()) {
            case "POST /articles" -> add(request, index);
            case "DELETE /articles" -> delete(request.parameters().text("id"), index);
            case "POST /commit" -> commit(index);
            default ->
                throw new ProblemException(
                        405,
                        request.path() + " does not take " + request.method(),
                        Map.of("Allow", methods(request.path())));
        };
    }

    private Response add(Request request, ServedIndex index) throws IOException {
        byte[] body = request.body(mostBytes);
        requireText(body);
        Path file = Files.createTempFile("dateline-", ".jsonl");
        try {
            Files.write(file, body);
            List<ReadResult.Rejected> rejected = new ArrayList<>();
            List<Article> articles = read(file, rejected);
            AddReport report = index.write(open -> open.addAll(articles.iterator()));
            return json(json -> {
                json.name("added").value(report.added());
                json.name("updated").value(report.updated());
                json.name("unchanged").value(report.unchanged());
                json.name("rejected").beginArray();
                for (ReadResult.Rejected each : rejected) {
                    json.beginObject();
                    json.name("record").value(each.where().record());
                    json.name("reason").value(each.reason());
                    json.endObject();
                }
                json.endArray();
            });
        } finally {
            Files.delete(file);
        }
    }

    /// What is compressed would unpack to more than the limit of bodies allows.
    private static void requireText(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, START), StandardCharsets.UTF_8);
        if (!start.isEmpty() && !JSON_START.matcher(start).lookingAt()) {
            throw new ProblemException(415, "the body is not JSON Lines: send articles as they are, not compressed");
        }
    }

    private static List<Article> read(Path file, List<ReadResult.Rejected> rejected) {
        List<Article> articles = new ArrayList<>();
        ReadOptions options = ReadOptions.builder().type("jsonl").build();
        try (ArticleReader reader = ArticleReader.open(List.of(file.toString()), options)) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case ReadResult.Accepted accepted -> articles.add(named(accepted.article()));
                    case ReadResult.Rejected each -> rejected.add(each);
                    case ReadResult.Skipped skipped ->
                        throw new ProblemException(415, "the body holds no articles: " + skipped.reason());
                }
            }
        }
        return articles;
    }

    /// The file that an article passed through is nobody's business.
    private static Article named(Article article) {
        String record = article.source().map(Source::record).orElse("");
        return article.toBuilder().source(new Source(SOURCE, record)).build();
    }

    private static Response delete(String id, ServedIndex index) {
        if (id.isBlank() || id.length() > ArticleId.MAX_LENGTH) {
            throw new ProblemException(400, "DELETE /articles needs the id of an article");
        }
        boolean isThere = index.read(open -> open.article(id).isPresent());
        index.write(open -> {
            open.delete(id);
            return id;
        });
        return json(json -> json.name("deleted").value(isThere ? 1 : 0));
    }

    private static Response commit(ServedIndex index) {
        index.write(open -> {
            open.commit();
            return open;
        });
        return json(json -> json.name("version").value(index.version()));
    }

    private static Response json(Consumer<JsonWriter> members) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = new JsonWriter(text::append, true);
        json.beginObject();
        json.name("format_version").value(1);
        members.accept(json);
        json.endObject();
        return Response.of(Response.JSON, text.toString());
    }
}
