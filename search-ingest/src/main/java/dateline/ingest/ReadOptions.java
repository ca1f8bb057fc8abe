package dateline.ingest;

import dateline.ingest.format.Formats;
import dateline.ingest.record.Charsets;
import dateline.ingest.record.Limits;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How files are read. The defaults need no change for usual files.
///
/// Immutable; made by [#builder].
///
/// @since 0.1
public final class ReadOptions {

    private static final ReadOptions DEFAULTS = builder().build();

    private final FieldMap fields;
    private final String type;
    private final String language;
    private final Optional<Charset> encoding;
    private final Limits limits;

    private ReadOptions(Builder b) {
        this.fields = b.fields;
        this.type = b.type;
        this.language = b.language;
        this.encoding = b.encoding;
        this.limits = new Limits(b.recordBytes, b.values, b.nesting, b.archives, b.ratio, b.unpackedBytes);
    }

    /// {@return the defaults: everything is found out from the files}
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /// {@return a builder with the defaults}
    public static Builder builder() {
        return new Builder();
    }

    /// {@return the names of the formats that [Builder#type] takes}
    public static List<String> types() {
        return Formats.names();
    }

    FieldMap fields() {
        return fields;
    }

    String type() {
        return type;
    }

    String language() {
        return language;
    }

    Optional<Charset> encoding() {
        return encoding;
    }

    Limits limits() {
        return limits;
    }

    /// {@return all that decides what becomes of a file, in a form that is equal for equal options}
    @Override
    public String toString() {
        return String.join(
                "\n",
                fields.toString(),
                type,
                language,
                encoding.map(Charset::name).orElse(""),
                limits.toString());
    }

    /// Gathers options. Not safe for use by several threads at once.
    public static final class Builder {

        private FieldMap fields = FieldMap.none();
        private String type = "";
        private String language = "";
        private Optional<Charset> encoding = Optional.empty();
        private int recordBytes = Limits.DEFAULT.recordBytes();
        private int values = Limits.DEFAULT.values();
        private int nesting = Limits.DEFAULT.nesting();
        private int archives = Limits.DEFAULT.archives();
        private int ratio = Limits.DEFAULT.ratio();
        private long unpackedBytes = Limits.DEFAULT.unpackedBytes();

        private Builder() {}

        /// Says what fields of the files are, where their names do not tell.
        ///
        /// @param map the assignments; by default none
        /// @return this builder
        public Builder fields(FieldMap map) {
            Objects.requireNonNull(map, "map must not be null");
            this.fields = map;
            return this;
        }

        /// Says which format the files have, within whatever archives and compression they stand.
        ///
        /// @param name one of [ReadOptions#types]; by default it is found out file by file
        /// @return this builder
        /// @throws IllegalArgumentException if there is no such format
        public Builder type(String name) {
            Objects.requireNonNull(name, "name must not be null");
            if (!Formats.names().contains(name)) {
                throw new IllegalArgumentException(
                        "no format is called '" + name + "'; there are " + String.join(", ", Formats.names()));
            }
            this.type = name;
            return this;
        }

        /// Says which language articles are in that do not state it themselves.
        ///
        /// @param tag a BCP 47 tag; by default it is found out article by article
        /// @return this builder
        public Builder language(String tag) {
            Objects.requireNonNull(tag, "tag must not be null");
            this.language = tag;
            return this;
        }

        /// Says which charset the files are in.
        ///
        /// @param name the charset's name; by default it is found out file by file
        /// @return this builder
        /// @throws IllegalArgumentException if there is no such charset
        public Builder encoding(String name) {
            Objects.requireNonNull(name, "name must not be null");
            this.encoding = Optional.of(Charsets.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("no charset is called '" + name + "'")));
            return this;
        }

        /// Limits the size of a record.
        ///
        /// @param bytes at least 1; by default 16 MB; no more than a fifteenth of the memory that the process may use
        /// @return this builder
        public Builder maxRecordBytes(int bytes) {
            this.recordBytes = bytes;
            return this;
        }

        /// Limits how many values a record may have.
        ///
        /// @param count at least 1; by default 10,000
        /// @return this builder
        public Builder maxValues(int count) {
            this.values = count;
            return this;
        }

        /// Limits how deep the objects and elements of a record may be nested.
        ///
        /// @param levels at least 1; by default 100
        /// @return this builder
        public Builder maxNesting(int levels) {
            this.nesting = levels;
            return this;
        }

        /// Limits how deep archives and compressed files may stand in one another.
        ///
        /// @param levels at least 1; by default 8
        /// @return this builder
        public Builder maxArchives(int levels) {
            this.archives = levels;
            return this;
        }

        /// Limits how many times its size a file may unpack to.
        ///
        /// @param times at least 1; by default 200
        /// @return this builder
        public Builder maxRatio(int times) {
            this.ratio = times;
            return this;
        }

        /// Limits how much a file may unpack to.
        ///
        /// @param bytes at least 1; by default 1 TB
        /// @return this builder
        public Builder maxUnpackedBytes(long bytes) {
            this.unpackedBytes = bytes;
            return this;
        }

        /// {@return the options}
        /// @throws IllegalArgumentException if a limit is below 1
        public ReadOptions build() {
            return new ReadOptions(this);
        }
    }
}
