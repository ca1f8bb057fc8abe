package dateline;

/// What a run of adding articles brought.
///
/// @param added     articles whose id was not in the index
/// @param updated   articles that took the place of an older one with their id
/// @param unchanged articles that the index had already as they are
/// @param replaced  articles whose id the same run had brought before; the later one stayed
/// @since 0.1
public record AddReport(long added, long updated, long unchanged, long replaced) {

    /// {@return the number of articles that were given}
    public long read() {
        return added + updated + unchanged + replaced;
    }
}
