package dateline.documents.pdf;

import dateline.documents.text.DocumentBuilder;
import dateline.documents.text.DocumentFile;
import dateline.documents.text.ItemList;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// PDF: one article, its text in the order in which it is read, without page headers, page numbers and the hyphens of
/// line ends. Pages that are pictures are named.
public final class Pdf implements Format {

    /// Where the mark of a PDF may stand behind other bytes.
    private static final int WITHIN = 1024;

    private static final int PAGES_NAMED = 20;

    private static final String ENDS_EARLY = "damaged PDF (it ends early)";

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.ascii(WITHIN).contains("%PDF-");
    }

    @Override
    public ItemReader open(Input input) {
        return new ItemList(behind -> read(input, behind));
    }

    private static ItemReader read(Input input, List<ReadItem> behind) throws IOException {
        Fonts.use();
        try (DocumentFile file = DocumentFile.of(input);
                RandomAccessReadBufferedFile bytes =
                        new RandomAccessReadBufferedFile(file.path().toFile());
                PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return articles(document, input, FileEnd.isMissing(file.path()), behind);
        } catch (InvalidPasswordException e) {
            return ItemList.of(new BadRecord("", "encrypted PDF; save it without its password"));
        } catch (TextLimitException e) {
            return ItemList.of(new BadRecord("", reason(e)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return ItemList.of(
                    new BadRecord("", "damaged PDF (" + reason(e) + "); save it again from the program that made it"));
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static ItemReader articles(PDDocument document, Input input, boolean cut, List<ReadItem> behind)
            throws IOException {
        List<PageText> pages = PageReader.read(document, input.limits());
        List<Integer> empty = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).lines().isEmpty() && pages.get(i).hasPicture()) {
                empty.add(i + 1);
            }
        }
        DocumentBuilder text = new DocumentBuilder("pdf");
        new ParagraphJoiner(MarginLines.without(pages)).addTo(text);
        if (text.isEmpty() && cut) {
            return ItemList.of(new BadRecord("", ENDS_EARLY + "; save it again from the program that made it"));
        }
        if (text.isEmpty()) {
            String what =
                    empty.isEmpty() ? "a PDF without text" : "a scanned PDF without text; recognise its text first";
            return ItemList.of(new NotAnArticle("", what));
        }
        if (!empty.isEmpty()) {
            behind.add(new NotAnArticle(pages(empty), "no text, a scanned picture; recognise its text first"));
        }
        if (cut) {
            behind.add(new BadRecord("", ENDS_EARLY + "; some of its text may be missing"));
        }
        addMetadata(document.getDocumentInformation(), text);
        return text.articles(input);
    }

    private static String pages(List<Integer> numbers) {
        String some = numbers.stream().limit(PAGES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return (numbers.size() == 1 ? "page " : "pages ") + some + (numbers.size() > PAGES_NAMED ? ", …" : "");
    }

    private static void addMetadata(@Nullable PDDocumentInformation stated, DocumentBuilder text) {
        if (stated == null) {
            return;
        }
        String title = stated.getTitle();
        text.statedTitle(title == null ? "" : title);
        String author = stated.getAuthor();
        text.statedAuthor(author == null ? "" : author);
        Calendar made = stated.getCreationDate();
        if (made != null) {
            text.statedDay(
                    LocalDate.of(made.get(Calendar.YEAR), made.get(Calendar.MONTH) + 1, made.get(Calendar.DAY_OF_MONTH))
                            .toString());
        }
    }
}
