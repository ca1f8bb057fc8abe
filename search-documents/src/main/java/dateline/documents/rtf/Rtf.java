package dateline.documents.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import dateline.documents.text.DocumentBuilder;
import dateline.documents.text.ItemList;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.NotAnArticle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// RTF: the text, with tables and notes, without headers, footers, pictures and what is hidden.
public final class Rtf implements Format {

    @Override
    public String name() {
        return "rtf";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.has(0, "{\\rtf");
    }

    @Override
    public ItemReader open(Input input) {
        return new ItemList(behind -> read(input));
    }

    private static ItemReader read(Input input) {
        DocumentBuilder text = new DocumentBuilder("rtf");
        RtfText listener = new RtfText(text, input.limits());
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new BufferedInputStream(input.bytes())), listener);
        } catch (UncheckedIOException e) {
            return ItemList.of(new BadRecord("", reason(Objects.requireNonNullElse(e.getCause(), e))));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What was read until then is most of it, or nothing.
            listener.end();
            if (text.isEmpty()) {
                return ItemList.of(new BadRecord(
                        "", "damaged RTF (" + reason(e) + "); save it again from the program that made it"));
            }
        }
        listener.end();
        return text.isEmpty() ? ItemList.of(new NotAnArticle("", "a document without text")) : text.articles(input);
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
