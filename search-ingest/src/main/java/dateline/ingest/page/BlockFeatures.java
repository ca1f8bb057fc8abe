package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The answers to [Feature]s, with their [SplineKnots], and [Context]s for the blocks of one page, in time linear in
/// the page.
@SuppressWarnings("EnumOrdinal") // The weights are read by name, so any order will do.
final class BlockFeatures {

    private static final BlockKind[] KINDS = BlockKind.values();
    private static final Hint[] HINTS = Hint.values();
    private static final int KIND = Feature.values().length;
    private static final int AROUND = KIND + KINDS.length;
    private static final int WITHIN = AROUND + HINTS.length;
    private static final int BENDS = WITHIN + HINTS.length;

    /// How many numbers [#first] gives.
    static final int FIRST_SIZE = BENDS + SplineKnots.SIZE;

    /// How many numbers [#second] gives: those of the first look, then the [Context]s.
    static final int SECOND_SIZE = FIRST_SIZE + Context.values().length;

    private static final int SECTION_SIZE = 1000;
    private static final int RICH_SIZE = 2000;
    private static final int NEARBY = 4;
    private static final int MIN_ALIKE = 3;

    private final Blocks page;
    private final Sums sums;
    private final Region readability;
    private final Region prose;
    private final boolean thread;
    /// By region: the hints of the elements between the chosen ones and it, itself included.
    private final int[] within;
    /// By region: itself or the nearest one around it with 2 blocks, 6 blocks, 1,000 letters.
    private final Region[] group;
    private final Region[] list;
    private final Region[] section;
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<Integer, Alike> alike = new HashMap<>();
    private final boolean marksMain;
    private final int firstHeading;
    private int firstProse = Integer.MAX_VALUE;
    private int lastProse = -1;

    /// Totals of the blocks that stand in elements of one look.
    private static final class Alike {
        private int count;
        private double length;
        private double links;
        private double likely;
        private double weight;
    }

    BlockFeatures(Blocks page, boolean thread) {
        this.page = page;
        this.thread = thread;
        sums = new Sums(page);
        readability = Readability.candidate(page, sums);
        prose = Prose.candidate(page, sums);
        int regions = page.regions().size();
        within = new int[regions];
        group = new Region[regions];
        list = new Region[regions];
        section = new Region[regions];
        boolean main = false;
        int heading = -1;
        for (Region region : page.regions()) {
            int i = region.index();
            Region parent = region.parent();
            int blocks = region.end() - region.first();
            main |= Hint.MAIN.in(region.hints());
            if (heading < 0 && blocks > 0 && region.element().normalName().equals("h1")) {
                heading = region.first();
            }
            if (parent == null) {
                group[i] = region;
                list[i] = region;
                section[i] = region;
                continue;
            }
            int p = parent.index();
            within[i] = region == readability || region == prose ? 0 : within[p] | region.hints();
            group[i] = blocks >= 2 ? region : group[p];
            list[i] = blocks >= 6 ? region : list[p];
            section[i] = blocks >= 6 && sums.size(region) >= SECTION_SIZE ? region : section[p];
        }
        marksMain = main;
        firstHeading = heading;
        for (Block block : page.blocks()) {
            count(block);
        }
    }

    private void count(Block block) {
        copies.merge(block.text(), 1, Integer::sum);
        Alike same = alike.computeIfAbsent(block.region().signature(), key -> new Alike());
        same.count++;
        same.length += block.size();
        same.links += block.linkDensity();
        if (Sums.isProse(block) && holds(prose, block.index())) {
            firstProse = Math.min(firstProse, block.index());
            lastProse = block.index();
        }
    }

    private static boolean holds(Region region, int block) {
        return block >= region.first() && block < region.end();
    }

    private Alike alike(Block block) {
        return alike.computeIfAbsent(block.region().signature(), key -> new Alike());
    }

    /// {@return the names of what [#second] gives, in its order}
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            names.add(feature.name());
        }
        for (BlockKind kind : KINDS) {
            names.add("KIND_" + kind);
        }
        for (Hint hint : HINTS) {
            names.add("AROUND_" + hint);
        }
        for (Hint hint : HINTS) {
            names.add("WITHIN_" + hint);
        }
        names.addAll(SplineKnots.names());
        for (Context context : Context.values()) {
            names.add("CONTEXT_" + context);
        }
        return List.copyOf(names);
    }

    /// Fills the first [#FIRST_SIZE] numbers of `out` for a block.
    void first(int index, double[] out) {
        Block block = page.get(index);
        text(block, out);
        place(block, out);
        neighbours(block, out);
        sparse(block, out);
        for (BlockKind kind : KINDS) {
            out[KIND + kind.ordinal()] = is(block.kind() == kind);
        }
        int around = block.region().inherited();
        int inside = within[block.region().index()];
        for (Hint hint : HINTS) {
            out[AROUND + hint.ordinal()] = is(hint.in(around));
            out[WITHIN + hint.ordinal()] = is(hint.in(inside));
        }
        SplineKnots.fill(out, BENDS);
    }

    private void text(Block block, double[] out) {
        String text = block.text();
        set(out, Feature.BIAS, 1);
        set(out, Feature.LENGTH, length(block.size()));
        set(out, Feature.LENGTH_OVER_20, Math.max(0, length(block.size()) - length(20)));
        set(out, Feature.LENGTH_OVER_80, Math.max(0, length(block.size()) - length(80)));
        set(out, Feature.LINK_DENSITY, block.linkDensity());
        set(out, Feature.LINK_DENSITY_OVER_HALF, Math.max(0, block.linkDensity() - 0.5));
        set(out, Feature.COMMAS, Math.log1p(block.commas()));
        set(out, Feature.SENTENCES, Math.log1p(block.sentences()));
        set(out, Feature.ENDS_SENTENCE, is(block.endsSentence()));
        set(out, Feature.ENDS_WITH_COLON, is(text.endsWith(":") || text.endsWith("：")));
        set(out, Feature.ENDS_WITH_QUESTION, is(text.endsWith("?") || text.endsWith("？")));
        set(out, Feature.DIGITS, block.size() == 0 ? 0 : (double) Text.digits(text) / block.size());
        set(out, Feature.BOILERPLATE, is(Boilerplate.matches(text)));
        set(
                out,
                Feature.COOKIES,
                is(block.size() < 400 && text.toLowerCase(Locale.ROOT).contains("cookie")));
        set(out, Feature.POINTS_ELSEWHERE, is(block.size() < 120 && Boilerplate.begins(text)));
        set(out, Feature.REPEATED, is(copies.getOrDefault(text, 1) > 1));
    }

    private void place(Block block, double[] out) {
        int index = block.index();
        boolean inReadability = holds(readability, index);
        boolean inProse = holds(prose, index);
        double all = Math.max(1, sums.size(0, page.size()));
        double position = (double) index / page.size();
        set(out, Feature.IN_READABILITY, is(inReadability));
        set(out, Feature.IN_PROSE, is(inProse));
        set(out, Feature.IN_BOTH, is(inReadability && inProse));
        set(out, Feature.BEFORE_READABILITY, is(index < readability.first()));
        set(out, Feature.AFTER_PROSE, is(index >= prose.end()));
        set(
                out,
                Feature.LEVELS_BELOW_PROSE,
                Math.min(10, Math.abs(block.region().depth() - prose.depth())) / 10.0);
        set(out, Feature.READABILITY_SHARE, sums.size(readability) / all);
        set(out, Feature.PROSE_SHARE, sums.size(prose) / all);
        set(out, Feature.BEFORE_FIRST_PROSE, is(lastProse >= 0 && index < firstProse));
        set(out, Feature.AFTER_LAST_PROSE, is(index > lastProse));
        set(out, Feature.IS_FIRST_HEADING, is(index == firstHeading));
        set(out, Feature.BEFORE_FIRST_HEADING, is(index < firstHeading));
        set(
                out,
                Feature.OUTSIDE_MAIN,
                is(marksMain && !Hint.MAIN.in(block.region().inherited())));
        set(out, Feature.POSITION, position);
        set(out, Feature.IN_FIRST_TENTH, is(position < 0.1));
        set(out, Feature.IN_LAST_TENTH, is(position > 0.9));
    }

    private void neighbours(Block block, double[] out) {
        int index = block.index();
        int region = block.region().index();
        set(out, Feature.GROUP_LINKS, sums.linkDensity(group[region]));
        set(out, Feature.LIST_LINKS, sums.linkDensity(list[region]));
        set(out, Feature.LIST_LENGTH, length((double) sums.size(list[region])));
        set(out, Feature.SECTION_LINKS, sums.linkDensity(section[region]));
        boolean first = index == 0;
        boolean last = index + 1 == page.size();
        set(out, Feature.PREVIOUS_LENGTH, first ? 0 : length(page.get(index - 1).size()));
        set(out, Feature.PREVIOUS_LINKS, first ? 1 : page.get(index - 1).linkDensity());
        set(out, Feature.PREVIOUS_IS_HEADING, is(!first && page.get(index - 1).kind() == BlockKind.HEADING));
        set(out, Feature.NEXT_LENGTH, last ? 0 : length(page.get(index + 1).size()));
        set(out, Feature.NEXT_LINKS, last ? 1 : page.get(index + 1).linkDensity());
        set(out, Feature.NEXT_IS_HEADING, is(!last && page.get(index + 1).kind() == BlockKind.HEADING));
        int from = Math.max(0, index - NEARBY);
        int to = Math.min(page.size(), index + NEARBY + 1);
        long size = sums.size(from, to);
        set(out, Feature.NEARBY_PROSE, size == 0 ? 0 : (double) sums.prose(from, to) / size);
        set(out, Feature.NEARBY_LINKS, sums.linkDensity(from, to));
        Alike same = alike(block);
        set(out, Feature.ALIKE_COUNT, length(same.count));
        set(out, Feature.ALIKE_LENGTH, length(same.length / same.count));
        set(out, Feature.ALIKE_LINKS, same.links / same.count);
    }

    private void sparse(Block block, double[] out) {
        double sparse = 1 - Math.min(1, (double) sums.prose(0, page.size()) / RICH_SIZE);
        set(out, Feature.SPARSE, sparse);
        set(out, Feature.SPARSE_IN_READABILITY, sparse * is(holds(readability, block.index())));
        set(out, Feature.SPARSE_IN_PROSE, sparse * is(holds(prose, block.index())));
        set(out, Feature.SPARSE_ITEM, sparse * is(block.kind() == BlockKind.ITEM));
        set(out, Feature.SPARSE_LINK_DENSITY, sparse * block.linkDensity());
        set(out, Feature.SPARSE_SHORT, sparse * is(block.size() < 40));
        set(out, Feature.THREAD, is(thread));
        set(
                out,
                Feature.THREAD_COMMENTS,
                is(thread && Hint.COMMENTS.in(block.region().inherited())));
    }

    /// Takes in what the first look found, for [#second] to tell.
    ///
    /// @param likelihood by block, 0 to 1
    void learn(double[] likelihood) {
        own = likelihood;
        likely = new double[page.size() + 1];
        weights = new double[page.size() + 1];
        for (Alike same : alike.values()) {
            same.likely = 0;
            same.weight = 0;
        }
        for (Block block : page.blocks()) {
            int i = block.index();
            double weight = block.size() + 1;
            likely[i + 1] = likely[i] + weight * likelihood[i];
            weights[i + 1] = weights[i] + weight;
            Alike same = alike(block);
            same.likely += weight * likelihood[i];
            same.weight += weight;
        }
    }

    private double[] own = {};
    private double[] likely = {};
    private double[] weights = {};

    private double mean(int from, int to) {
        return to <= from ? 0 : (likely[to] - likely[from]) / (weights[to] - weights[from]);
    }

    private double mean(Region region) {
        return mean(region.first(), region.end());
    }

    private double around(int from, int to) {
        return mean(Math.max(0, from), Math.min(page.size(), to));
    }

    /// Fills the numbers of `out` after the first [#FIRST_SIZE] for a block; [#learn] comes before.
    void second(int index, double[] out) {
        Block block = page.get(index);
        int region = block.region().index();
        double odds = Math.clamp(own[index], 0.001, 0.999);
        set(out, Context.OWN, own[index]);
        set(out, Context.OWN_LOG_ODDS, Math.log(odds / (1 - odds)));
        set(out, Context.GROUP, mean(group[region]));
        set(out, Context.LIST, mean(list[region]));
        set(out, Context.SECTION, mean(section[region]));
        set(out, Context.PREVIOUS, index == 0 ? 0 : own[index - 1]);
        set(out, Context.NEXT, index + 1 == page.size() ? 0 : own[index + 1]);
        set(out, Context.NEAR, around(index - 3, index + 4));
        set(out, Context.NEAR_BEFORE, around(index - 3, index));
        set(out, Context.NEAR_AFTER, around(index + 1, index + 4));
        set(out, Context.WIDE, around(index - 8, index + 9));
        set(out, Context.WIDE_BEFORE, around(index - 8, index));
        set(out, Context.WIDE_AFTER, around(index + 1, index + 9));
        Alike same = alike(block);
        double alikeMean = same.likely / same.weight;
        set(out, Context.ALIKE, alikeMean);
        set(out, Context.ALIKE_MANY, same.count > 3 ? alikeMean : 0);
        double total = Math.max(1, likely[page.size()]);
        double before = likely[index] / total;
        double after = (likely[page.size()] - likely[index + 1]) / total;
        set(out, Context.MASS_BEFORE, before);
        set(out, Context.MASS_AFTER, after);
        set(out, Context.MASS_LESSER, Math.min(before, after));
        set(out, Context.PAGE_SHARE, likely[page.size()] / weights[page.size()]);
        set(out, Context.PAGE_LENGTH, length(likely[page.size()]));
    }

    /// On a page that is a thread, takes in all blocks that look alike where half of them were taken: the last post is
    /// as good as the first. Nothing happens on other pages.
    ///
    /// @param likelihood by block, changed in place
    /// @param threshold above which a block is taken
    void level(double[] likelihood, double threshold) {
        if (!thread) {
            return;
        }
        Map<Integer, Integer> taken = new HashMap<>();
        for (Block block : page.blocks()) {
            if (likelihood[block.index()] > threshold) {
                taken.merge(block.region().signature(), 1, Integer::sum);
            }
        }
        for (Block block : page.blocks()) {
            int same = alike(block).count;
            boolean most = 2 * taken.getOrDefault(block.region().signature(), 0) >= same;
            if (most && same >= MIN_ALIKE && block.linkDensity() < 0.5) {
                likelihood[block.index()] = Math.max(likelihood[block.index()], Math.nextUp(threshold));
            }
        }
    }

    private static void set(double[] out, Feature feature, double value) {
        out[feature.ordinal()] = value;
    }

    private static void set(double[] out, Context context, double value) {
        out[FIRST_SIZE + context.ordinal()] = value;
    }

    private static double is(boolean yes) {
        return yes ? 1 : 0;
    }

    private static double length(double size) {
        return Math.log1p(size) / 5;
    }
}
