package dateline.story.compare;

import dateline.result.CopyKind;
import dateline.story.fingerprint.Facts;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Sketches;
import dateline.story.fingerprint.SlotFillings;
import dateline.story.fingerprint.WordSequence;
import java.util.Optional;

/// Decides from two fingerprints whether one text is a copy of the other.
///
/// Likeness alone does not make a copy: this week's report is last week's with other figures. So a pair that is alike
/// must also agree in its facts. Where the words are much the same, facts are compared *by place*: what stands between
/// the same words must be the same, and what only one of the texts has (boilerplate, the end that was cut off) does not
/// count against it. Where the words were exchanged hardly a place is left, and the sets of numbers and of names are
/// compared, those of the text with fewer against the other's.
///
/// Symmetric, and a function of the two fingerprints only.
public final class CopyVerifier {

    /// Below this share of common word sequences two texts are not near copies.
    static final double NEAR_FLOOR = 0.6;
    /// Below this share of common skeleton sequences a text is not a rewrite.
    static final double REWRITE_FLOOR = 0.35;
    /// How much of the skeleton must be kept where the words are not, for a copy to count as a rewrite. What a form has
    /// in common it has in common word for word; a rewrite keeps the skeleton of what it rewords.
    static final double REWRITE_GAIN = 0.42;

    /// Copies with more of their words in common are no rewrites for keeping the skeleton better: any edit does that.
    private static final double EDITED = 0.75;

    /// Up to this share of common word sequences near copies must agree in nearly all facts: trimming takes no words
    /// from what is left, so where many differ, it is either edited, or another text of the same form.
    private static final double CLOSE = 0.92;

    /// Share of places, and of the smaller set, that must agree in near copies.
    private static final double NEAR_PLACES = 0.85;

    private static final double NEAR_SETS = 0.85;

    /// The same for the names of near copies that are very close: one of them may have the names of its boilerplate.
    private static final double CLOSE_NAMES = 0.6;

    /// Share of the smaller set of numbers and of names that must agree in rewrites, and of places, of which few are
    /// left.
    private static final double REWRITE_NUMBERS = 0.6;

    private static final double REWRITE_NAMES = 0.55;
    private static final double REWRITE_NUMBER_PLACES = 0.8;
    private static final double REWRITE_NAME_PLACES = 0.65;

    /// From which share of common word sequences on a text may be another one misread, and which share of the numbers
    /// and names must agree.
    private static final double MISREAD_FLOOR = 0.4;

    private static final double MISREAD_NUMBERS = 0.6;
    private static final double MISREAD_NAMES = 0.4;

    /// One word of so many may be more or less in a text that was misread.
    private static final int MISREAD_LENGTH = 10;

    /// A text of at least so many times as many words may have a beginning that the sketches say nothing of.
    private static final int BEGINNING_LENGTH = 4;

    /// Share of the words of a beginning that must stand there in the other text.
    private static final double BEGINNING_SAME = 0.95;

    /// Percentage of the words of the rest that must stand in its beginning.
    private static final int BEGINNING_COHESION = 4;

    /// Fewer names than this prove nothing.
    private static final int MIN_NAMES = 3;

    private CopyVerifier() {}

    /// How alike two texts are.
    ///
    /// @param copy  how one would be a copy of the other
    /// @param words the share of word sequences that they have in common, 0 to 1
    public record Alike(Copy copy, double words) {}

    /// {@return how one text is a copy of the other, if it is}
    ///
    /// Also answers pairs that are too unlike to be of one story by default (see {@link Thresholds}), so that other
    /// thresholds can be tried on stored edges.
    public static Optional<Copy> compare(Fingerprint a, Fingerprint b) {
        return alike(a.sketches(), b.sketches())
                .filter(alike -> agree(alike, a.sketches(), a.facts(), b.sketches(), b.facts()))
                .map(Alike::copy);
    }

    /// {@return how alike two texts are, if they are similar enough to be compared in full}
    public static Optional<Alike> alike(Sketches a, Sketches b) {
        if (!a.joins() || !b.joins()) {
            return Optional.empty();
        }
        if (a.wording() == b.wording()) {
            return Optional.of(new Alike(new Copy(CopyKind.SAME, 1), 1));
        }
        double words = a.near().containment(b.near());
        double skeleton = a.skeleton().containment(b.skeleton());
        boolean reworded = words < 1 && (skeleton - words) / (1 - words) >= REWRITE_GAIN && words < EDITED;
        if (reworded) {
            return skeleton >= REWRITE_FLOOR
                    ? Optional.of(new Alike(new Copy(CopyKind.REWRITE, skeleton), words))
                    : Optional.empty();
        }
        return words >= NEAR_FLOOR ? Optional.of(new Alike(new Copy(CopyKind.NEAR, words), words)) : Optional.empty();
    }

    /// {@return whether one of two texts may be the other misread, which leaves fewer word sequences than a near copy
    /// needs: they are about as long, and share many sequences, numbers and names}
    public static boolean mayBeMisread(Facts a, Facts b) {
        return a.commonNumbers(b).agreement() >= MISREAD_NUMBERS
                && a.commonNames(b).agreement() >= MISREAD_NAMES;
    }

    /// {@return the same, as far as the sketches of the two tell}
    public static boolean mayBeMisread(Sketches a, Sketches b) {
        int longer = Math.max(a.words(), b.words());
        return a.joins()
                && b.joins()
                && Math.abs(a.words() - b.words()) * MISREAD_LENGTH <= longer
                && a.near().containment(b.near()) >= MISREAD_FLOOR;
    }

    /// {@return whether the first text may be the beginning of the other, of which it has so little that the sketches
    /// do not tell}
    public static boolean mayBeBeginning(Sketches shorter, Sketches longer) {
        return shorter.joins()
                && !shorter.near().isEmpty()
                && shorter.words() * BEGINNING_LENGTH <= longer.words()
                && shorter.near().isSilentOn(longer.near());
    }

    /// {@return how the first text lies in the other, if it is the beginning of it and the rest goes on about the same:
    /// that of a roundup does not}
    public static Optional<Containment> beginning(WordSequence shorter, WordSequence longer) {
        int same = 0;
        for (int place = 0; place < Math.min(shorter.size(), longer.size()); place++) {
            same += shorter.hash(place) == longer.hash(place) ? 1 : 0;
        }
        if (same < BEGINNING_SAME * shorter.size()) {
            return Optional.empty();
        }
        Containment lies = Containment.of(CopyKind.NEAR, longer, shorter);
        return lies.cohesion() >= BEGINNING_COHESION ? Optional.of(lies) : Optional.empty();
    }

    /// {@return the share of the words of the shorter text that are the same in the other or misread, if that is what
    /// sets the two apart; otherwise 0}
    ///
    /// @param a one text
    /// @param b the other one
    public static double misreadShare(WordSequence a, WordSequence b) {
        return Misreading.share(a, b);
    }

    /// {@return whether the facts of two texts that are alike agree, so that one is a copy of the other; those of texts
    /// with the same words always do}
    public static boolean agree(Alike alike, Sketches a, Facts factsOfA, Sketches b, Facts factsOfB) {
        return switch (alike.copy().kind()) {
            case SAME -> true;
            case NEAR -> agreeAsNear(factsOfA, factsOfB, alike.words());
            case REWRITE -> agreeAsRewrite(factsOfA, factsOfB, alike.words(), a.nounCapitals() || b.nounCapitals());
        };
    }

    private static boolean agreeAsNear(Facts a, Facts b, double words) {
        SlotFillings.Tally lead = a.commonLead(b);
        SlotFillings.Tally all = a.commonPlaces(b);
        Facts.Tally numbers = a.commonNumbers(b);
        Facts.Tally names = a.commonNames(b);
        if (words < CLOSE) {
            return all.otherNumbers() == 0
                    && lead.otherNames() == 0
                    && all.names() >= NEAR_PLACES
                    && (numbers.agreement() >= NEAR_SETS || (numbers.different() == 1 && numbers.same() > 0))
                    && (names.agreement() >= NEAR_SETS || names.different() == 1);
        }
        return lead.otherNumbers() == 0
                && all.numbers() >= NEAR_PLACES
                && lead.otherNames() <= 1
                && all.names() >= NEAR_PLACES
                && (numbers.same() > 0 || numbers.different() == 0)
                && (names.all() <= MIN_NAMES || names.agreement() >= CLOSE_NAMES);
    }

    private static boolean agreeAsRewrite(Facts a, Facts b, double words, boolean guessed) {
        SlotFillings.Tally all = a.commonPlaces(b);
        Facts.Tally names = a.commonNames(b);
        return a.commonNumbers(b).agreement() >= REWRITE_NUMBERS
                && all.numbers() >= REWRITE_NUMBER_PLACES
                && (guessed ? agreeInGuessedNames(names, words) : agreeInNames(names, all));
    }

    private static boolean agreeInNames(Facts.Tally names, SlotFillings.Tally places) {
        return (names.all() < MIN_NAMES || names.agreement() >= REWRITE_NAMES)
                && (places.otherNames() < 2 || places.names() >= REWRITE_NAME_PLACES);
    }

    /// Where names are mixed with nouns, a rewrite exchanges some, but about as few of them as of other words.
    private static boolean agreeInGuessedNames(Facts.Tally names, double words) {
        int enough = words < 0.5 ? MIN_NAMES + 1 : MIN_NAMES - 1;
        return names.all() < enough || names.agreement() >= Math.max(0.25, words - 0.2);
    }
}
