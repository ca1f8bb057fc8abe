package dateline.documents.text;

import dateline.ingest.format.DocumentText;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Gathers the paragraphs of a document, and what is said of it beside them.
public final class DocumentBuilder {

    /// How many paragraphs are looked at for the title, and to tell whether metadata speak of the text.
    private static final int HEAD = 12;

    private static final int LONGEST_TITLE = 300;

    /// Letters and digits of a title; names such as `1` that programs give to new documents have fewer.
    private static final int SHORTEST_TITLE = 3;

    private final String kind;
    private final List<String> paragraphs = new ArrayList<>();
    private final DocumentText.Head head = new DocumentText.Head();
    private String heading = "";
    private int headingAt = -1;
    private long size;

    /// @param kind the kind of file, for an article's provenance
    public DocumentBuilder(String kind) {
        this.kind = kind;
    }

    /// Adds a paragraph.
    ///
    /// @param text its text; a blank one is left out
    public void add(String text) {
        String paragraph = text.strip();
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
            size += paragraph.length() + 2L;
        }
    }

    /// Adds a paragraph that is set like a title or a heading; the first of them may be the title.
    ///
    /// @param text its text
    public void addHeading(String text) {
        String paragraph = text.strip();
        if (headingAt < 0 && !paragraph.isEmpty() && paragraphs.size() < HEAD && paragraph.length() <= LONGEST_TITLE) {
            heading = paragraph;
            headingAt = paragraphs.size();
        }
        add(paragraph);
    }

    /// {@return how much text there is, in UTF-16 units}
    public long size() {
        return size;
    }

    /// {@return whether there is no text}
    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /// Says what the document's metadata have as its title. It counts where the text begins with it.
    ///
    /// @param title the title; may be empty
    public void statedTitle(String title) {
        String wanted = plain(title);
        if (wanted.length() < SHORTEST_TITLE) {
            return;
        }
        for (int i = 0; i < Math.min(HEAD, paragraphs.size()); i++) {
            String all = "";
            for (int j = i; j < Math.min(i + 3, paragraphs.size()); j++) {
                all += plain(paragraphs.get(j));
                if (all.equals(wanted)) {
                    heading = title.strip();
                    headingAt = i;
                    paragraphs.subList(i + 1, j + 1).clear();
                    return;
                }
            }
        }
    }

    /// Says whom the metadata name as the author: that counts where the head of the text names them too.
    ///
    /// @param author the name; may be empty
    public void statedAuthor(String author) {
        if (plain(author).length() > SHORTEST_TITLE && plain(top()).contains(plain(author))) {
            head.add("author", author.strip());
        }
    }

    /// Says which day the metadata have: that counts where the head of the text has it too.
    ///
    /// @param day the day in the form 2024-05-03; may be empty
    public void statedDay(String day) {
        if (DocumentText.mentions(top(), day)) {
            head.add("date", day);
        }
    }

    /// Adds a value that counts whatever the text says.
    ///
    /// @param name  the field
    /// @param value its value; may be empty
    public void put(String name, String value) {
        head.add(name, value);
    }

    private String top() {
        return String.join("\n\n", paragraphs.subList(0, Math.min(HEAD, paragraphs.size())));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// {@return the articles of the document: mostly one, and more of an export of a newspaper database}
    ///
    /// @param input the document's file
    public ItemReader articles(Input input) {
        String text = String.join("\n\n", paragraphs);
        List<String> rest = new ArrayList<>(paragraphs);
        if (headingAt >= 0) {
            rest.remove(headingAt);
        }
        return DocumentText.articles(kind, input, text, heading, String.join("\n\n", rest), head);
    }
}
