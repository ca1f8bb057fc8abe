package dateline.ingest.page;

import dateline.ingest.page.text.Text;

/// One run of text that a browser would show as a paragraph of its own: no block boundary lies within.
///
/// @param index place among the page's blocks, from 0
/// @param region the innermost region that holds the text
/// @param kind what part of a text it is
/// @param text the text, white space collapsed (line ends are kept where the page shows them); never blank
/// @param size its length as a reader sees it, see [Text#size]
/// @param linkSize how much of `size` is the text of links
/// @param commas marks that part clauses
/// @param sentences marks that end sentences
record Block(int index, Region region, BlockKind kind, String text, int size, int linkSize, int commas, int sentences) {

    /// The part of the text that is links, 0 to 1.
    double linkDensity() {
        return size == 0 ? (linkSize > 0 ? 1 : 0) : Math.min(1, (double) linkSize / size);
    }

    /// True where the text ends as a sentence does, closing quotes and brackets aside.
    boolean endsSentence() {
        return Text.endsSentence(text);
    }
}
