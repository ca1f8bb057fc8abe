package dateline.semantic;

/// Divides a text into the tokens of a model's vocabulary. Safe for use by many threads.
sealed interface Tokenizer permits WordPieceTokenizer, UnigramTokenizer {

    /// {@return the numbers of the first tokens of a text, without those that mark its beginning and end}
    ///
    /// @param text the text
    /// @param most the largest number of tokens
    int[] tokenize(String text, int most);
}
