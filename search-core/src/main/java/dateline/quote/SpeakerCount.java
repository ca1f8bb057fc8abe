package dateline.quote;

import java.util.Objects;

/// How often somebody is quoted.
///
/// @param speaker the speaker's name
/// @param quotes  how many different quotes there are, at least 1
/// @since 0.1
public record SpeakerCount(String speaker, long quotes) {

    /// Checks the parts.
    public SpeakerCount {
        Objects.requireNonNull(speaker, "speaker must not be null");
        if (quotes < 1) {
            throw new IllegalArgumentException("quotes must be at least 1, not " + quotes);
        }
    }
}
