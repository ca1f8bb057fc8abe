package dateline.ingest.page;

import dateline.ingest.page.text.Embed;
import dateline.ingest.page.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Reads the [Blocks] of a page in one pass over its nodes, in time linear in their number and text, at any
/// depth of nesting.
@SuppressWarnings("ReferenceEquality") // The end of an element is recognized by its identity.
final class BlockReader implements NodeVisitor {

    private static final int MIN_SIZE = 500;
    private static final int MAX_STAMPS = 1_000;

    private static final Set<String> BLOCK_TAGS = Set.of(
            "html",
            "body",
            "div",
            "p",
            "article",
            "section",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "address",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hgroup",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "listing",
            "xmp",
            "plaintext",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "form",
            "fieldset",
            "legend",
            "figure",
            "figcaption",
            "details",
            "summary",
            "dialog",
            "center",
            "hr",
            "menu",
            "search",
            "dir",
            "frameset",
            "noframes",
            "noscript");

    private static final Set<String> SKIPPED_TAGS = Set.of(
            "head",
            "script",
            "style",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "select",
            "datalist",
            "textarea",
            "map",
            "input",
            "progress",
            "meter",
            "noembed");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Blocks.Stamp> stamps = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Region region;
    private @Nullable Node skipped;
    private int links;
    private int preformatted;
    private int size;
    private int linkSize;
    private int commas;
    private int sentences;
    private boolean space;
    private int lineEnds;

    private final boolean scripts;

    private BlockReader(boolean scripts) {
        this.scripts = scripts;
    }

    /// {@return the blocks as a browser with scripts would show them}
    ///
    /// A page that shows next to nothing so, as one that its scripts fill, is read as a browser without scripts
    /// shows it.
    static Blocks read(Element root) {
        Blocks shown = read(root, true);
        if (size(shown) >= MIN_SIZE) {
            return shown;
        }
        Blocks plain = read(root, false);
        return size(plain) > size(shown) ? plain : shown;
    }

    private static long size(Blocks page) {
        return page.blocks().stream().mapToLong(Block::size).sum();
    }

    private static Blocks read(Element root, boolean scripts) {
        BlockReader reader = new BlockReader(scripts);
        reader.region = reader.open(root);
        root.traverse(reader);
        reader.flush();
        reader.regions.getFirst().close(reader.blocks.size());
        return new Blocks(reader.blocks, reader.regions, reader.stamps);
    }

    private Region open(Element element) {
        Region opened = new Region(element, region, regions.size(), blocks.size());
        regions.add(opened);
        return opened;
    }

    @Override
    public void head(Node node, int depth) {
        if (skipped != null || depth == 0) {
            return;
        }
        if (node instanceof TextNode textNode) {
            append(textNode.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    private void enter(Element element) {
        String tag = element.normalName();
        if (SKIPPED_TAGS.contains(tag)
                || (scripts && tag.equals("noscript"))
                || Embed.is(element)
                || isHiddenCard(element)) {
            skipped = element;
            space |= !isHiddenCard(element);
        } else if (tag.equals("br")) {
            lineEnds++;
            if (lineEnds >= 2) {
                flush();
            }
        } else if (tag.equals("td") || tag.equals("th")) {
            cell();
            region = open(element);
        } else if (BLOCK_TAGS.contains(tag)) {
            flush();
            region = open(element);
            if (isPreformatted(tag)) {
                preformatted++;
            }
        } else if (tag.equals("a") && element.hasAttr("href")) {
            links++;
        } else if (tag.equals("time") && stamps.size() < MAX_STAMPS) {
            stamps.add(new Blocks.Stamp(element, blocks.size()));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skipped != null) {
            if (skipped == node) {
                skipped = null;
            }
            return;
        }
        if (depth == 0 || !(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        Region open = region;
        if (open != null && open.element() == element) {
            if (!tag.equals("td") && !tag.equals("th")) {
                flush();
            }
            open.close(blocks.size());
            region = open.parent();
            if (isPreformatted(tag)) {
                preformatted--;
            }
        } else if (tag.equals("a") && element.hasAttr("href")) {
            links--;
        }
    }

    /// What is hidden within a line, such as a card that shows when a name is pointed at.
    private static boolean isHiddenCard(Element element) {
        return element.attributesSize() > 0 && !BLOCK_TAGS.contains(element.normalName()) && Hint.isHidden(element);
    }

    private static boolean isPreformatted(String tag) {
        return tag.equals("pre") || tag.equals("listing") || tag.equals("xmp") || tag.equals("plaintext");
    }

    /// Parts a table's cells that stand in one row, without making each a paragraph.
    private void cell() {
        if (!text.isEmpty()) {
            text.append(" | ");
            space = false;
            lineEnds = 0;
        }
    }

    private void append(String chars) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (Text.isSpace(c)) {
                space = true;
                if (c == '\n' && preformatted > 0) {
                    lineEnds = 1;
                }
            } else if (!Text.isInvisible(c)) {
                if (!text.isEmpty() && lineEnds > 0) {
                    text.append('\n');
                } else if (!text.isEmpty() && space && !endsWithSpace()) {
                    text.append(' ');
                }
                space = false;
                lineEnds = 0;
                text.append(c);
                int weight = Text.size(c);
                size += weight;
                if (links > 0) {
                    linkSize += weight;
                }
                if (weight == 0) {
                    if (Text.isComma(c)) {
                        commas++;
                    } else if (Text.isSentenceEnd(c)) {
                        sentences++;
                    }
                }
            }
        }
    }

    private boolean endsWithSpace() {
        return text.charAt(text.length() - 1) == ' ';
    }

    private void flush() {
        Region holder = region;
        if (!text.isEmpty() && holder != null) {
            String content = text.toString().strip();
            if (!content.isEmpty()) {
                blocks.add(new Block(blocks.size(), holder, kind(holder), content, size, linkSize, commas, sentences));
            }
            text.setLength(0);
        }
        size = 0;
        linkSize = 0;
        commas = 0;
        sentences = 0;
        space = false;
        lineEnds = 0;
    }

    /// The part that the nearest telling element gives, a few levels up: a `div` in a `li` is an item.
    private static BlockKind kind(Region holder) {
        Region region = holder;
        for (int level = 0; level < 3 && region != null; level++) {
            BlockKind kind = BlockKind.of(region.element().normalName());
            if (kind != BlockKind.OTHER) {
                return kind;
            }
            region = region.parent();
        }
        return BlockKind.OTHER;
    }
}
