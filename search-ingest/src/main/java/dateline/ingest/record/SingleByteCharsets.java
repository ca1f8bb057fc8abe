package dateline.ingest.record;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// Tells charsets of one byte a character from one another by what text they make of the bytes.
///
/// Byte statistics know few of them. In the right one, the letters beyond ASCII are those of some language's alphabet,
/// a word is of one script, has its capital at its beginning, and no signs within. The share of letters in the alphabet
/// that fits best, less twice the share of faults, is how good a text is; another charset than the one that the
/// statistics name is taken only where it is better by a margin.
final class SingleByteCharsets {

    private static final List<String> CANDIDATES = List.of(
            "windows-1252",
            "windows-1250",
            "ISO-8859-2",
            "windows-1254",
            "windows-1256",
            "ISO-8859-6",
            "windows-1257",
            "KOI8-U",
            "x-MacRoman",
            "IBM850");

    /// The letters beyond ASCII, in lower case, of languages that have some.
    private static final List<String> LETTERS = List.of(
            "äöüß",
            "àâæçéèêëîïôùûüÿœ",
            "áéíñóúü",
            "àáâãçéêíóôõúü",
            "àèéìíòóù",
            "åäöé",
            "æøåéò",
            "áæéíðóöúýþ",
            "ąćęłńóśźż",
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "áéíóöőúüű",
            "ăâîşţ",
            "čćđšž",
            "çğıöşüâîû",
            "āčēģīķļņšūž",
            "ąčęėįšųūž",
            "äõöüšž",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
            "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",
            "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
            "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکی");

    private static final double MARGIN = 0.05;

    /// Fewer letters beyond ASCII tell nothing: the text is as good as this, but for its faults.
    private static final int FEWEST = 4;

    private static final double FEW = 0.9;

    /// The Thai alphabet is not among these.
    private static final List<String> OTHERS = List.of("TIS-620", "x-windows-874", "ISO-8859-11");

    private SingleByteCharsets() {}

    /// {@return the charset in which the bytes are text, if it is clearly another one than is supposed}
    ///
    /// @param bytes    the bytes, or how they begin
    /// @param length   how many there are
    /// @param supposed what they are taken for
    static Optional<Charset> better(byte[] bytes, int length, Charset supposed) {
        if (!supposed.canEncode() || supposed.newEncoder().maxBytesPerChar() > 1 || OTHERS.contains(supposed.name())) {
            return Optional.empty();
        }
        double least = quality(new String(bytes, 0, length, supposed)) + MARGIN;
        Charset best = null;
        for (String name : CANDIDATES) {
            if (!Charset.isSupported(name)) {
                continue;
            }
            Charset candidate = Charset.forName(name);
            double quality = quality(new String(bytes, 0, length, candidate));
            if (quality >= least && (best == null || quality > least)) {
                best = candidate;
                least = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /// {@return how good a text is, at most 1}
    private static double quality(String text) {
        int letters = 0;
        int[] within = new int[LETTERS.size()];
        int faults = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            boolean letter = Character.isLetter(c);
            faults += isFault(text, i, letter) ? 1 : 0;
            if (letter) {
                letters++;
                char lower = c == 'İ' ? 'ı' : Character.toLowerCase(c);
                for (int k = 0; k < within.length; k++) {
                    within[k] += LETTERS.get(k).indexOf(lower) >= 0 ? 1 : 0;
                }
            }
        }
        int most = 0;
        for (int count : within) {
            most = Math.max(most, count);
        }
        int all = letters + faults;
        double share = letters < FEWEST ? FEW : (double) most / letters;
        return all == 0 ? share : share - 2.0 * faults / all;
    }

    private static boolean isFault(String text, int i, boolean letter) {
        char c = text.charAt(i);
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        if (c == '\uFFFD' || (c >= 0x80 && c < 0xA0)) {
            return true;
        }
        if (letter) {
            return isTurn(before, c) || (after < 0x80 && isTurn(c, after));
        }
        return Character.isLetter(before) && Character.isLetter(after) && "’‘–—·\u00AD\u00A0«»“”…".indexOf(c) < 0;
    }

    /// A capital behind a small letter, or a letter of another script.
    private static boolean isTurn(char one, char two) {
        return Character.isLetter(one)
                && Character.isLetter(two)
                && ((Character.isLowerCase(one) && Character.isUpperCase(two))
                        || Character.UnicodeScript.of(one) != Character.UnicodeScript.of(two));
    }
}
