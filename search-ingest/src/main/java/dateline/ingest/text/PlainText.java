package dateline.ingest.text;

import dateline.ingest.record.Flaw;
import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.Piece;
import dateline.ingest.record.PieceReader;
import dateline.ingest.record.SinglePiece;
import java.io.IOException;
import java.util.Optional;

/// Plain text: one article, taken apart by [TextArticle]. Text that is no prose, such as a program's source, is none.
public final class PlainText implements Format {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean matches(Head head) {
        return head.isText() && Prose.isLikely(head.text(), head.hasExtension(".txt", ".text"));
    }

    @Override
    public PieceReader open(Input input) {
        return new SinglePiece(() -> article(input));
    }

    private static Piece article(Input input) throws IOException {
        Optional<String> text = input.whole();
        return text.isPresent()
                ? new TextArticle(text.get()).record()
                : new Flaw("", input.limits().recordTooLarge());
    }
}
