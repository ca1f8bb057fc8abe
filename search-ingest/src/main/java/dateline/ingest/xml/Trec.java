package dateline.ingest.xml;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.util.Locale;
import java.util.Set;

/// The SGML in which TREC, CLEF, and the Linguistic Data Consortium hand out collections: `DOC` elements with a
/// `DOCNO`, a `DOCID` or an `id`, and their text mostly in `TEXT`. What is in one, [TrecDocument] says.
public final class Trec implements Format {

    private static final String DOCUMENT = "doc";

    @Override
    public String name() {
        return "trec";
    }

    @Override
    public boolean matches(FileHead head) {
        String root = XmlHead.root(head);
        if (root.isEmpty() || root.equals("html")) {
            return false;
        }
        String text = head.text().toLowerCase(Locale.ROOT);
        if (!root.equals(DOCUMENT)) {
            return text.contains("<doc>") && text.contains("<docno>");
        }
        return text.contains("<docno") || text.contains("<docid") || hasIdAndText(head, text);
    }

    /// The English Gigaword names its documents in an attribute, as does what extracts texts from Wikipedia.
    private static boolean hasIdAndText(FileHead head, String text) {
        String tag = XmlHead.rootTag(head);
        int behind = XmlHead.rootStart(text) + 1 + tag.length() + 1;
        boolean own =
                behind < text.length() && !text.substring(behind).stripLeading().startsWith("<");
        return tag.toLowerCase(Locale.ROOT).contains(" id=") && (own || text.contains("<text>"));
    }

    @Override
    public ItemReader open(Input input) {
        return new ElementReader(
                input,
                Set.of(DOCUMENT),
                false,
                "TREC SGML without documents",
                (element, source, where, target) -> target.accept(TrecDocument.record(element, source, where)));
    }
}
