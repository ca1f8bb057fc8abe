package dateline.ingest.export;

import java.util.ArrayList;
import java.util.List;

/// Lines put together to paragraphs.
final class Paragraphs {

    /// A line of so many UTF-16 units was broken because it was full.
    private static final int FULL = 60;

    private Paragraphs() {}

    /// {@return the paragraphs of lines: what blank lines part, with broken lines joined}
    static List<String> of(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int last = 0;
        for (String raw : lines) {
            String line = raw.strip();
            if (line.isEmpty()) {
                add(paragraphs, paragraph);
                continue;
            }
            if (!paragraph.isEmpty()) {
                paragraph.append(last >= FULL ? ' ' : '\n');
            }
            paragraph.append(line);
            last = line.length();
        }
        add(paragraphs, paragraph);
        return paragraphs;
    }

    private static void add(List<String> paragraphs, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
