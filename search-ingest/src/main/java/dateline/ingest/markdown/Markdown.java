package dateline.ingest.markdown;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.Flaw;
import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.Limits;
import dateline.ingest.record.Piece;
import dateline.ingest.record.PieceReader;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.SinglePiece;
import java.io.IOException;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown: a text with YAML or TOML before it, or a file called `.md`. One article; where nothing else is its title,
/// the first heading is.
public final class Markdown implements Format {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public boolean matches(Head head) {
        boolean mark = head.has(0, "---") || head.has(0, "+++") || head.has(0, 0xEF, 0xBB, 0xBF);
        boolean named = head.hasExtension(".md", ".markdown", ".mdown");
        if ((!mark && !named) || !head.isText()) {
            return false;
        }
        FrontMatter matter = FrontMatter.of(head.text());
        return named || (matter.syntax() != FrontMatter.Syntax.NONE && Metadata.looksSo(matter));
    }

    @Override
    public PieceReader open(Input input) {
        return new SinglePiece(() -> article(input));
    }

    private static Piece article(Input input) throws IOException {
        Limits limits = input.limits();
        Optional<String> text = input.whole();
        if (text.isEmpty()) {
            return new Flaw("", limits.recordTooLarge());
        }
        RawRecord.Builder record = RawRecord.builder("markdown", "").plain();
        FrontMatter matter = FrontMatter.of(text.get());
        String fault = Metadata.add(matter, limits, record);
        if (!fault.isEmpty()) {
            return new Flaw("", fault);
        }
        addText(text.get().substring(matter.bodyAt()), limits, record);
        return record.build();
    }

    private static void addText(String markdown, Limits limits, RawRecord.Builder record) {
        Parser parser = Parser.builder()
                .maxOpenBlockParsers(limits.nesting())
                .maxInlineNesting(limits.nesting())
                .build();
        Node document = parser.parse(markdown);
        HtmlRenderer renderer = HtmlRenderer.builder().build();
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
