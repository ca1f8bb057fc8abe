package dateline.story.fingerprint;

/// Tells the kinds of the words of one text, which come in order.
final class WordSorter {

    private final LanguageWords language;
    private final boolean caseless;
    private boolean afterCapital;

    /// Begins a text.
    ///
    /// @param language what is known of its language
    /// @param text     the text
    WordSorter(LanguageWords language, char[] text) {
        this.language = language;
        this.caseless = TextScanner.isCaseless(text);
    }

    /// {@return the kind of the next word}; parameters as of {@link TextScanner.Sink#word}
    WordKind next(long hash, int length, TextScanner.Form form, TextScanner.Position position) {
        WordKind kind = switch (form) {
            case NUMBER -> WordKind.NUMBER;
            case SIGN -> WordKind.CONTENT;
            case PARTICLE -> WordKind.FUNCTION;
            case ACRONYM, CAPITALISED, SMALL -> ofLetters(hash, length, form, position);
        };
        afterCapital = form == TextScanner.Form.CAPITALISED || form == TextScanner.Form.ACRONYM;
        return kind;
    }

    private WordKind ofLetters(long hash, int length, TextScanner.Form form, TextScanner.Position position) {
        boolean isAdjacent = position == TextScanner.Position.ADJACENT;
        boolean capital = !caseless && (isAdjacent || position == TextScanner.Position.APART);
        if (capital && form == TextScanner.Form.ACRONYM) {
            // Before the function words: US is not "us", IT is not "it".
            return WordKind.ACRONYM;
        }
        if (language.isFunctionWord(hash, length)) {
            return WordKind.FUNCTION;
        }
        if (language.isDate(hash, capital)) {
            return capital ? WordKind.DATE : WordKind.SMALL_DATE;
        }
        if (capital && form == TextScanner.Form.CAPITALISED) {
            // Where every noun has a capital, a capital after a capital still is a name, as a rule: "Frau Muster".
            return !language.nounCapitals() || (afterCapital && isAdjacent) ? WordKind.NAME : WordKind.CAPITAL;
        }
        return WordKind.CONTENT;
    }
}
