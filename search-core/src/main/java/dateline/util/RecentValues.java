package dateline.util;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;

/// Keeps the values that were asked for last, in bounded memory. Safe for use by many threads.
///
/// @param <K> keys
/// @param <V> values
public final class RecentValues<K, V> {

    private final SequencedMap<K, V> known = new LinkedHashMap<>(16, .75f, true);
    private final ToLongFunction<V> size;
    private final long most;
    private long bytes;

    /// Keeps nothing yet.
    ///
    /// @param most bytes of memory
    /// @param size tells how many bytes a value takes
    public RecentValues(long most, ToLongFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    /// {@return the value of a key, if it is kept}
    ///
    /// @param key the key
    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(known.get(key));
    }

    /// Keeps a value, and forgets those that were not asked for the longest. A value that is larger than all may be is
    /// not kept, and neither is another one of a key that has one.
    ///
    /// @param key   the key
    /// @param value its value
    public synchronized void put(K key, V value) {
        if (size.applyAsLong(value) > most || known.putIfAbsent(key, value) != null) {
            return;
        }
        bytes += size.applyAsLong(value);
        while (bytes > most) {
            Map.Entry<K, V> oldest = known.pollFirstEntry();
            bytes -= size.applyAsLong(oldest.getValue());
        }
    }
}
