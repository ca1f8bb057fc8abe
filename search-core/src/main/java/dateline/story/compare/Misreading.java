package dateline.story.compare;

import dateline.story.fingerprint.WordSequence;
import java.util.HashSet;
import java.util.Set;

/// Tells whether two texts are one and the same, of which one was misread: scanned, or typed carelessly.
///
/// A misread letter spoils each sequence of words that its word is in, so that two in a hundred leave little more than
/// half of them. But what stands between the words that are left is spelled nearly the same, all over the text. In
/// another text of the same form it is not: there stand other names, other figures, other sentences.
final class Misreading {

    /// Words between two stretches; more are another passage.
    private static final int MOST_WORDS = 30;

    /// One letter of so many, and one more, may be another.
    private static final int LETTERS_FOR_EACH_ERROR = 4;

    /// Share of the words of the shorter text that must be the same or misread.
    private static final double COVERED = 0.93;

    /// One word of so many, and one more, may be neither.
    private static final int WORDS_FOR_EACH_OTHER = 60;

    /// One word of so many is misread at least; where fewer differ, it is an edit.
    private static final int WORDS_FOR_EACH_MISREAD = 40;

    private final WordSequence a;
    private final WordSequence b;
    private int same;
    private int misread;
    private int others;
    private boolean isOtherFact;

    private Misreading(WordSequence a, WordSequence b) {
        this.a = a;
        this.b = b;
    }

    /// {@return the share of the words of the shorter text that are the same in the other or misread, if that is what
    /// sets the two apart; otherwise 0}
    ///
    /// @param a a text
    /// @param b another one
    static double share(WordSequence a, WordSequence b) {
        Misreading reading = new Misreading(a, b);
        reading.read(TextAlignment.places(a, b));
        return reading.share();
    }

    private double share() {
        int alike = same + misread;
        double covered = (double) alike / Math.max(1, Math.min(a.size(), b.size()));
        boolean isMisread = !isOtherFact
                && covered >= COVERED
                && others <= 1 + alike / WORDS_FOR_EACH_OTHER
                && misread * WORDS_FOR_EACH_MISREAD >= alike;
        return isMisread ? Math.min(1, covered) : 0;
    }

    private void read(int[] inB) {
        int nextInB = 0;
        int from = 0;
        for (int i = 0; i <= inB.length; i++) {
            boolean isEnd = i == inB.length;
            if (isEnd || inB[i] >= nextInB) {
                compare(from, i, nextInB, isEnd ? b.size() : inB[i]);
                if (!isEnd) {
                    same++;
                    nextInB = inB[i] + 1;
                    from = i + 1;
                }
            }
        }
    }

    /// Compares what stands between two words that both texts have.
    private void compare(int fromA, int toA, int fromB, int toB) {
        int ofA = toA - fromA;
        int ofB = toB - fromB;
        if (ofA == 0 && ofB == 0) {
            return;
        }
        // What precedes or follows in one text alone is no matter: it was added, or cut off.
        boolean isAtEdge = (fromA == 0 && fromB == 0) || (toA == a.size() && toB == b.size());
        if (ofA == 0 || ofB == 0 || Math.max(ofA, ofB) > MOST_WORDS) {
            others += isAtEdge ? 0 : Math.min(MOST_WORDS, Math.max(ofA, ofB));
            return;
        }
        if (ofA == ofB) {
            for (int i = 0; i < ofA; i++) {
                compareLetters(fromA + i, fromA + i + 1, fromB + i, fromB + i + 1);
            }
        } else {
            isOtherFact |= hasOtherNumber(fromA, toA, fromB, toB);
            compareLetters(fromA, toA, fromB, toB);
        }
    }

    /// {@return whether each passage has a number that the other has not} One alone may be a letter misread as a digit.
    private boolean hasOtherNumber(int fromA, int toA, int fromB, int toB) {
        Set<Long> ofA = numbers(a, fromA, toA);
        Set<Long> ofB = numbers(b, fromB, toB);
        return !ofA.containsAll(ofB) && !ofB.containsAll(ofA);
    }

    private static Set<Long> numbers(WordSequence text, int from, int to) {
        Set<Long> numbers = new HashSet<>();
        for (int place = from; place < to; place++) {
            if (text.kind(place).isNumber()) {
                numbers.add(text.hash(place));
            }
        }
        return numbers;
    }

    private void compareLetters(int fromA, int toA, int fromB, int toB) {
        String lettersOfA = a.letters(fromA, toA);
        String lettersOfB = b.letters(fromB, toB);
        int most = 1 + Math.max(lettersOfA.length(), lettersOfB.length()) / LETTERS_FOR_EACH_ERROR;
        if (lettersOfA.equals(lettersOfB)) {
            same += toA - fromA;
        } else if (isNumber(lettersOfA) && isNumber(lettersOfB)) {
            isOtherFact = true;
        } else if (Spelling.distance(lettersOfA, lettersOfB, most) <= most) {
            misread += Math.min(toA - fromA, toB - fromB);
        } else {
            others += Math.max(toA - fromA, toB - fromB);
            isOtherFact |= hasName(a, fromA, toA) && hasName(b, fromB, toB);
        }
    }

    private static boolean hasName(WordSequence text, int from, int to) {
        for (int place = from; place < to; place++) {
            if (text.kind(place).isName()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String letters) {
        return letters.chars().allMatch(Character::isDigit);
    }
}
