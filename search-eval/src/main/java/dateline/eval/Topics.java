package dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The topics of an evaluation, in the order of their file, each id once. Immutable and safe for use by several
/// threads.
///
/// Three formats are distinguished by their first character:
///
/// | first | format | one topic |
/// |---|---|---|
/// | `<` | TREC | `<top>`, `<num>`, `<title>`, `<desc>`, `<narr>`, `</top>`; other closing tags may be there or not |
/// | `{` | JSON lines | an object with the strings `id` (or `_id`) and `text`; other members are ignored |
/// | other | TSV | id, tab, text |
///
/// The labels of TREC fields (`<num> Number: 301`) are not part of their text.
///
/// Files are UTF-8. Blank lines are skipped.
///
/// @param list the topics
/// @since 0.1
public record Topics(List<Topic> list) implements Iterable<Topic> {

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if an id occurs twice
    public Topics {
        Objects.requireNonNull(list, "list must not be null");
        list = List.copyOf(list);
        var ids = new HashSet<String>();
        for (Topic topic : list) {
            if (!ids.add(topic.id())) {
                throw new IllegalArgumentException("topic " + topic.id() + " occurs twice");
            }
        }
    }

    /// Reads a file; of TREC topics the title.
    ///
    /// @param file the file
    /// @return the topics
    /// @throws EvalFormatException if the content is no topics file; the message names file and line
    /// @throws IOException if reading fails
    public static Topics read(Path file) throws IOException {
        Objects.requireNonNull(file, "file must not be null");
        return read(file, EnumSet.of(TopicPart.TITLE));
    }

    /// Reads a file; of TREC topics the given parts, joined by a space in the order title, description, narrative.
    ///
    /// @param file the file
    /// @param parts what to take of a TREC topic, at least one
    /// @return the topics
    /// @throws EvalFormatException if the content is no topics file, or a TREC topic lacks one of the parts
    /// @throws IOException if reading fails
    /// @throws IllegalArgumentException if no part is given
    public static Topics read(Path file, Set<TopicPart> parts) throws IOException {
        Objects.requireNonNull(file, "file must not be null");
        Objects.requireNonNull(parts, "parts must not be null");
        try (Lines lines = Lines.open(file)) {
            return read(lines, parts);
        }
    }

    /// Reads from a reader, which is left open; of TREC topics the title.
    ///
    /// @param reader the source of characters
    /// @param name what messages call the source
    /// @return the topics
    /// @throws EvalFormatException if the content is no topics file; the message names source and line
    /// @throws IOException if reading fails
    public static Topics read(Reader reader, String name) throws IOException {
        Objects.requireNonNull(reader, "reader must not be null");
        Objects.requireNonNull(name, "name must not be null");
        return read(new Lines(new BufferedReader(reader), name), EnumSet.of(TopicPart.TITLE));
    }

    /// {@return the number of topics}
    public int size() {
        return list.size();
    }

    /// {@return the ids, in order}
    public List<String> ids() {
        return list.stream().map(Topic::id).toList();
    }

    @Override
    public Iterator<Topic> iterator() {
        return list.iterator();
    }

    /// {@return the SHA-256, in lower-case hexadecimal, of the topics written as TSV} It does not depend on the
    /// format that they were read from.
    public String digest() {
        var digest = new Sha256();
        for (Topic topic : list) {
            digest.add(topic.id()).add("\t").add(topic.text()).add("\n");
        }
        return digest.hex();
    }

    private static Topics read(Lines lines, Set<TopicPart> parts) throws IOException {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no part of the topics is asked for");
        }
        var topics = new ArrayList<Topic>();
        Optional<String> first = nextWithText(lines);
        if (first.isPresent()) {
            switch (first.get().charAt(0)) {
                case '<' -> new TrecTopics(lines, EnumSet.copyOf(parts)).read(first.get(), new Unique(lines, topics));
                case '{' -> readJson(first.get(), lines, new Unique(lines, topics));
                default -> readTabbed(first.get(), lines, new Unique(lines, topics));
            }
        }
        if (topics.isEmpty()) {
            throw lines.error("no topic found; expected TREC <top> elements, lines 'id TAB text', or JSON lines");
        }
        return new Topics(topics);
    }

    private static void readTabbed(String first, Lines lines, Unique topics) throws IOException {
        for (Optional<String> next = Optional.of(first); next.isPresent(); next = nextWithText(lines)) {
            String line = next.get();
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw lines.error("expected a topic as 'id TAB text', found no tab");
            }
            topics.add(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    private static void readJson(String first, Lines lines, Unique topics) throws IOException {
        for (Optional<String> next = Optional.of(first); next.isPresent(); next = nextWithText(lines)) {
            JsonLine json;
            try {
                json = JsonLine.parse(next.get());
            } catch (IllegalArgumentException e) {
                throw lines.error(String.valueOf(e.getMessage()));
            }
            Optional<String> id = json.scalar("id").or(() -> json.scalar("_id"));
            Optional<String> text = json.scalar("text");
            if (id.isEmpty() || text.isEmpty()) {
                throw lines.error("topic has no member '" + (id.isEmpty() ? "id" : "text") + "'");
            }
            topics.add(id.get(), text.get());
        }
    }

    /// The next line that is not blank, without white space at its ends.
    private static Optional<String> nextWithText(Lines lines) throws IOException {
        Optional<String> next = lines.next();
        while (next.isPresent() && next.get().isBlank()) {
            next = lines.next();
        }
        return next.map(String::strip);
    }

    /// Where the readers put topics: checks each, and points at the line when it is no good.
    static final class Unique {

        private final Lines lines;
        private final List<Topic> topics;
        private final Set<String> ids = new HashSet<>();

        private Unique(Lines lines, List<Topic> topics) {
            this.lines = lines;
            this.topics = topics;
        }

        void add(String id, String text) throws EvalFormatException {
            try {
                topics.add(new Topic(id.strip(), text.strip()));
            } catch (IllegalArgumentException e) {
                throw lines.error(String.valueOf(e.getMessage()));
            }
            if (!ids.add(id.strip())) {
                throw lines.error("topic " + id.strip() + " occurs twice");
            }
        }
    }
}
