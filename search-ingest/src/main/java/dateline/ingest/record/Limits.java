package dateline.ingest.record;

import java.util.Locale;

/// How much hostile or broken input may cost.
///
/// @param recordBytes   the greatest size of one record; less than what is asked for where there is not the memory
/// @param values        the greatest number of values in one record
/// @param nesting       how deep the structures within a record may be
/// @param archives      how deep archives and compressed files may stand in one another
/// @param ratio         how many times its packed size a file may unpack to
/// @param unpackedBytes how many bytes a file may unpack to
public record Limits(int recordBytes, int values, int nesting, int archives, int ratio, long unpackedBytes) {

    /// A record takes up to so many times its size before an article is made of it.
    private static final int MEMORY_FOR_A_BYTE = 15;

    /// The largest record for which there is memory.
    private static final int FITS =
            Math.clamp(Runtime.getRuntime().maxMemory() / MEMORY_FOR_A_BYTE, 1 << 20, Integer.MAX_VALUE - 64);

    /// Fits everything ever seen of articles.
    public static final Limits DEFAULT = new Limits(16 << 20, 10_000, 100, 8, 200, 1L << 40);

    /// Checks that all are positive.
    public Limits {
        if (Math.min(Math.min(recordBytes, values), Math.min(nesting, archives)) < 1
                || Math.min(ratio, unpackedBytes) < 1) {
            throw new IllegalArgumentException("each limit must be at least 1");
        }
        recordBytes = Math.min(recordBytes, FITS);
    }

    /// {@return why a record is too large}
    public String recordTooLarge() {
        return recordBytes < FITS
                ? "record is larger than " + bytes(recordBytes) + ", the limit of maxRecordBytes"
                : "record is larger than " + (recordBytes >> 20) + " MB, for which the memory of this process ("
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB) suffices";
    }

    /// {@return why a record has too many values}
    public String tooManyValues() {
        return String.format(Locale.ROOT, "record has more than %,d values, the limit of maxValues", values);
    }

    /// {@return why a record is nested too deeply}
    public String nestedTooDeeply() {
        return String.format(
                Locale.ROOT, "record is nested more than %,d levels deep, the limit of maxNesting", nesting);
    }

    /// {@return why an archive is not opened}
    public String archivesTooDeep() {
        return String.format(
                Locale.ROOT, "archives are nested more than %,d levels deep, the limit of maxArchives", archives);
    }

    /// {@return why unpacking stops}
    public String ratioTooHigh() {
        return String.format(Locale.ROOT, "unpacks to more than %,d times its size, the limit of maxRatio", ratio);
    }

    /// {@return why unpacking stops}
    public String unpacksTooLarge() {
        return "unpacks to more than " + bytes(unpackedBytes) + ", the limit of maxUnpackedBytes";
    }

    private static String bytes(long n) {
        String[] units = {"bytes", "KB", "MB", "GB", "TB"};
        int unit = 0;
        while (n % 1024 == 0 && n > 0 && unit < units.length - 1) {
            n /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%,d %s", n, units[unit]);
    }
}
