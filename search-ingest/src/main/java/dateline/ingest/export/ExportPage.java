package dateline.ingest.export;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.SingleItem;
import dateline.ingest.words.LanguageFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// A web page of many articles, as LexisNexis, Factiva and Europresse export them: taken apart as their texts are.
public final class ExportPage implements Format {

    private static final String DOCUMENT = LanguageFiles.alternatives("nexis.txt", "document");

    private static final Pattern COUNT = Pattern.compile(
            "(?iU)\\b1 \\p{L}{2,4} [0-9]{1,6} (" + DOCUMENT + ")\\b|\\b(" + DOCUMENT + ") 1 \\p{L}{2,4} [0-9]{1,6}\\b");

    @Override
    public String name() {
        return "export-page";
    }

    @Override
    public boolean matches(FileHead head) {
        if (!head.isText()) {
            return false;
        }
        String text = head.text();
        return isMarkup(text) && (isNexis(text) || FactivaPage.is(text) || EuropressePage.is(text));
    }

    private static boolean isMarkup(String text) {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '<';
    }

    /// Its marks in comments, or what its texts have between documents, with the labels of one.
    private static boolean isNexis(String text) {
        boolean marked = text.contains("<DOCFULL>") || text.contains("NAME=\"DOC_ID_0_0\"");
        return (marked || COUNT.matcher(text).find())
                && new Nexis().matches(head("", MarkupText.of(Jsoup.parse(text).body())));
    }

    @Override
    public boolean isCertain() {
        return false;
    }

    @Override
    public ItemReader open(Input input) throws IOException {
        Optional<String> page = input.whole();
        if (page.isEmpty()) {
            return new SingleItem(() -> new BadRecord("", input.limits().recordTooLarge()));
        }
        String html = page.get();
        if (EuropressePage.is(html)) {
            return new EuropressePage(html);
        }
        boolean factiva = FactivaPage.is(html);
        String text = factiva
                ? FactivaPage.text(html)
                : MarkupText.of(Jsoup.parse(html).body());
        Input lines = new Input(
                head(input.head().name(), text),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                input.limits());
        return factiva ? new Factiva().open(lines) : new Nexis().open(lines);
    }

    private static FileHead head(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return FileHead.of(name, Arrays.copyOf(bytes, Math.min(bytes.length, FileHead.SIZE)));
    }
}
