package dateline.words;

/// How languages write their words, from the resource `language-traits.txt`.
public final class LanguageTraits {

    private static final WordLists LISTS = WordLists.of(LanguageTraits.class, "language-traits.txt");

    private LanguageTraits() {}

    /// {@return whether a language writes compounds as one word: `Wettbewerbskommission`}
    ///
    /// @param language a primary language subtag
    public static boolean joinsCompounds(String language) {
        return LISTS.words(language, "compounds").contains("joined");
    }

    /// {@return whether in a language all nouns begin with a capital letter, so that a capital does not mark a name}
    ///
    /// @param language a primary language subtag
    public static boolean capitalizesNouns(String language) {
        return LISTS.words(language, "nouns").contains("capitalized");
    }
}
