package dateline.story;

import dateline.story.fingerprint.Fingerprint;
import dateline.story.graph.CopyPairs;
import dateline.story.graph.StoryJoin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/// Joins texts whose fingerprints are at hand.
public final class Joined {

    private Joined() {}

    public static StoryJoin.Result update(
            BandTable stay, Collection<Fingerprint> added, Collection<Fingerprint> removed, CopyPairs edges) {
        try {
            return StoryJoin.update(stay.knowing(added).knowing(removed), names(added), names(removed), edges);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] names(Collection<Fingerprint> texts) {
        return texts.stream().mapToLong(Fingerprint::text).toArray();
    }
}
