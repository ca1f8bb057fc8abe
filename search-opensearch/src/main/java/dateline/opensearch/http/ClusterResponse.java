package dateline.opensearch.http;

import java.util.regex.Pattern;

/// What a cluster answered.
///
/// @param status the HTTP status
/// @param body   its JSON
public record ClusterResponse(int status, JsonValue body) {

    /// Types of failures of a node that another one waits for.
    private static final Pattern MISSING_NODE = Pattern.compile("node_[a-z_]+_exception|[a-z_]*transport_exception"
            + "|no_(?:node|shard)_available[a-z_]*_exception|unavailable_shards_exception"
            + "|(?:cluster_manager|master)_not_discovered_exception");

    /// Types of failures of a node that has too much to do, or too little memory left.
    private static final Pattern NO_ROOM =
            Pattern.compile("circuit_breaking_exception|(?:opensearch_)?rejected_execution_exception");

    private static final Pattern TOO_BROAD =
            Pattern.compile("expanded to too many terms|too_many_(?:nested_)?clauses|maxClauseCount");

    /// What is said to those who write requests to the cluster themselves.
    private static final Pattern ADVICE = Pattern.compile("\\. Consider using [^.]*\\.?");

    /// What these say besides is the request in the words of Java.
    private static final Pattern NO_SHARD = Pattern.compile("no_shard_available[a-z_]*_exception");

    /// {@return whether it did what was asked}
    public boolean isOk() {
        return status < 300;
    }

    /// {@return whether who asks may not do this, or is not known} A blocked index has the same status.
    public boolean isDenied() {
        return status == 401 || (status == 403 && !isBlocked());
    }

    /// {@return whether the index is blocked: set so by its administrator, or as a disk is full}
    public boolean isBlocked() {
        return failure().equals("cluster_block_exception");
    }

    /// {@return whether a pattern stands for more words than can be tried}
    public boolean isTooBroad() {
        return !isOk() && TOO_BROAD.matcher(reason()).find();
    }

    /// {@return the kind of failure in OpenSearch's words, such as `index_not_found_exception`}
    public String failure() {
        return body.at("error", "type").text();
    }

    /// {@return whether a part of the cluster cannot be reached, or has no time} What a node answers while another one
    /// goes has the status of an error within; then its causes tell.
    public boolean isUnavailable() {
        return status == 429
                || status == 502
                || status == 503
                || status == 504
                || namesMissingNode(body.at("error"))
                || body.at("error", "failed_shards").elements().stream()
                        .anyMatch(shard -> namesMissingNode(shard.at("reason")));
    }

    /// {@return whether it has no room for the request at the moment} A part of it that is away is another matter.
    public boolean isFull() {
        return !isOk()
                && (names(NO_ROOM, body.at("error"))
                        || body.at("error", "failed_shards").elements().stream()
                                .anyMatch(shard -> names(NO_ROOM, shard.at("reason"))));
    }

    private static boolean namesMissingNode(JsonValue failure) {
        return names(MISSING_NODE, failure);
    }

    /// {@return whether a failure, or what caused it, is of a type}
    private static boolean names(Pattern type, JsonValue failure) {
        for (JsonValue cause = failure; cause.isPresent(); cause = cause.at("caused_by")) {
            if (type.matcher(cause.at("type").text()).matches()) {
                return true;
            }
        }
        return false;
    }

    /// {@return why it failed, the innermost cause given}
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
        if (NO_SHARD.matcher(type).matches()) {
            return "no running node has one of its shards";
        }
        String reason = ADVICE.matcher(cause.at("reason").text()).replaceAll("");
        if (reason.isEmpty()) {
            return error.text().isEmpty() ? "HTTP status " + status : error.text();
        }
        return type.isEmpty() ? reason : reason + " (" + type + ")";
    }
}
