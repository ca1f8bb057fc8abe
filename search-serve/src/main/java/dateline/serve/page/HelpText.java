package dateline.serve.page;

import java.util.ArrayList;
import java.util.List;

/// The help: the query language by examples, and the keys of the pages.
///
/// @param about    what stands before the first section
/// @param sections the sections
public record HelpText(List<String> about, List<Section> sections) {

    /// Copies.
    public HelpText {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
    }

    /// A section.
    ///
    /// @param title   its heading
    /// @param entries what it explains
    public record Section(String title, List<Entry> entries) {

        /// Copies.
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /// A pattern of the query language, or a key.
    ///
    /// @param pattern the pattern as it is typed; a key without brackets
    /// @param isKey   whether it is a key
    /// @param meaning what it finds or does
    public record Entry(String pattern, boolean isKey, String meaning) {

        private static Entry of(String line, int tab) {
            String pattern = line.substring(0, tab);
            boolean isKey = pattern.startsWith("[");
            return new Entry(
                    isKey ? pattern.substring(1, pattern.length() - 1) : pattern, isKey, line.substring(tab + 1));
        }
    }

    /// {@return the help that lines hold}
    ///
    /// @param lines `# heading`, `pattern <tab> meaning`, where `[k]` is a key, and before the first heading paragraphs
    public static HelpText parse(List<String> lines) {
        List<String> about = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        String title = "";
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                entries.add(Entry.of(line, tab));
            } else if (line.startsWith("# ")) {
                add(title, entries, sections);
                entries.clear();
                title = line.substring(2);
            } else if (!line.isBlank()) {
                about.add(line);
            }
        }
        add(title, entries, sections);
        return new HelpText(about, sections);
    }

    private static void add(String title, List<Entry> entries, List<Section> sections) {
        if (!entries.isEmpty()) {
            sections.add(new Section(title, entries));
        }
    }
}
