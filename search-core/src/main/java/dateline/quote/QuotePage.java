package dateline.quote;

import java.util.List;
import java.util.Objects;

/// The quotes of the articles that a request finds, each text once.
///
/// @param quotes   the quotes, newest first, as many as the request's limit; those of undated articles last
/// @param speakers who is quoted, most often first, at most [#MOST_SPEAKERS]
/// @param total    how many different quotes there are in the articles that were read
/// @param articles how many articles were found
/// @param read     how many of these were read, the best ones: at most [#MOST_ARTICLES]
/// @param warnings what the asker should know
/// @param complete whether all articles found were read: else there may be more quotes than `total`
/// @since 0.1
public record QuotePage(
        List<PrintedQuote> quotes,
        List<SpeakerCount> speakers,
        long total,
        long articles,
        long read,
        List<String> warnings,
        boolean complete) {

    /// So many articles are read for a request, those that match best.
    public static final int MOST_ARTICLES = 2000;

    /// So many speakers are counted at most.
    public static final int MOST_SPEAKERS = 1000;

    /// Checks and copies.
    public QuotePage {
        Objects.requireNonNull(quotes, "quotes must not be null");
        Objects.requireNonNull(speakers, "speakers must not be null");
        Objects.requireNonNull(warnings, "warnings must not be null");
        quotes = List.copyOf(quotes);
        speakers = List.copyOf(speakers);
        warnings = List.copyOf(warnings);
        if (total < quotes.size() || read < 0 || articles < read) {
            throw new IllegalArgumentException(
                    "total, articles and read do not agree: " + total + ", " + articles + ", " + read);
        }
    }
}
