package dateline.cli.index;

import dateline.cli.option.ReadingOptions;
import dateline.ingest.ReadResult;
import dateline.ingest.ReadSetting;

/// Says in the reasons of rejected records by which option of the command a setting is changed.
final class SettingOptions {

    private SettingOptions() {}

    /// {@return a rejected record whose reason names an option where the reader names a setting}
    ///
    /// @param rejected the record
    static ReadResult.Rejected named(ReadResult.Rejected rejected) {
        return rejected.setting()
                .map(setting -> new ReadResult.Rejected(
                        rejected.where(), rejected.reason().replace(setting.words(), option(setting))))
                .orElse(rejected);
    }

    private static String option(ReadSetting setting) {
        return switch (setting) {
            case MAX_RECORD_BYTES -> ReadingOptions.MAX_RECORD.name();
            case MAX_VALUES -> ReadingOptions.MAX_VALUES.name();
            case MAX_NESTING -> ReadingOptions.MAX_NESTING.name();
            case MAX_ARCHIVES -> ReadingOptions.MAX_ARCHIVES.name();
            case MAX_RATIO -> ReadingOptions.MAX_RATIO.name();
            case MAX_UNPACKED_BYTES -> ReadingOptions.MAX_UNPACKED.name();
            case FIELDS -> ReadingOptions.MAP.name();
        };
    }
}
