package dateline.story.graph;

import dateline.story.fingerprint.Hash;
import dateline.util.LongNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/// Which pairs the members of one bucket propose: a function of the bucket's name and the *set* of its members.
///
/// - Up to {@link #SMALL} members: all pairs.
/// - Up to {@link #LARGE}: the members stand in the order of their sketches, from a place that differs from bucket to
///   bucket, and each is paired with the {@link #WINDOW} next. Copies have nearly equal sketches, so they stand side by
///   side in most orders, and what shares only a form letter does not. (The sorted neighbourhood of Hernández and
/// Stolfo 1995, with MinHash for the key.)
/// - More: the members stand in an order that says nothing of their texts and differs from bucket to bucket, and each
/// is
///   paired with the {@link #NEXT} next. What stands word for word in so many texts is a form, and its copies meet in
///   other buckets; or all are copies of one another, and then such pairs connect them. No sketch is read for it.
public final class Bucket {

    /// Of so many members all pairs are proposed.
    public static final int SMALL = 32;

    /// Of up to so many members each is paired with those that are like it.
    public static final int LARGE = 8192;

    /// How many these are, on either side.
    static final int WINDOW = 6;

    /// How many these are where there are more members.
    public static final int NEXT = 2;

    private Bucket() {}

    /// {@return whether all pairs of a bucket of this size are proposed, whatever else is in it}
    public static boolean isSmall(int size) {
        return size <= SMALL;
    }

    /// Hands over each proposed pair as `smaller << 32 | larger` of two members' numbers.
    ///
    /// @param members numbers of the members, each once
    /// @param texts   has the sketches
    /// @param numbers what the members are called
    /// @throws IOException if sketches cannot be read
    static void propose(long band, int[] members, TextCollection texts, LongNumbers numbers, LongConsumer pairs)
            throws IOException {
        if (isSmall(members.length)) {
            for (int i = 0; i < members.length; i++) {
                for (int j = i + 1; j < members.length; j++) {
                    pairs.accept(pair(members[i], members[j]));
                }
            }
            return;
        }
        List<Member> order = new ArrayList<>(members.length);
        for (int member : members) {
            long name = numbers.value(member);
            long key = members.length > LARGE
                    ? chanceKey(band, name)
                    : texts.sketches(name).neighbourKey(band);
            order.add(new Member(member, key, name));
        }
        propose(order, pairs);
    }

    /// Hands over each proposed pair of a bucket that is not small as `smaller << 32 | larger` of two members' numbers.
    ///
    /// @param members the members, which are put in order
    public static void propose(List<Member> members, LongConsumer pairs) {
        int window = members.size() > LARGE ? NEXT : WINDOW;
        members.sort(Comparator.comparingLong(Member::key).thenComparingLong(Member::text));
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j <= i + window && j < members.size(); j++) {
                pairs.accept(pair(members.get(i).number, members.get(j).number));
            }
        }
    }

    /// {@return by what the members of a bucket of more than {@link #LARGE} are put in order}
    ///
    /// @param text the name of a member
    public static long chanceKey(long band, long text) {
        return Hash.append(band, text);
    }

    /// A member of a bucket.
    ///
    /// @param number what it is called in pairs
    /// @param key    by which similar texts tend to be neighbours, see `Sketches`; or {@link #chanceKey}
    /// @param text   its name
    public record Member(int number, long key, long text) {}

    static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
