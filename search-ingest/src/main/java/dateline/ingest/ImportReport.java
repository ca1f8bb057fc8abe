package dateline.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// What an import brought.
///
/// @param added      articles whose id was not in the index
/// @param updated    articles that took the place of an older one with their id
/// @param unchanged  articles that the index had already as they are
/// @param duplicates articles whose id the same import brought before; which one stayed, [OnDuplicate] says
/// @param inDoubt    articles read of which something is in doubt; they have the extra field [Importer#DOUBT]
/// @param vanished   articles whose file, or whose record in it, is not there any more
/// @param deleted    whether these were deleted from the index
/// @param rejected   records that could not be read
/// @param rejections the first of these, at most [#SHOWN]
/// @param skipped    files, and members of archives, skipped
/// @param skips      the first of these, at most [#SHOWN]
/// @param files      files read, without those skipped or left alone because they did not change
/// @param sameFiles  files left alone because they did not change; their articles count as unchanged
/// @param bytes      bytes read from them, packed as they are
/// @param elapsed    how long it took
/// @since 0.1
public record ImportReport(
        long added,
        long updated,
        long unchanged,
        long duplicates,
        long inDoubt,
        long vanished,
        boolean deleted,
        long rejected,
        List<ReadResult.Rejected> rejections,
        long skipped,
        List<ReadResult.Skipped> skips,
        long files,
        long sameFiles,
        long bytes,
        Duration elapsed) {

    /// How many rejected records, and how many files skipped, a report names.
    public static final int SHOWN = 20;

    /// Copies the lists.
    public ImportReport {
        Objects.requireNonNull(rejections, "rejections must not be null");
        Objects.requireNonNull(skips, "skips must not be null");
        rejections = List.copyOf(rejections);
        skips = List.copyOf(skips);
        Objects.requireNonNull(elapsed, "elapsed must not be null");
    }

    /// {@return how many records there were: added, updated, unchanged, duplicates and rejected}
    public long read() {
        return added + updated + unchanged + duplicates + rejected;
    }

    /// {@return how many articles were read each second, 0 when it took no time}
    public double articlesPerSecond() {
        return perSecond(read() - rejected);
    }

    /// {@return how many bytes were read each second, 0 when it took no time}
    public double bytesPerSecond() {
        return perSecond(bytes);
    }

    private double perSecond(long n) {
        return elapsed.isZero() ? 0 : n / (elapsed.toNanos() / 1e9);
    }
}
