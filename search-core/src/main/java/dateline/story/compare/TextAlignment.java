package dateline.story.compare;

import dateline.result.CopyKind;
import dateline.story.fingerprint.Hash;
import dateline.story.fingerprint.WordKind;
import dateline.story.fingerprint.WordSequence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Reads two texts side by side that are much alike, and tells a copy from another text of the same form.
///
/// Samples of a text (`Fingerprint`) show that two are alike, and that hardly any number or name differs. A grant
/// to the next town is announced in the same words but for one name, which a sample may miss. What an editor leaves and
/// what a form leaves differ in kind:
///
/// - an *edit* adds, drops and rewords; the names stay, and of the numbers some are brought up to date;
/// - a *form* is filled in again: between the same words stands another name, and little else differs.
///
/// So the stretches that both have are laid together, and where the same two stretches enclose different words in both
/// texts, the names and numbers there are compared. One counts only if it stands nowhere in the other text, and is not
/// just spelt otherwise.
///
/// A rewrite has other words throughout, so of its text and the original only the skeletons are laid together.
///
/// A copy whose figures were brought up to date (the toll, the share price at the close) thus remains a copy, while the
/// same report for another place or another office does not.
public final class TextAlignment {

    /// Of this many words a stretch may be that was filled otherwise; longer ones are other paragraphs.
    private static final int GAP = 30;

    /// Where the one stretch is longer, as much of its begin is looked at as the other has, and at least so many words.
    private static final int BEGIN = 6;

    /// In shorter texts one other name makes another text, in longer ones two.
    private static final int SHORT = 300;

    /// So many edits for each other name, and they are corrections; so many where any noun may look like a name.
    private static final int EDITS_PER_NAME = 4;

    private static final double EDITS_PER_NOUN = 0.5;

    /// In a text of so few words two other numbers, such as the day and the month, make another one.
    public static final int FORM = 150;

    /// Fewer other numbers, or other names and numbers, are an update.
    private static final int MIN_FACTS = 3;

    /// At so many places one name stands for another, and it is what the text is about; one place less is enough if it
    /// is nowhere else.
    private static final int SUBJECT_PLACES = 3;

    /// So many edits for each place where one name stands for another are the other hand of another paper.
    private static final int EDITS_PER_PLACE = 2;

    /// For each other name, and for each other number, so many must be the same in a rewrite.
    private static final int REWRITE_NAMES = 8;

    private static final int REWRITE_NUMBERS = 4;

    private static final int NOWHERE = -1;

    private final WordSequence a;
    private final WordSequence b;
    // For each word of the first text, where it stands in the second.
    private final int[] inB;
    private final Set<Long> same = new HashSet<>();
    private final Set<Long> other = new HashSet<>();
    private int words;
    private int sameNames;
    private int sameNumbers;
    private int otherNames;
    private int otherNumbers;
    private int edits;
    // How often one name stands for another.
    private final Map<Long, Integer> exchanged = new HashMap<>();
    private int exchangedMost;

    private TextAlignment(WordSequence a, WordSequence b) {
        this.a = a;
        this.b = b;
        this.inB = new int[a.size()];
        layTogether();
        compare();
    }

    /// What was found in two texts.
    ///
    /// @param words        words that both have, in the same stretches
    /// @param sameNames    different names among them
    /// @param sameNumbers  different numbers among them
    /// @param otherNames   names that stand for others
    /// @param otherNumbers numbers that stand for others
    /// @param edits        other changes that are not mere additions
    /// @param exchanged    at how many places one and the same name stands for another one
    /// @param guessed      whether a name may be any noun
    record Differences(
            int words,
            int sameNames,
            int sameNumbers,
            int otherNames,
            int otherNumbers,
            int edits,
            int exchanged,
            boolean guessed) {

        /// {@return whether one text may be a copy of the other}
        boolean allowCopy() {
            return !hasOtherSubject() && !hasOtherNames() && !hasOtherNumbers();
        }

        /// {@return whether one text may be a rewrite of the other, where these are the differences of their skeletons}
        boolean allowRewrite() {
            boolean names = otherNames < 2 || otherNames * REWRITE_NAMES <= sameNames || guessed;
            boolean numbers = otherNumbers < 2 || otherNumbers * REWRITE_NUMBERS <= sameNumbers;
            return names && numbers;
        }

        private boolean hasOtherSubject() {
            int enough = otherNames > 0 ? SUBJECT_PLACES - 1 : SUBJECT_PLACES;
            return exchanged >= enough && edits <= EDITS_PER_PLACE * exchanged;
        }

        private boolean hasOtherNames() {
            int enough = words < SHORT && edits <= 1 ? 1 : 2;
            boolean alsoOtherNumbers = otherNames > 0 && otherNames + otherNumbers >= MIN_FACTS;
            if (alsoOtherNumbers && edits < otherNames + otherNumbers) {
                return true;
            }
            return otherNames >= enough && edits < (guessed ? EDITS_PER_NOUN : EDITS_PER_NAME) * otherNames;
        }

        private boolean hasOtherNumbers() {
            if (words < FORM && otherNumbers > 1 && edits <= 1) {
                return true;
            }
            boolean few = otherNumbers < MIN_FACTS && (otherNumbers < 2 || sameNumbers > 0);
            return !few && otherNumbers * 2 > sameNumbers && edits * 2 <= otherNumbers;
        }
    }

    /// {@return whether, read closely, one of two texts may be such a copy of the other as their fingerprints say}
    ///
    /// @param kind what sort of copy
    public static boolean allows(CopyKind kind, WordSequence a, WordSequence b) {
        return switch (kind) {
            case SAME -> true;
            case NEAR -> differences(a, b).allowCopy();
            case REWRITE -> differences(a.skeleton(), b.skeleton()).allowRewrite();
        };
    }

    public static Differences differences(WordSequence a, WordSequence b) {
        TextAlignment reading = new TextAlignment(a, b);
        return new Differences(
                reading.words,
                reading.sameNames,
                reading.sameNumbers,
                reading.otherNames,
                reading.otherNumbers,
                reading.edits,
                reading.exchangedMost,
                a.nounCapitals() || b.nounCapitals());
    }

    /// {@return for each word of a text where it stands in another, in a stretch that both have; below 0 if nowhere}
    static int[] places(WordSequence text, WordSequence other) {
        return new TextAlignment(text, other).inB;
    }

    /// {@return for each word of a text whether it stands in a stretch that another text has as well}
    static boolean[] covered(WordSequence text, WordSequence by) {
        TextAlignment reading = new TextAlignment(text, by);
        boolean[] covered = new boolean[text.size()];
        for (int place = 0; place < covered.length; place++) {
            covered[place] = reading.inB[place] != NOWHERE;
        }
        return covered;
    }

    // --- laying together ---

    private void layTogether() {
        Arrays.fill(inB, NOWHERE);
        int[] anchors = anchors();
        boolean[] taken = new boolean[b.size()];
        for (int i = 0; i < anchors.length; i++) {
            if (anchors[i] != NOWHERE && inB[i] == NOWHERE && !taken[anchors[i]]) {
                extend(i, anchors[i], taken);
            }
        }
    }

    /// Lays the longest stretch together that is the same around two places.
    private void extend(int i, int j, boolean[] taken) {
        int from = i;
        int shift = j - i;
        while (from > 0 && from + shift > 0 && isSame(from - 1, from - 1 + shift, taken)) {
            from--;
        }
        for (int at = from; at < a.size() && at + shift < b.size() && isSame(at, at + shift, taken); at++) {
            inB[at] = at + shift;
            taken[at + shift] = true;
        }
    }

    private boolean isSame(int i, int j, boolean[] taken) {
        return inB[i] == NOWHERE && !taken[j] && a.hash(i) == b.hash(j);
    }

    /// {@return for each place of the first text where a sequence begins that stands once in both, its place in the
    /// second}
    private int[] anchors() {
        int[] anchors = new int[a.size()];
        Arrays.fill(anchors, NOWHERE);
        long[] ofA = a.sequences();
        long[] ofB = b.sequences();
        int j = 0;
        for (int i = 0; i < ofA.length; i++) {
            long sequence = ofA[i] >>> WordSequence.PLACE_BITS;
            while (j < ofB.length && ofB[j] >>> WordSequence.PLACE_BITS < sequence) {
                j++;
            }
            if (isOnce(ofA, i, sequence) && isOnce(ofB, j, sequence)) {
                anchors[(int) (ofA[i] & WordSequence.PLACE_MASK)] = (int) (ofB[j] & WordSequence.PLACE_MASK);
            }
        }
        return anchors;
    }

    private static boolean isOnce(long[] sequences, int place, long sequence) {
        return place < sequences.length
                && sequences[place] >>> WordSequence.PLACE_BITS == sequence
                && (place == 0 || sequences[place - 1] >>> WordSequence.PLACE_BITS != sequence)
                && (place + 1 == sequences.length || sequences[place + 1] >>> WordSequence.PLACE_BITS != sequence);
    }

    // --- comparing what stands between ---

    private void compare() {
        int lastInB = NOWHERE;
        int i = 0;
        while (i < a.size()) {
            int start = i;
            while (i < a.size() && inB[i] == NOWHERE) {
                i++;
            }
            boolean isEnclosed = (lastInB != NOWHERE || start == 0) && i < a.size() && inB[i] > lastInB;
            if (isEnclosed) {
                compare(new Stretch(a, start, i), new Stretch(b, lastInB + 1, inB[i]));
            }
            while (i < a.size() && inB[i] != NOWHERE) {
                countSame(i);
                lastInB = inB[i];
                i++;
                if (i < a.size() && inB[i] != NOWHERE && inB[i] != lastInB + 1) {
                    break;
                }
            }
        }
    }

    private void countSame(int place) {
        words++;
        WordKind kind = a.kind(place);
        if ((kind.isName() || kind.isNumber()) && same.add(a.hash(place))) {
            sameNames += kind.isName() ? 1 : 0;
            sameNumbers += kind.isNumber() ? 1 : 0;
        }
    }

    /// Words of a text that stand between two stretches which both texts have.
    private record Stretch(WordSequence text, int from, int to) {

        int size() {
            return to - from;
        }

        /// {@return whether all words are such that may be nouns or names, one of which for another proves nothing}
        boolean isOfNouns() {
            for (int i = from; i < to; i++) {
                if (text.kind(i) != WordKind.CAPITAL && text.kind(i) != WordKind.NAME) {
                    return false;
                }
            }
            return text.nounCapitals();
        }

        Stretch begin(int most) {
            return new Stretch(text, from, Math.min(to, from + most));
        }
    }

    private void compare(Stretch ofA, Stretch ofB) {
        if (ofA.size() == 0 || ofB.size() == 0) {
            return;
        }
        int names = 0;
        int numbers = 0;
        if (ofA.size() <= GAP || ofB.size() <= GAP) {
            Stretch partOfA = ofA.begin(Math.max(BEGIN, ofB.size()));
            Stretch partOfB = ofB.begin(Math.max(BEGIN, ofA.size()));
            names = Math.min(onlyNames(partOfA, partOfB), onlyNames(partOfB, partOfA));
            numbers = Math.min(onlyNumbers(partOfA, b), onlyNumbers(partOfB, a));
            countExchanged(partOfA, partOfB);
        }
        otherNames += names;
        otherNumbers += numbers;
        boolean isEdit = names + numbers == 0 && !(ofA.isOfNouns() && ofB.isOfNouns());
        edits += isEdit && ofA.from() > 0 && ofB.from() > 0 ? 1 : 0;
    }

    /// {@return how many names there are that the other text has nowhere; adjacent ones count as one}
    private int onlyNames(Stretch stretch, Stretch facing) {
        int count = 0;
        boolean afterOne = false;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            boolean isName = stretch.text().isName(i);
            boolean isOnly = isName && isOnly(stretch, i, facing);
            if (isOnly && !afterOne) {
                count++;
            }
            afterOne = isOnly || (afterOne && isName);
        }
        return count;
    }

    private boolean isOnly(Stretch stretch, int place, Stretch facing) {
        return !facing.text().contains(stretch.text().hash(place))
                && isOther(stretch, place, facing)
                && other.add(stretch.text().hash(place));
    }

    /// {@return whether the word there is not in the stretch that faces it, nor spelt otherwise}
    private static boolean isOther(Stretch stretch, int place, Stretch facing) {
        String name = stretch.text().word(place);
        for (int j = facing.from(); j < facing.to(); j++) {
            if (Spelling.isVariant(name, facing.text().word(j))) {
                return false;
            }
        }
        return name.length() > 1;
    }

    /// Counts where the first name of a stretch stands for that of the other, whether or not they are elsewhere too.
    private void countExchanged(Stretch ofA, Stretch ofB) {
        int nameOfA = firstOther(ofA, ofB);
        int nameOfB = firstOther(ofB, ofA);
        if (nameOfA != NOWHERE && nameOfB != NOWHERE) {
            int places = exchanged.merge(Hash.append(a.hash(nameOfA), b.hash(nameOfB)), 1, Integer::sum);
            exchangedMost = Math.max(exchangedMost, places);
        }
    }

    private static int firstOther(Stretch stretch, Stretch facing) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (stretch.text().isName(i) && isOther(stretch, i, facing)) {
                return i;
            }
        }
        return NOWHERE;
    }

    private int onlyNumbers(Stretch stretch, WordSequence facing) {
        int count = 0;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            long hash = stretch.text().hash(i);
            boolean isOnly = stretch.text().kind(i).isNumber() && !facing.contains(hash);
            count += isOnly && other.add(hash) ? 1 : 0;
        }
        return count;
    }
}
