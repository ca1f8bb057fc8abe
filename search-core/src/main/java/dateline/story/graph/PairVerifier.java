package dateline.story.graph;

import dateline.result.CopyKind;
import dateline.story.compare.Containment;
import dateline.story.compare.Copy;
import dateline.story.compare.CopyVerifier;
import dateline.story.compare.TextAlignment;
import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Facts;
import dateline.story.fingerprint.Sketches;
import dateline.story.fingerprint.WordSequence;
import java.io.IOException;
import java.util.Optional;

/// Compares two texts in full: a function of the two texts, whatever else there is.
public final class PairVerifier {

    private final TextDetails texts;

    /// @param texts what is read of texts that are alike
    public PairVerifier(TextDetails texts) {
        this.texts = texts;
    }

    /// {@return whether two texts may be a pair, as far as their sketches tell}
    ///
    /// @param a the sketches of one
    /// @param b the sketches of the other
    public static boolean isCandidate(Sketches a, Sketches b) {
        return CopyVerifier.alike(a, b).isPresent()
                || CopyVerifier.mayBeMisread(a, b)
                || CopyVerifier.mayBeBeginning(a, b)
                || CopyVerifier.mayBeBeginning(b, a);
    }

    /// {@return the verified pair of two texts, if they are one}
    ///
    /// Both are read where their likeness is not plain, always the one with the smaller name first, and where one
    /// covers only a part of the other. Where one has all numbers and names of the other, none can stand for another,
    /// unless it is but a page of boilerplate. What the fingerprints speak against is read only where it would belong
    /// to a story: whether the two are apart matters nowhere else.
    ///
    /// @param a the sketches of one
    /// @param b the sketches of the other
    /// @throws IOException if a text cannot be read
    public Optional<CopyPair> verify(Sketches a, Sketches b) throws IOException {
        CopyVerifier.Alike alike = CopyVerifier.alike(a, b).orElse(null);
        if (alike == null || (alike.copy().kind() == CopyKind.NEAR && !Thresholds.DEFAULT.accept(alike.copy()))) {
            Optional<CopyPair> pair = misread(a, b);
            if (alike == null && pair.isEmpty()) {
                pair = a.words() < b.words() ? beginning(a, b) : beginning(b, a);
            }
            if (alike == null || pair.isPresent()) {
                return pair;
            }
        }
        Copy copy = alike.copy();
        if (copy.kind() == CopyKind.SAME) {
            return Optional.of(new CopyPair(a.text(), b.text(), Optional.of(copy), Optional.empty()));
        }
        Facts factsOfA = texts.facts(a.text());
        Facts factsOfB = texts.facts(b.text());
        boolean agree = CopyVerifier.agree(alike, a, factsOfA, b, factsOfB);
        boolean isPlain = Math.min(a.words(), b.words()) >= TextAlignment.FORM && factsOfA.agreeWholly(factsOfB);
        if (agree && isPlain) {
            return Optional.of(new CopyPair(a.text(), b.text(), Optional.of(copy), part(a, b, copy)));
        }
        boolean isForm = copy.kind() == CopyKind.NEAR && Thresholds.DEFAULT.accept(copy);
        if (!agree && !isForm) {
            return Optional.empty();
        }
        boolean allowed = TextAlignment.allows(
                copy.kind(),
                texts.wordSequence(Math.min(a.text(), b.text())),
                texts.wordSequence(Math.max(a.text(), b.text())));
        if (agree && allowed) {
            return Optional.of(new CopyPair(a.text(), b.text(), Optional.of(copy), part(a, b, copy)));
        }
        return allowed ? Optional.empty() : Optional.of(CopyPair.apart(a.text(), b.text()));
    }

    /// {@return the pair of two texts of which one is the other misread}
    private Optional<CopyPair> misread(Sketches a, Sketches b) throws IOException {
        if (!CopyVerifier.mayBeMisread(a, b)
                || !CopyVerifier.mayBeMisread(texts.facts(a.text()), texts.facts(b.text()))) {
            return Optional.empty();
        }
        double share = CopyVerifier.misreadShare(
                texts.wordSequence(Math.min(a.text(), b.text())), texts.wordSequence(Math.max(a.text(), b.text())));
        return share == 0
                ? Optional.empty()
                : Optional.of(new CopyPair(
                        a.text(), b.text(), Optional.of(new Copy(CopyKind.NEAR, share)), Optional.empty()));
    }

    /// {@return the pair of two texts of which one is the first paragraph or so of the other}
    private Optional<CopyPair> beginning(Sketches shorter, Sketches longer) throws IOException {
        if (!CopyVerifier.mayBeBeginning(shorter, longer)) {
            return Optional.empty();
        }
        return CopyVerifier.beginning(texts.wordSequence(shorter.text()), texts.wordSequence(longer.text()))
                .map(lies -> new CopyPair(
                        shorter.text(),
                        longer.text(),
                        Optional.of(new Copy(CopyKind.NEAR, 1)),
                        Optional.of(new CopyPair.Part(longer.text(), lies))));
    }

    private Optional<CopyPair.Part> part(Sketches a, Sketches b, Copy copy) throws IOException {
        if (a.words() < b.words()) {
            return part(b, a, copy);
        }
        if (!Containment.isPart(b.words(), a.words())) {
            return Optional.empty();
        }
        WordSequence longer = texts.wordSequence(a.text());
        return Optional.of(
                new CopyPair.Part(a.text(), Containment.of(copy.kind(), longer, texts.wordSequence(b.text()))));
    }
}
