package dateline.opensearch.http;

/// What a cluster answered.
///
/// @param status the HTTP status
/// @param body   its JSON
public record Response(int status, JsonValue body) {

    /// {@return whether it did what was asked}
    public boolean isOk() {
        return status < 300;
    }

    /// {@return the kind of failure in OpenSearch's words, such as `index_not_found_exception`}
    public String failure() {
        return body.at("error", "type").text();
    }

    /// {@return why it failed, the innermost cause that is told}
    public String reason() {
        JsonValue error = body.at("error");
        JsonValue shard = error.at("failed_shards").elements().stream()
                .findFirst()
                .map(each -> each.at("reason"))
                .orElse(error);
        JsonValue cause = shard;
        while (cause.at("caused_by").isPresent()) {
            cause = cause.at("caused_by");
        }
        String type = cause.at("type").text();
        String reason = cause.at("reason").text();
        if (reason.isEmpty()) {
            return error.text().isEmpty() ? "HTTP status " + status : error.text();
        }
        return type.isEmpty() ? reason : reason + " (" + type + ")";
    }
}
