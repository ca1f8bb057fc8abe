package dateline.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills the gaps of an article's text: what stands between two of its paragraphs, in the same part of the page, and is
/// part of it: headings, items of lists, rows of tables, lines of `pre`, short paragraphs.
final class ContentGaps {

    /// The most blocks between two paragraphs that may have been left out wrongly.
    private static final int WIDEST = 60;

    /// Items of a menu or of a box with other articles are links.
    private static final double MOST_LINKS = 0.5;

    private static final int FOREIGN =
            Hint.COMMENTS.or(Hint.PROMOTION, Hint.NOTICE, Hint.NAVIGATION, Hint.ASIDE, Hint.FORM);

    private final Blocks blocks;

    ContentGaps(Blocks blocks) {
        this.blocks = blocks;
    }

    /// {@return the blocks of the text and what stands in its gaps}
    ///
    /// @param kept the blocks of the text, in order
    List<Block> filled(List<Block> kept) {
        boolean[] is = new boolean[blocks.size()];
        kept.forEach(block -> is[block.index()] = true);
        boolean[] filled = Arrays.copyOf(is, is.length);
        for (int i = 1; i < kept.size(); i++) {
            Block before = kept.get(i - 1);
            Block behind = kept.get(i);
            if (behind.index() - before.index() - 1 > 0 && behind.index() - before.index() <= WIDEST) {
                fill(before, behind, filled);
            }
        }
        List<Block> all = new ArrayList<>();
        for (Block block : blocks.blocks()) {
            if (filled[block.index()]) {
                all.add(block);
            }
        }
        return all;
    }

    private void fill(Block before, Block behind, boolean[] filled) {
        Region holder = common(before.region(), behind.region());
        if (holder == null) {
            return;
        }
        for (int i = before.index() + 1; i < behind.index(); i++) {
            Block block = blocks.get(i);
            boolean heads =
                    block.kind() == BlockKind.HEADING && i + 1 < filled.length && isProse(blocks.get(i + 1), before);
            if (isPart(block, holder, before, heads)) {
                filled[i] = true;
            }
        }
    }

    /// {@return the region that holds both paragraphs as its own, a wrapper of each aside}
    private static @Nullable Region common(Region a, Region b) {
        for (Region first = a; first != null && first.depth() >= a.depth() - 3; first = first.parent()) {
            for (Region second = b; second != null && second.depth() >= b.depth() - 3; second = second.parent()) {
                if (first.index() == second.index()) {
                    return first;
                }
            }
        }
        return null;
    }

    /// Whether a block is an element of the same part of the page, itself or within a list, a table or the like.
    private static boolean isPart(Block block, Region holder, Block before, boolean heads) {
        boolean words = Boilerplate.matches(block.text()) || Boilerplate.begins(block.text());
        if (block.kind() == BlockKind.CAPTION || block.linkDensity() > MOST_LINKS || (words && !heads)) {
            return false;
        }
        boolean content = false;
        for (Region region = block.region();
                region != null && region.index() != holder.index();
                region = region.parent()) {
            if ((region.hints() & FOREIGN) != 0 || Hint.HIDDEN.in(region.hints())) {
                return false;
            }
            content |= isContent(region.element().normalName());
        }
        boolean own = block.region().parent() != null
                && block.region().parent().index()
                        == (before.region().parent() == null
                                ? -1
                                : before.region().parent().index());
        return (content || own)
                && (block.region().inherited() & FOREIGN) == (before.region().inherited() & FOREIGN);
    }

    /// Whether a paragraph follows: below the headings of boxes stand links.
    private static boolean isProse(Block block, Block before) {
        return block.linkSize() == 0
                && block.kind() == BlockKind.PARAGRAPH
                && block.region().signature() == before.region().signature();
    }

    private static boolean isContent(String tag) {
        return switch (tag) {
            case "p", "ul", "ol", "dl", "table", "pre", "blockquote", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> false;
        };
    }
}
