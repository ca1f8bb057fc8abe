package dateline.ingest.page;

/// Finds the element that holds the main text by letting paragraphs vote for what is around them.
///
/// Each paragraph gives its parent points for its length and its commas, the grandparent half as many, and so on
/// four levels up; points count the less the more of an element's text is links. This is the scoring of Arc90's
/// Readability, as kept by Mozilla's Readability.js, on blocks instead of tags.
final class Readability {

    private static final int MIN_PARAGRAPH = 20;
    private static final int LEVELS = 5;
    /// An ancestor takes the winner's place when it scores about as well, as a list of sections does.
    private static final double CLIMB = 0.75;

    private final Blocks page;
    private final Sums sums;
    private final double[] scores;

    private Readability(Blocks page, Sums sums) {
        this.page = page;
        this.sums = sums;
        this.scores = new double[page.regions().size()];
    }

    /// {@return the region that holds the main text; the whole page where no paragraph speaks for a part}
    static Region candidate(Blocks page, Sums sums) {
        Readability readability = new Readability(page, sums);
        readability.vote();
        return readability.winner();
    }

    private void vote() {
        for (Block block : page.blocks()) {
            if (block.size() < MIN_PARAGRAPH || block.kind() == BlockKind.HEADING || block.linkDensity() > 0.5) {
                continue;
            }
            double points = 1 + block.commas() + Math.min(block.size() / 80.0, 3);
            Region region = block.region();
            if (BlockKind.of(region.element().normalName()) != BlockKind.OTHER && region.parent() != null) {
                region = region.parent();
            }
            for (int level = 0; level < LEVELS && region != null; level++) {
                scores[region.index()] += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
                region = region.parent();
            }
        }
    }

    private double score(Region region) {
        double score = scores[region.index()];
        if (score == 0) {
            return 0;
        }
        return (score + bonus(region.hints())) * (1 - sums.linkDensity(region));
    }

    private static int bonus(int hints) {
        int bonus = 0;
        if (Hint.MAIN.in(hints) || Hint.BODY.in(hints)) {
            bonus += 25;
        }
        if (Hint.boilerplate(hints)) {
            bonus -= 25;
        }
        return bonus;
    }

    private Region winner() {
        Region best = page.regions().getFirst();
        double bestScore = 0;
        for (Region region : page.regions()) {
            double score = score(region);
            if (score > bestScore) {
                best = region;
                bestScore = score;
            }
        }
        double floor = bestScore * CLIMB;
        for (Region up = best.parent(); up != null && up.parent() != null; up = up.parent()) {
            double score = score(up);
            if (score >= floor) {
                best = up;
            } else if (score < floor / 2) {
                break;
            }
        }
        return best;
    }
}
