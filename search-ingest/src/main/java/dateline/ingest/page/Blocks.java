package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import java.util.List;
import org.jsoup.nodes.Element;

/// A page as the text that it shows: blocks in reading order, and the regions that hold them.
///
/// @param blocks the paragraphs
/// @param regions the block elements; the first one holds all
/// @param stamps the `time` elements
record Blocks(List<Block> blocks, List<Region> regions, List<Stamp> stamps) {

    /// A `time` element and the block that it stands in.
    ///
    /// @param element the element
    /// @param block the index of the block; the number of blocks where it stands after the last
    record Stamp(Element element, int block) {}

    Blocks {
        blocks = List.copyOf(blocks);
        regions = List.copyOf(regions);
        stamps = List.copyOf(stamps);
    }

    Block get(int index) {
        return blocks.get(index);
    }

    /// {@return the block that the page's headline stands in: the first-level heading that begins as `title`; else the
    ///         one that reads so, preferably a heading; else the first in a first-level heading; else 0}
    ///
    /// @param title the headline, empty where unknown
    int headline(String title) {
        String letters = Text.skeleton(title);
        int found = -1;
        for (Region region : regions) {
            if (isFirstHeading(region) && begins(blocks.get(region.first()).text(), title)) {
                return region.first();
            }
        }
        for (Block block : blocks) {
            boolean heading = block.kind() == BlockKind.HEADING;
            if ((heading || found < 0)
                    && block.text().length() <= title.length() * 2
                    && !letters.isEmpty()
                    && Text.skeleton(block.text()).equals(letters)) {
                if (heading) {
                    return block.index();
                }
                found = block.index();
            }
        }
        if (found >= 0) {
            return found;
        }
        for (Region region : regions) {
            if (isFirstHeading(region)) {
                return region.first();
            }
        }
        return 0;
    }

    private static boolean isFirstHeading(Region region) {
        return region.end() > region.first() && region.element().normalName().equals("h1");
    }

    private static boolean begins(String text, String title) {
        String letters = Text.skeleton(title);
        return !letters.isEmpty()
                && text.length() <= title.length() * 2
                && Text.skeleton(text).startsWith(letters);
    }

    int size() {
        return blocks.size();
    }
}
