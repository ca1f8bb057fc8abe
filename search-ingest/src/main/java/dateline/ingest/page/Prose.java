package dateline.ingest.page;

/// Finds the element that holds the main text by going down from the root as long as one child holds nearly all
/// of the prose.
///
/// It errs towards taking too much where [Readability] errs towards taking too little: that both agree says more
/// than either alone.
final class Prose {

    private static final double SHARE = 0.8;

    private Prose() {}

    static Region candidate(Blocks page, Sums sums) {
        Region best = page.regions().getFirst();
        double whole = sums.prose(best);
        if (whole == 0) {
            return best;
        }
        // Regions are in the order of their opening, so a child comes after its parent, and the last one that
        // still holds the share is the deepest: two that do not contain one another cannot both hold over half.
        for (Region region : page.regions()) {
            if (sums.prose(region) >= SHARE * whole && region.depth() > best.depth()) {
                best = region;
            }
        }
        return best;
    }
}
