package dateline.story.fingerprint;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The facts of texts that were added of late, so that they need not be made of their articles again. Keeps as many as
/// fit into the memory that it is given; some 250 bytes each.
///
/// Not safe for use by several threads.
public final class RecentFacts {

    /// What an entry takes beside its bytes.
    private static final int OVERHEAD = 80;

    private final long limit;
    private final Map<Long, byte[]> facts = new HashMap<>();
    private long size;

    /// Keeps nothing yet.
    ///
    /// @param limit how many bytes they may take
    public RecentFacts(long limit) {
        this.limit = limit;
    }

    /// Keeps the facts of a text, if there is room.
    ///
    /// @param print the text's fingerprint
    public void add(Fingerprint print) {
        if (size >= limit) {
            return;
        }
        byte[] bytes = print.facts().toBytes();
        byte[] before = facts.put(print.text(), bytes);
        size += before == null ? bytes.length + OVERHEAD : 0;
    }

    /// {@return the facts of a text, if they are kept}
    ///
    /// @param text its name
    public Optional<Facts> find(long text) {
        return Optional.ofNullable(facts.get(text)).map(bytes -> Facts.read(ByteBuffer.wrap(bytes)));
    }

    /// Forgets all.
    public void clear() {
        facts.clear();
        size = 0;
    }
}
