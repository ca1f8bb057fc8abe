package dateline.story.fingerprint;

/// How a word counts when two texts are compared.
public enum WordKind {
    /// A run of digits.
    NUMBER(1),
    /// The name of a month or a weekday, written with a capital.
    DATE(2),
    /// The name of a month or a weekday in a small letter: "lundi".
    SMALL_DATE(3),
    /// Two capitals or more and no small letter, within a sentence.
    ACRONYM(4),
    /// Stands with a capital where only names have one.
    NAME(5),
    /// Stands with a capital in a language that gives one to any noun.
    CAPITAL(6),
    /// Carries grammar.
    FUNCTION(7),
    /// Any other word.
    CONTENT(8);

    private final int code;

    WordKind(int code) {
        this.code = code;
    }

    /// {@return a number for the kind that goes into the names of texts, and so never changes}
    int code() {
        return code;
    }

    /// {@return whether it is an acronym or another name}
    public boolean isName() {
        return this == ACRONYM || this == NAME;
    }

    /// {@return whether it is a number, or a part of a date}
    public boolean isNumber() {
        return this == NUMBER || this == DATE || this == SMALL_DATE;
    }
}
