package dateline.ingest.record;

import dateline.article.Origin;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The fields of one record under the names and with the values that the file gives them.
///
/// Names are paths (`author.name`). A field with several values stands there several times, in order. Immutable.
public final class RawRecord implements ReadItem {

    private final String evidence;
    private final String where;
    private final String[] keys;
    private final String[] values;
    private final @Nullable Origin[] origins;
    private final int size;
    private final boolean plain;

    private RawRecord(Builder b) {
        this.evidence = b.evidence;
        this.where = b.where;
        this.keys = b.keys;
        this.values = b.values;
        this.origins = b.origins;
        this.size = b.size;
        this.plain = b.plain;
        b.built = true;
    }

    /// {@return a builder of a record}
    ///
    /// @param evidence the kind of file, for an article's provenance: `json`, `csv`, `feed`, `mail`, `text` and so on
    /// @param where    see [#where]
    public static Builder builder(String evidence, String where) {
        return new Builder(evidence, where);
    }

    /// {@return the kind of file that the fields come from}
    public String evidence() {
        return evidence;
    }

    /// {@return the record within its file: the bare number of the line that it begins on, another position with its
    /// unit (`offset 4096`), or nothing when the file is one record}
    public String where() {
        return where;
    }

    /// {@return whether the values are plain text, and not text that may have markup and entities in it}
    public boolean isPlain() {
        return plain;
    }

    /// {@return how many values there are}
    public int size() {
        return size;
    }

    /// {@return the name of a field}
    ///
    /// @param i from 0 to [#size], exclusively
    public String key(int i) {
        return keys[i];
    }

    /// {@return the value of the same field}
    ///
    /// @param i from 0 to [#size], exclusively
    public String value(int i) {
        return values[i];
    }

    /// {@return what the same value rests on, where its reader says more of it than [#evidence] and its name do}
    ///
    /// @param i from 0 to [#size], exclusively
    public Optional<Origin> origin(int i) {
        return Optional.ofNullable(origins[i]);
    }

    /// Hands over each name and value in order.
    ///
    /// @param action what to do with them
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < size; i++) {
            action.accept(keys[i], values[i]);
        }
    }

    /// {@return the first value under a name, or an empty text}
    ///
    /// @param key the name, as the file has it
    public String first(String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return values[i];
            }
        }
        return "";
    }

    /// {@return the same record with one more value}
    ///
    /// @param key    the field's name
    /// @param value  its value
    /// @param origin what it rests on
    public RawRecord with(String key, String value, Origin origin) {
        Builder b = new Builder(evidence, where);
        for (int i = 0; i < size; i++) {
            b.put(keys[i], values[i], origins[i]);
        }
        b.plain = plain;
        return b.add(key, value, origin).build();
    }

    /// {@return the position and the fields, one a line}
    @Override
    public String toString() {
        StringBuilder s = new StringBuilder(evidence).append(' ').append(where);
        forEach((key, value) -> s.append('\n').append(key).append(": ").append(value));
        return s.toString();
    }

    /// Gathers the fields of one record.
    public static final class Builder {

        private final String evidence;
        private final String where;
        private String[] keys = new String[16];
        private String[] values = new String[16];
        private @Nullable Origin[] origins = new Origin[16];
        private int size;
        private boolean plain;
        private boolean built;

        private Builder(String evidence, String where) {
            this.evidence = evidence;
            this.where = where;
        }

        /// Adds a value, unless it is blank.
        ///
        /// @param key   the field's name
        /// @param value its value
        /// @return this builder
        public Builder add(String key, String value) {
            return put(key, value, null);
        }

        /// Adds a value, unless it is blank.
        ///
        /// @param key    the field's name
        /// @param value  its value
        /// @param origin what it rests on
        /// @return this builder
        public Builder add(String key, String value, Origin origin) {
            return put(key, value, origin);
        }

        private Builder put(String key, String value, @Nullable Origin origin) {
            if (built) {
                throw new IllegalStateException("the record is built already");
            }
            if (value.isBlank()) {
                return this;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
                origins = Arrays.copyOf(origins, 2 * size);
            }
            keys[size] = key;
            origins[size] = origin;
            values[size++] = value;
            return this;
        }

        /// Says that the values are plain text, so that what looks like markup in them is meant as it stands.
        ///
        /// @return this builder
        public Builder plain() {
            plain = true;
            return this;
        }

        /// Takes the last values off.
        ///
        /// @param to how many stay
        public void cut(int to) {
            Objects.checkFromToIndex(0, to, size);
            while (size > to) {
                origins[--size] = null;
            }
        }

        /// {@return how many values were added}
        public int size() {
            return size;
        }

        /// {@return the name of a field that was added}
        ///
        /// @param i from 0 to [#size], exclusively
        public String key(int i) {
            return keys[i];
        }

        /// {@return the value of the same field}
        ///
        /// @param i from 0 to [#size], exclusively
        public String value(int i) {
            return values[i];
        }

        /// Gives a field that was added another name.
        ///
        /// @param i   from 0 to [#size], exclusively
        /// @param key the name
        public void rename(int i, String key) {
            Objects.checkIndex(i, size);
            keys[i] = key;
        }

        /// {@return whether a field of this name was added}
        ///
        /// @param key the name
        public boolean has(String key) {
            for (int i = 0; i < size; i++) {
                if (keys[i].equals(key)) {
                    return true;
                }
            }
            return false;
        }

        /// {@return the record; the builder is spent}
        public RawRecord build() {
            return new RawRecord(this);
        }
    }
}
