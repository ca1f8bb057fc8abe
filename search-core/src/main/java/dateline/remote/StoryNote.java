package dateline.remote;

import java.util.List;
import java.util.Map;

/// Texts of which articles came or went since stories were brought up to date.
///
/// @param id     names the note; empty before an engine has kept it
/// @param texts  names of the texts
/// @param prints fingerprints of those that came, in Base64, by the name of the text
public record StoryNote(String id, List<Long> texts, Map<Long, String> prints) {

    /// Copies.
    public StoryNote {
        texts = List.copyOf(texts);
        prints = Map.copyOf(prints);
    }

    /// {@return a note that no engine has kept yet}
    ///
    /// @param texts  names of the texts
    /// @param prints fingerprints of those that came
    public static StoryNote of(List<Long> texts, Map<Long, String> prints) {
        return new StoryNote("", texts, prints);
    }
}
