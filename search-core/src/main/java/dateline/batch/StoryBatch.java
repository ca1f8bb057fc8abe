package dateline.batch;

import dateline.index.StoryFingerprints;
import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Facts;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.WideFingerprint;
import dateline.story.fingerprint.WordSequence;
import dateline.story.graph.Bucket;
import dateline.story.graph.CopyPair;
import dateline.story.graph.CopyPairs;
import dateline.story.graph.PairLine;
import dateline.story.graph.PairVerifier;
import dateline.story.graph.Stories;
import dateline.story.graph.TextDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The functions by which an index finds stories, for programs that find them elsewhere.
///
/// Texts meet in buckets ([#candidates]); what may be copies by its fingerprints ([#mayBeCopies]) is compared in full
/// ([#pair]); pairs make stories ([#stories]). Applied to all that [BandExport] says of an index, these give the
/// stories of that index. They differ only where an index, whose bands have 32 bits, has texts in one bucket by chance.
///
/// @since 0.1
public final class StoryBatch {

    /// Buckets of up to so many texts propose all pairs.
    public static final int ALL_PAIRS = Bucket.SMALL;

    /// In buckets of up to so many texts, [#order(long, String)] says which are paired; in larger ones,
    /// [#order(long, long)].
    public static final int LARGE = Bucket.LARGE;

    /// In buckets of more than [#LARGE] texts each is paired with so many that come next in the order.
    public static final int NEXT = Bucket.NEXT;

    private static final HexFormat HEX = HexFormat.of();

    private StoryBatch() {}

    /// {@return the name of a text or band as files have it: 16 hexadecimal digits in small letters}
    ///
    /// @param number the name as a number
    public static String name(long number) {
        return HEX.toHexDigits(number);
    }

    /// {@return the number of a name}
    ///
    /// @param name 16 hexadecimal digits in small letters
    /// @throws IllegalArgumentException if it is not that
    public static long text(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return PairLine.text(name);
    }

    /// {@return by what the texts of a bucket are put in order if there are more than [#ALL_PAIRS] and no more than
    /// [#LARGE], so that similar ones tend to be neighbours}
    ///
    /// @param band        the bucket, of 64 bits
    /// @param fingerprint of the text, as exported
    /// @throws IllegalArgumentException if it is not a fingerprint
    public static long order(long band, String fingerprint) {
        Objects.requireNonNull(fingerprint, "fingerprint must not be null");
        return print(fingerprint).sketches().neighbourKey(WideFingerprint.narrow(band));
    }

    /// {@return by what the texts of a bucket are put in order if there are more than [#LARGE]: it says nothing of the
    /// texts, and connects them if all are copies of one another}
    ///
    /// @param band the bucket, of 64 bits
    /// @param text the name of the text
    public static long order(long band, long text) {
        return Bucket.chanceKey(WideFingerprint.narrow(band), text);
    }

    /// {@return the pairs that a bucket proposes: all, or each text with those next to it in the order}
    ///
    /// @param members the texts of one bucket, each once, in any order
    public static List<TextPair> candidates(Collection<BandMember> members) {
        Objects.requireNonNull(members, "members must not be null");
        List<TextPair> pairs = new ArrayList<>();
        List<BandMember> all = List.copyOf(members);
        if (Bucket.isSmall(all.size())) {
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    pairs.add(new TextPair(all.get(i).text(), all.get(j).text()));
                }
            }
            return pairs;
        }
        List<Bucket.Member> numbered = new ArrayList<>();
        for (BandMember member : all) {
            numbered.add(new Bucket.Member(numbered.size(), member.order(), member.text()));
        }
        Bucket.propose(
                numbered,
                pair -> pairs.add(new TextPair(
                        all.get((int) (pair >>> Integer.SIZE)).text(),
                        all.get((int) pair).text())));
        return pairs;
    }

    /// {@return whether two texts may be copies by their fingerprints; a pair that may not is none}
    ///
    /// @param a the fingerprint of one text, as exported
    /// @param b the fingerprint of another
    /// @throws IllegalArgumentException if one is not a fingerprint
    public static boolean mayBeCopies(String a, String b) {
        Objects.requireNonNull(a, "a must not be null");
        Objects.requireNonNull(b, "b must not be null");
        return PairVerifier.isCandidate(print(a).sketches(), print(b).sketches());
    }

    /// {@return the verified pair of two texts as a line that [dateline.ArticleIndex#importStories] reads; empty if
    /// they are not one}
    ///
    /// A pair says that one text is a copy of the other, `near`, `rewrite` or `same`, and how similar they are; or that
    /// the two are `apart`, one form filled in twice.
    ///
    /// @param a an article with the one text
    /// @param b an article with the other text
    /// @throws IllegalArgumentException if both have the same text, or a fingerprint is damaged
    public static Optional<String> pair(BatchArticle a, BatchArticle b) {
        Objects.requireNonNull(a, "a must not be null");
        Objects.requireNonNull(b, "b must not be null");
        Both both = new Both(a, print(a.fingerprint()), b, print(b.fingerprint()));
        try {
            return new PairVerifier(both)
                    .verify(both.printOfA.sketches(), both.printOfB.sketches())
                    .map(PairLine::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the texts of a line as of [#pair]; empty if it says that they are apart}
    ///
    /// @param line the line
    /// @throws IllegalArgumentException if it is not such a line
    public static Optional<TextPair> copies(String line) {
        Objects.requireNonNull(line, "line must not be null");
        CopyPair pair = PairLine.parse(line);
        return pair.copy().map(copy -> new TextPair(pair.a(), pair.b()));
    }

    /// {@return the stories that pairs make: for each text that is in one with others, the smallest text of it}
    ///
    /// Give all pairs of a collection, or all pairs between the texts of one or several of its connected components;
    /// only copies connect.
    ///
    /// @param lines pairs as of [#pair]
    /// @throws IllegalArgumentException if one is not such a line
    public static Map<Long, Long> stories(Collection<String> lines) {
        Objects.requireNonNull(lines, "lines must not be null");
        CopyPairs pairs =
                CopyPairs.of(lines.stream().map(PairLine::parse).distinct().toList());
        Map<Long, Long> stories = new TreeMap<>();
        for (long[] story : Stories.of(pairs, Thresholds.DEFAULT).all()) {
            for (long text : story) {
                stories.put(text, story[0]);
            }
        }
        return stories;
    }

    private static Fingerprint print(String fingerprint) {
        return Fingerprint.fromBytes(Base64.getDecoder().decode(fingerprint));
    }

    /// Two texts that are compared.
    private record Both(BatchArticle a, Fingerprint printOfA, BatchArticle b, Fingerprint printOfB)
            implements TextDetails {

        @Override
        public Facts facts(long text) {
            return (text == a.text() ? printOfA : printOfB).facts();
        }

        @Override
        public WordSequence wordSequence(long text) {
            BatchArticle article = text == a.text() ? a : b;
            return StoryFingerprints.wordSequence(article.language(), article.body());
        }
    }
}
