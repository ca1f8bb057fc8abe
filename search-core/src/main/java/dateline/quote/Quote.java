package dateline.quote;

import java.util.Objects;

/// What somebody said, as an article quotes it.
///
/// @param speaker    who said it: the fullest form of the name in the article, or a description, as "a spokesman for
///                   the ferry company"; empty if the article does not say
/// @param asWritten  how the speaker is called at the quote: "he", "Ms Lee"; empty if not at all
/// @param cue        the word that says that somebody speaks: "said"; empty if there is none
/// @param text       the words between the quotation marks; the paragraphs of a quote that goes on over several are
///                   separated by a line break
/// @param field      the field it is in: title, lead or body
/// @param start      where the words begin in that field, behind the quotation mark, in UTF-16 units
/// @param end        where they end, before the quotation mark
/// @param confidence how sure the speaker is, from 0 to 1; 0 without a speaker
/// @since 0.1
public record Quote(
        String speaker,
        String asWritten,
        String cue,
        String text,
        String field,
        int start,
        int end,
        double confidence) {

    /// Checks the parts.
    public Quote {
        Objects.requireNonNull(speaker, "speaker must not be null");
        Objects.requireNonNull(asWritten, "asWritten must not be null");
        Objects.requireNonNull(cue, "cue must not be null");
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(field, "field must not be null");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a quote cannot go from " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, not " + confidence);
        }
    }
}
