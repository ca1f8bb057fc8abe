package dateline.ingest.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A block element of the page, seen as the run of blocks that lie in it: `first` inclusive to `end` exclusive.
///
/// Mutable while the page is read ([BlockReader]), not after.
final class Region {

    private final Element element;
    private final @Nullable Region parent;
    private final int index;
    private final int depth;
    private final int hints;
    private final int inherited;
    private final int look;
    private final int first;
    private int end;

    Region(Element element, @Nullable Region parent, int index, int first) {
        this.element = element;
        this.parent = parent;
        this.index = index;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hints = Hint.of(element);
        this.inherited = parent == null ? hints : parent.inherited | hints;
        this.look = 31 * element.normalName().hashCode() + element.attr("class").hashCode();
        this.first = first;
        this.end = first;
    }

    Element element() {
        return element;
    }

    @Nullable
    Region parent() {
        return parent;
    }

    /// Place among the page's regions, in the order in which they open.
    int index() {
        return index;
    }

    int depth() {
        return depth;
    }

    /// The hints that the element itself gives.
    int hints() {
        return hints;
    }

    /// The hints of the element and of all around it.
    int inherited() {
        return inherited;
    }

    /// A number that is equal for regions with the same tag and classes in a parent with the same tag and classes:
    /// the cards of a list, the posts of a thread, the paragraphs of a text.
    int signature() {
        return parent == null ? look : 31 * look + parent.look;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    void close(int end) {
        this.end = end;
    }
}
