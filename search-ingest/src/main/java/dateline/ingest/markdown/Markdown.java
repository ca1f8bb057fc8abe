package dateline.ingest.markdown;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import dateline.ingest.record.SingleItem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown: a text with YAML or TOML before it, or a file called `.md`, which may have other blocks before its text
/// too. One article; where nothing else is its title, the first heading is, else what the file is called as a post.
public final class Markdown implements Format {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    @Override
    public String name() {
        return "markdown";
    }

    /// A file that is called Markdown may begin with a page's markup all the same.
    @Override
    public boolean matches(FileHead head) {
        boolean mark = head.has(0, "---") || head.has(0, "+++") || head.has(0, 0xEF, 0xBB, 0xBF);
        boolean named = head.hasExtension(".md", ".markdown", ".mdown");
        if ((!mark && !named) || !head.isText()) {
            return false;
        }
        String text = head.text();
        if (named) {
            return !text.startsWith("<") || text.startsWith("<!--");
        }
        FrontMatter matter = FrontMatter.of(text);
        return matter.syntax() != FrontMatter.Syntax.NONE && Metadata.looksSo(matter);
    }

    @Override
    public ItemReader open(Input input) {
        return new SingleItem(() -> article(input));
    }

    private static ReadItem article(Input input) throws IOException {
        Limits limits = input.limits();
        Optional<String> text = input.whole();
        if (text.isEmpty()) {
            return new BadRecord("", limits.recordTooLarge());
        }
        RawRecord.Builder record = RawRecord.builder("markdown", "").plain();
        FrontMatter matter = FrontMatter.ofMarkdown(text.get());
        String fault = Metadata.add(matter, limits, record);
        if (!fault.isEmpty()) {
            return new BadRecord("", fault);
        }
        boolean published = matter.syntax() != FrontMatter.Syntax.NONE;
        addText(Extensions.undo(text.get().substring(matter.bodyAt()), published), limits, record);
        PostName.of(input.head().name()).ifPresent(name -> name.add(record));
        return record.build();
    }

    private static void addText(String markdown, Limits limits, RawRecord.Builder record) {
        Parser parser = Parser.builder()
                .extensions(TABLES)
                .maxOpenBlockParsers(limits.nesting())
                .maxInlineNesting(limits.nesting())
                .build();
        Node document = parser.parse(markdown);
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).build();
        if (document.getFirstChild() instanceof Heading heading) {
            String title = MarkupText.ofHtml(renderer.render(heading));
            if (!record.has("title")) {
                record.add("title", title);
            }
            if (record.has("title")) {
                heading.unlink();
            }
        }
        record.add("body", MarkupText.ofHtml(renderer.render(document)));
    }
}
