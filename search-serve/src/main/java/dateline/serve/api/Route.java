package dateline.serve.api;

import dateline.serve.http.Request;
import dateline.serve.http.Response;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/// One path of the server that is read by GET.
///
/// @param path       the path
/// @param summary    what is there
/// @param parameters the names of the parameters that it takes
/// @param schema     the name of the schema of its JSON; empty for what is no JSON
/// @param type       the media type of what is there
/// @param handler    answers
public record Route(String path, String summary, List<String> parameters, String schema, String type, Handler handler) {

    /// Answers requests to a path.
    @FunctionalInterface
    public interface Handler {

        /// {@return the answer}
        ///
        /// @param request the request
        /// @param index   the index that it is about
        /// @throws IOException if the client cannot be read from
        Response answer(Request request, ServedIndex index) throws IOException;
    }

    /// Checks and copies.
    public Route {
        Objects.requireNonNull(path, "path must not be null");
        Objects.requireNonNull(summary, "summary must not be null");
        Objects.requireNonNull(schema, "schema must not be null");
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(handler, "handler must not be null");
        parameters = List.copyOf(parameters);
    }
}
