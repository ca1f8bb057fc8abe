package dateline.ingest.mail;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.SingleItem;
import java.util.Locale;
import java.util.Map;

/// Web pages that browsers save as one file (MHTML, RFC 2557): a message whose parts are the page and what it shows.
/// One article, taken out of the page as [dateline.ingest.page.Html] does, with the address that the page was saved
/// from.
public final class Mhtml implements Format {

    @Override
    public String name() {
        return "mhtml";
    }

    /// A newsletter with its pictures has the same form, but was sent to somebody, while of a saved page it is known
    /// where its parts are from.
    @Override
    public boolean matches(FileHead head) {
        int first = head.at(0);
        boolean letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        if (!letter || !head.isText()) {
            return false;
        }
        Map<String, String> fields = HeaderLines.fields(head.text(), 0);
        String type = fields.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        boolean related = type.startsWith("multipart/related");
        boolean sent = fields.containsKey("to") || fields.containsKey("received") || fields.containsKey("newsgroups");
        if (!related && !type.startsWith("text/html")) {
            return false;
        }
        return fields.containsKey("snapshot-content-location")
                || fields.getOrDefault("from", "").toLowerCase(Locale.ROOT).contains("saved by ")
                || (!sent && related && head.text().toLowerCase(Locale.ROOT).contains("\ncontent-location:"));
    }

    @Override
    public ItemReader open(Input input) {
        return new SingleItem(() -> new SavedPage(input).read());
    }
}
