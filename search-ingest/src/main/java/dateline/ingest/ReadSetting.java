package dateline.ingest;

import java.util.Arrays;
import java.util.Optional;

/// What of [ReadOptions] can let a record be read that was rejected.
///
/// @since 0.1
public enum ReadSetting {
    /// [ReadOptions.Builder#maxRecordBytes].
    MAX_RECORD_BYTES("maxRecordBytes"),
    /// [ReadOptions.Builder#maxValues].
    MAX_VALUES("maxValues"),
    /// [ReadOptions.Builder#maxNesting].
    MAX_NESTING("maxNesting"),
    /// [ReadOptions.Builder#maxArchives].
    MAX_ARCHIVES("maxArchives"),
    /// [ReadOptions.Builder#maxRatio].
    MAX_RATIO("maxRatio"),
    /// [ReadOptions.Builder#maxUnpackedBytes].
    MAX_UNPACKED_BYTES("maxUnpackedBytes"),
    /// [ReadOptions.Builder#fields].
    FIELDS("a field map");

    private final String words;

    ReadSetting(String words) {
        this.words = words;
    }

    /// {@return how reasons name it, for programs that have another name for it}
    public String words() {
        return words;
    }

    /// {@return the setting that a reason names}
    ///
    /// @param reason why a record was rejected
    static Optional<ReadSetting> in(String reason) {
        return Arrays.stream(values())
                .filter(setting -> reason.contains(", the limit of " + setting.words)
                        || reason.contains("; " + setting.words + " can say which is which"))
                .findFirst();
    }
}
