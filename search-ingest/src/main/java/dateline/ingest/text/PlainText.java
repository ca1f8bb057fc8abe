package dateline.ingest.text;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.ReadItem;
import dateline.ingest.record.SingleItem;
import java.io.IOException;
import java.util.Optional;

/// Plain text: one article, taken apart by [TextArticle]. Text that is no prose, such as a program's source, is none.
public final class PlainText implements Format {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.isText() && Prose.isLikely(head.text(), head.hasExtension(".txt", ".text"));
    }

    @Override
    public ItemReader open(Input input) {
        return new SingleItem(() -> article(input));
    }

    private static ReadItem article(Input input) throws IOException {
        Optional<String> text = input.whole();
        return text.isPresent()
                ? new TextArticle(text.get()).record()
                : new BadRecord("", input.limits().recordTooLarge());
    }
}
