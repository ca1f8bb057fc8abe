package dateline.ingest.xml;

import dateline.ingest.markup.ElementScanner;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the records of a file of markup.
final class ElementReader implements ItemReader {

    /// Texts of so few UTF-16 units are no loss.
    private static final int FEW = 8;

    private final ElementScanner scanner;
    private final Limits limits;
    private final Mapper mapper;
    private final String ifNone;
    private final ArrayDeque<ReadItem> waiting = new ArrayDeque<>();
    private boolean any;

    /// Says what is in a record.
    interface Mapper {

        /// Hands over the records in an element; mostly that is one.
        ///
        /// @param element the parsed element
        /// @param source  its source
        /// @param where   where it is
        /// @param target  takes the records, and what is no article instead of one
        void map(Element element, String source, String where, Consumer<ReadItem> target);
    }

    /// Begins to read.
    ///
    /// @param input  the file
    /// @param names  the names of the elements that are records, in lower case and with their prefixes
    /// @param nests  whether these can stand in one another
    /// @param ifNone what the file is if there is none
    /// @param mapper says what is in a record
    ElementReader(Input input, Set<String> names, boolean nests, String ifNone, Mapper mapper) {
        this.limits = input.limits();
        this.scanner = new ElementScanner(input.text(), names, nests, limits.recordBytes());
        this.mapper = mapper;
        this.ifNone = ifNone;
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        while (waiting.isEmpty()) {
            ElementScanner.Element record = scanner.next();
            if (record == null) {
                boolean none = !any;
                any = true;
                return none ? new NotAnArticle("", ifNone) : null;
            }
            any = true;
            String where = Long.toString(record.line());
            switch (record.state()) {
                case WHOLE, UNCLOSED -> take(record, where);
                case HEADLESS ->
                    waiting.add(
                            new BadRecord(where, "a record ends here that does not begin: its start tag is damaged"));
                case CUT -> waiting.add(new BadRecord(where, "the file ends within this record"));
                case TOO_LONG -> waiting.add(new BadRecord(where, limits.recordTooLarge()));
            }
        }
        return waiting.poll();
    }

    private void take(ElementScanner.Element record, String where) {
        Element element = Xml.parse(record.source(), limits.nesting());
        List<ReadItem> items = new ArrayList<>();
        mapper.map(element, record.source(), where, items::add);
        items.forEach(made -> waiting.add(checked(made)));
        if (isTornApart(element, record.source().length(), items) && !TagBalance.of(record.source())) {
            waiting.add(
                    new BadRecord(where, "damaged record: its tags do not match, and not all of its text was read"));
        }
    }

    /// {@return whether much of the text of a record is in none of its values, or text stands outside of its elements}
    private static boolean isTornApart(Element element, int length, List<ReadItem> items) {
        long taken = 0;
        for (ReadItem made : items) {
            if (!(made instanceof RawRecord record)) {
                // What is no article, or was not read for a reason, is named already.
                return false;
            }
            for (int i = 0; i < record.size(); i++) {
                taken += record.value(i).length();
            }
        }
        return (taken < length / 2 && isMostlyLeft(element.text().length(), taken)) || hasStrayText(element, items);
    }

    private static boolean isMostlyLeft(int text, long taken) {
        return text - taken > Math.max(FEW, text / 2);
    }

    private static boolean hasStrayText(Element element, List<ReadItem> items) {
        String stray = element.children().isEmpty() ? "" : element.ownText().strip();
        String start = stray.substring(0, Math.min(FEW, stray.length()));
        return start.length() == FEW
                && items.stream().noneMatch(made -> made.toString().contains(start));
    }

    private ReadItem checked(ReadItem made) {
        boolean tooLarge = made instanceof RawRecord record && record.size() > limits.values();
        return tooLarge ? new BadRecord(((RawRecord) made).where(), limits.tooManyValues()) : made;
    }

    @Override
    public String where() {
        return Long.toString(scanner.line());
    }

    @Override
    public void close() {}
}
