package dateline.ingest.page;

/// Running totals over a page's blocks, so that any region's total costs one subtraction.
final class Sums {

    private final long[] size;
    private final long[] linkSize;
    private final long[] prose;

    Sums(Blocks page) {
        int n = page.size();
        size = new long[n + 1];
        linkSize = new long[n + 1];
        prose = new long[n + 1];
        for (int i = 0; i < n; i++) {
            Block block = page.get(i);
            size[i + 1] = size[i] + block.size();
            linkSize[i + 1] = linkSize[i] + block.linkSize();
            prose[i + 1] = prose[i] + (isProse(block) ? block.size() : 0);
        }
    }

    /// Text that reads as sentences and not as links, outside of what calls itself boilerplate.
    static boolean isProse(Block block) {
        return block.linkDensity() < 0.35
                && (block.size() >= 80 || (block.size() >= 25 && block.endsSentence()))
                && !Hint.boilerplate(block.region().inherited());
    }

    long size(int first, int end) {
        return size[end] - size[first];
    }

    long prose(int first, int end) {
        return prose[end] - prose[first];
    }

    double linkDensity(int first, int end) {
        long all = size[end] - size[first];
        return all == 0 ? 0 : (double) (linkSize[end] - linkSize[first]) / all;
    }

    long size(Region region) {
        return size(region.first(), region.end());
    }

    long prose(Region region) {
        return prose(region.first(), region.end());
    }

    double linkDensity(Region region) {
        return linkDensity(region.first(), region.end());
    }
}
