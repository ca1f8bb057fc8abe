package dateline.documents.book;

import dateline.documents.office.ZipDocument;
import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the chapters of an EPUB.
final class BookReader implements ItemReader {

    /// Characters of title and text; chapters that only show a picture have fewer.
    private static final int SHORTEST = 1;

    private final Input input;
    private final boolean whole;
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private @Nullable ZipDocument file;
    private @Nullable Book book;
    private String chapter = "";
    private boolean ended;
    private boolean any;

    /// @param input the file
    /// @param whole whether the book is one article
    BookReader(Input input, boolean whole) {
        this.input = input;
        this.whole = whole;
    }

    @Override
    public @Nullable ReadItem next() {
        if (ended) {
            return null;
        }
        try {
            if (book == null) {
                ReadItem obstacle = open();
                if (obstacle != null) {
                    ended = true;
                    return obstacle;
                }
            }
            ReadItem item = whole ? all() : chapter();
            ended |= item == null || whole;
            return item == null && !any ? new NotAnArticle("", "a book without text") : item;
        } catch (IOException | RuntimeException e) {
            // A damaged chapter loses only itself.
            ended = whole || book == null;
            any = true;
            String message = e.getMessage();
            return new BadRecord(
                    chapter,
                    "damaged book (" + (message == null ? e.getClass().getSimpleName() : message)
                            + "); get a new copy of it");
        }
    }

    private @Nullable ReadItem open() throws IOException {
        ZipDocument opened = ZipDocument.open(input);
        file = opened;
        if (Book.isEncrypted(opened)) {
            return new BadRecord("", "encrypted book; get it without digital rights management");
        }
        Book read = Book.read(opened);
        book = read;
        waiting.addAll(read.chapters());
        return null;
    }

    private @Nullable ReadItem chapter() throws IOException {
        Book its = book;
        while (!waiting.isEmpty() && its != null) {
            chapter = waiting.poll();
            ZipDocument opened = file;
            if (opened != null && opened.bytes(chapter).isEmpty()) {
                return new BadRecord(chapter, input.limits().recordTooLarge());
            }
            Text text = text(chapter);
            if (text.body().length() + text.title().length() < SHORTEST) {
                continue;
            }
            any = true;
            RawRecord.Builder record = RawRecord.builder("epub", chapter).plain();
            String id = first(its, "identifier");
            record.add("id", id.isEmpty() ? "" : id + '#' + chapter);
            String listed = its.titles().getOrDefault(chapter, "");
            record.add("title", text.title().isEmpty() ? listed : text.title());
            record.add("section", first(its, "title"));
            addMetadata(its, record);
            record.add("body", text.body());
            return record.build();
        }
        return null;
    }

    private @Nullable ReadItem all() throws IOException {
        Book its = book;
        if (its == null) {
            return null;
        }
        StringBuilder body = new StringBuilder();
        for (String path : its.chapters()) {
            Text text = text(path);
            for (String part : new String[] {text.title(), text.body()}) {
                body.append(part).append(part.isEmpty() ? "" : "\n\n");
            }
            if (body.length() > input.limits().recordBytes()) {
                return new BadRecord("", input.limits().recordTooLarge());
            }
        }
        any = !body.isEmpty();
        RawRecord.Builder record = RawRecord.builder("epub", "").plain();
        record.add("id", first(its, "identifier"));
        record.add("title", first(its, "title"));
        addMetadata(its, record);
        record.add("body", body.toString().strip());
        return any ? record.build() : null;
    }

    private static void addMetadata(Book book, RawRecord.Builder record) {
        Book.elements(book.metadata(), "creator")
                .forEach(creator -> record.add("author", creator.text().strip()));
        record.add("published", first(book, "date"));
        record.add("publisher", first(book, "publisher"));
        record.add("language", first(book, "language"));
        Book.elements(book.metadata(), "subject")
                .forEach(subject -> record.add("tags", subject.text().strip()));
    }

    private static String first(Book book, String name) {
        return Book.elements(book.metadata(), name).stream()
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// @param title the first heading, if the text begins with it
    /// @param body  the text behind it
    private record Text(String title, String body) {}

    private Text text(String path) throws IOException {
        ZipDocument opened = file;
        byte[] bytes = opened == null ? new byte[0] : opened.bytes(path).orElse(new byte[0]);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        Element body = page.body();
        body.select("nav, script, style").remove();
        List<String> headings = new ArrayList<>(body.select("h1, h2, h3").eachText());
        String text = MarkupText.of(body);
        int end = text.indexOf("\n\n");
        String first = (end < 0 ? text : text.substring(0, end)).replace('\n', ' ');
        boolean titled = !headings.isEmpty() && headings.getFirst().strip().equals(first.strip());
        return titled
                ? new Text(first.strip(), end < 0 ? "" : text.substring(end).strip())
                : new Text("", text);
    }

    @Override
    public String where() {
        return chapter;
    }

    @Override
    public void close() throws IOException {
        ZipDocument opened = file;
        if (opened != null) {
            opened.close();
        }
    }
}
