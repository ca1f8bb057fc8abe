package dateline.serve.http;

import java.io.IOException;

/// Answers requests to one path.
///
/// @since 0.1
@FunctionalInterface
public interface Endpoint {

    /// {@return the answer to a request}
    ///
    /// @param request the request
    /// @throws ProblemException if it cannot be answered; the client gets the reason
    /// @throws IOException      if the client cannot be read from
    Response answer(Request request) throws IOException;

    /// {@return the methods that it takes, as the header field `Allow` names them}
    default String methods() {
        return "GET, HEAD";
    }
}
