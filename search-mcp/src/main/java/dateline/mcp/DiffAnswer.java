package dateline.mcp;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.result.TextChange;
import dateline.result.TextChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How two articles differ, as a list of stretches none of which is long.
final class DiffAnswer {

    /// A longer text is too much to compare, in UTF-16 units.
    private static final int LONGEST = 500_000;

    /// A longer stretch is given in several, in UTF-16 units.
    private static final int STRETCH = 800;

    /// So much is shown of the beginning and the end of what both have, in UTF-16 units.
    private static final int EDGE = 80;

    private DiffAnswer() {}

    static List<Map<String, Object>> of(Article a, Article b) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String field : List.of("title", "lead", "body")) {
            String first = Passage.field(a, field);
            String second = Passage.field(b, field);
            if (first.length() > LONGEST || second.length() > LONGEST) {
                throw new ToolException(
                        "one of the articles has more than " + LONGEST + " characters, too many to compare");
            }
            SearchIndex.diff(first, second).forEach(change -> add(field, change, all));
        }
        return all;
    }

    private static void add(String field, TextChange change, List<Map<String, Object>> to) {
        String text = Passage.clean(change.text());
        if (change.kind() == Kind.EQUAL && text.length() > 3 * EDGE) {
            int end = ReadTools.boundary(text, EDGE);
            int start = ReadTools.boundary(text, text.length() - EDGE);
            to.add(item(field, change.kind(), text.substring(0, end) + " […] " + text.substring(start)));
            return;
        }
        for (int start = 0; start < text.length(); ) {
            int end = ReadTools.boundary(text, start + STRETCH);
            to.add(item(field, change.kind(), text.substring(start, end)));
            start = end;
        }
    }

    private static Map<String, Object> item(String field, Kind kind, String text) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("field", field);
        item.put("kind", kind.name().toLowerCase(Locale.ROOT));
        item.put("text", text);
        return item;
    }
}
