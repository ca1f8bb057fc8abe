package dateline.remote;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An article as a remote engine keeps it.
///
/// @param id     the article's id
/// @param digest of its content: equal for an article that has not changed
/// @param source its stored form, in Base64
/// @param fields what it is found by
/// @param text   the text whose copies are to be found; empty if it has none
public record RemoteDocument(
        String id, long digest, String source, List<RemoteField> fields, Optional<StoryText> text) {

    /// Checks and copies.
    public RemoteDocument {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(source, "source must not be null");
        fields = List.copyOf(fields);
        Objects.requireNonNull(text, "text must not be null");
    }
}
