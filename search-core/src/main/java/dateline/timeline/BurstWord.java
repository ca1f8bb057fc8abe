package dateline.timeline;

import java.util.Objects;

/// A word that tells the articles of a burst from the others that were found.
///
/// @param word     the word, as the articles of the burst spell it most often
/// @param articles in how many articles of the burst it is
/// @param score    the logarithm of the ratio of its odds in and outside the burst, in standard errors
/// @since 0.1
public record BurstWord(String word, long articles, double score) {

    /// Checks the parts.
    public BurstWord {
        Objects.requireNonNull(word, "word must not be null");
        if (articles < 1) {
            throw new IllegalArgumentException("articles must be at least 1, not " + articles);
        }
    }
}
