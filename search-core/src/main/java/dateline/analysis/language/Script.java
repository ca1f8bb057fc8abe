package dateline.analysis.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The scripts that languages are distinguished by, and for each UTF-16 unit which of them it belongs to.
enum Script {
    /// No letter, or one that no language here is written with.
    NONE(0),
    LATIN(1),
    CYRILLIC(3),
    GREEK(3),
    ARMENIAN(3),
    GEORGIAN(3),
    HEBREW(3),
    ARABIC(3),
    DEVANAGARI(3),
    BENGALI(3),
    GURMUKHI(3),
    GUJARATI(3),
    ORIYA(3),
    TAMIL(3),
    TELUGU(3),
    KANNADA(3),
    MALAYALAM(3),
    SINHALA(3),
    THAI(3),
    LAO(3),
    KHMER(3),
    MYANMAR(3),
    ETHIOPIC(3),
    TIBETAN(3),
    HANGUL(6),
    HAN(8),
    KANA(8);

    /// All of them; the place in this list is a script's number.
    static final List<Script> ALL = List.of(values());

    private static final byte[] BY_UNIT = byUnit();

    private final int weight;

    Script(int weight) {
        this.weight = weight;
    }

    /// {@return what a letter of it counts against a Latin one: names, links and program text in Latin letters stand in
    /// articles of all scripts, the other way round it is rare, and an ideograph is half a word}
    int weight() {
        return weight;
    }

    /// {@return its number}
    int number() {
        return ALL.indexOf(this);
    }

    /// {@return the number of the script that a UTF-16 unit belongs to; surrogates belong to none}
    static int of(char unit) {
        return BY_UNIT[unit];
    }

    private static byte[] byUnit() {
        byte[] scripts = new byte[1 << 16];
        Map<UnicodeScript, Byte> numbers = new EnumMap<>(UnicodeScript.class);
        for (int c = 0; c < scripts.length; c++) {
            boolean letter = Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            scripts[c] = letter ? numbers.computeIfAbsent(UnicodeScript.of(c), s -> (byte) named(s).number()) : 0;
        }
        return scripts;
    }

    private static Script named(UnicodeScript script) {
        return switch (script) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case HEBREW -> HEBREW;
            case ARABIC -> ARABIC;
            case DEVANAGARI -> DEVANAGARI;
            case BENGALI -> BENGALI;
            case GURMUKHI -> GURMUKHI;
            case GUJARATI -> GUJARATI;
            case ORIYA -> ORIYA;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case KANNADA -> KANNADA;
            case MALAYALAM -> MALAYALAM;
            case SINHALA -> SINHALA;
            case THAI -> THAI;
            case LAO -> LAO;
            case KHMER -> KHMER;
            case MYANMAR -> MYANMAR;
            case ETHIOPIC -> ETHIOPIC;
            case TIBETAN -> TIBETAN;
            case HANGUL -> HANGUL;
            case HAN, BOPOMOFO -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            default -> NONE;
        };
    }
}
