package dateline.index.remote;

import dateline.remote.StoryText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The fingerprints of texts that this process noted and that no commit has taken yet, so that notes need not hold
/// them: up to some 25 MB. A process that has none makes them again of the stored articles. Safe for use by many
/// threads.
public final class NotedPrints {

    private static final int MOST = 1 << 15;

    private final Map<Long, String> prints = new ConcurrentHashMap<>();
    private final boolean wanted;

    /// Nothing noted.
    ///
    /// @param wanted whether this process commits what it notes; else nothing is kept
    public NotedPrints(boolean wanted) {
        this.wanted = wanted;
    }

    /// {@return whether the fingerprint of a text is kept here}
    ///
    /// @param text the text
    public boolean keep(StoryText text) {
        if (!wanted || prints.size() >= MOST) {
            return prints.containsKey(text.name());
        }
        prints.put(text.name(), text.print());
        return true;
    }

    Optional<String> print(long text) {
        return Optional.ofNullable(prints.get(text));
    }

    /// Drops all, since a commit has taken all notes. One that was written meanwhile does without.
    void clear() {
        prints.clear();
    }
}
