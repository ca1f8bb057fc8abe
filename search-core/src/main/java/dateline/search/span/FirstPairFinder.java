package dateline.search.span;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/// Finds one pair of two words in a document, and reads positions only up to that pair: when it is enough to know that
/// two frequent words occur together, they mostly do in the first lines.
final class FirstPairFinder {

    private static final int NONE = Integer.MAX_VALUE;

    private final PostingsEnum left;
    private final PostingsEnum right;
    private int leftUnread;
    private int rightUnread;

    private FirstPairFinder(PostingsEnum left, PostingsEnum right) throws IOException {
        this.left = left;
        this.right = right;
        this.leftUnread = left.freq();
        this.rightUnread = right.freq();
    }

    /// {@return the pair of two things in a document at which both are; null where they are not one word each}
    static @Nullable FirstPairFinder of(SpanFinder left, SpanFinder right, int doc) throws IOException {
        PostingsEnum first = left instanceof TermSpans words ? words.only(doc) : null;
        PostingsEnum second = right instanceof TermSpans words ? words.only(doc) : null;
        return first == null || second == null ? null : new FirstPairFinder(first, second);
    }

    private int nextLeft() throws IOException {
        return leftUnread-- > 0 ? left.nextPosition() : NONE;
    }

    private int nextRight() throws IOException {
        return rightUnread-- > 0 ? right.nextPosition() : NONE;
    }

    /// Adds a span where the words are near one another, if there is one.
    ///
    /// Two words may stand at one place, as a hyphenated word does with its first part. There neither is before the
    /// other, and each is tried with the next of the other.
    void near(int distance, boolean ordered, SpanList found) throws IOException {
        int a = nextLeft();
        int b = nextRight();
        while (a != NONE && b != NONE) {
            int place = Math.min(a, b);
            boolean isLeft = a == place;
            boolean isRight = b == place;
            if (isLeft && isRight) {
                a = nextLeft();
                b = nextRight();
            }
            if (isLeft && isNear(place, b, distance)) {
                found.add(place, b);
                return;
            }
            if (isRight && !ordered && isNear(place, a, distance)) {
                found.add(place, a);
                return;
            }
            if (a == place) {
                a = nextLeft();
            } else if (b == place) {
                b = nextRight();
            }
        }
    }

    private static boolean isNear(int first, int second, int distance) {
        return second != NONE && second > first && second - first <= distance;
    }

    /// Adds a span where the words stand in the same piece, if there is one.
    ///
    /// @param starts the first positions of the pieces but the first, in the document; null where there are none
    void together(@Nullable PostingsEnum starts, SpanList found) throws IOException {
        int unread = starts == null ? 0 : starts.freq();
        int nextStart = starts != null && unread-- > 0 ? starts.nextPosition() : NONE;
        int begin = 0;
        int lastLeft = -1;
        int lastRight = -1;
        int a = nextLeft();
        int b = nextRight();
        while (a != NONE || b != NONE) {
            int position = Math.min(a, b);
            while (nextStart <= position) {
                begin = nextStart;
                nextStart = starts != null && unread-- > 0 ? starts.nextPosition() : NONE;
            }
            boolean isLeft = a == position;
            boolean isRight = b == position;
            int other = Math.max(isLeft ? lastRight : -1, isRight ? lastLeft : -1);
            if (other >= begin) {
                found.add(other, position);
                return;
            }
            if (isLeft) {
                lastLeft = position;
                a = nextLeft();
            }
            if (isRight) {
                lastRight = position;
                b = nextRight();
            }
            if ((a == NONE && lastLeft < begin) || (b == NONE && lastRight < begin)) {
                return;
            }
        }
    }
}
