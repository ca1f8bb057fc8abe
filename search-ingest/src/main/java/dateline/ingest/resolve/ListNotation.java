package dateline.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lists in one value, as Python, JSON and databases write them: `['A. Person', "B. Person"]`.
public final class ListNotation {

    private ListNotation() {}

    /// {@return the quoted texts of a list, of objects in it those under a key that ends with `name`; of a list without
    /// quotes what is within its brackets, and any other text as it is}
    ///
    /// @param text a list in brackets or braces, or any other text
    public static List<String> items(String text) {
        String s = text.strip();
        boolean list =
                s.length() > 1 && ((s.charAt(0) == '[' && s.endsWith("]")) || (s.charAt(0) == '{' && s.endsWith("}")));
        if (!list) {
            return List.of(text);
        }
        List<String> items = new ArrayList<>();
        String key = "";
        int i = 1;
        while (i < s.length()) {
            char quote = s.charAt(i);
            if (quote != '"' && quote != '\'') {
                i++;
                continue;
            }
            int end = closing(s, i);
            String value = s.substring(i + 1, Math.min(end, s.length())).replace("\\", "");
            i = end + 1;
            int next = i;
            while (next < s.length() && s.charAt(next) == ' ') {
                next++;
            }
            boolean isKey = next < s.length() && s.charAt(next) == ':';
            if (isKey) {
                key = value.toLowerCase(Locale.ROOT);
                i = next + 1;
            } else {
                if (key.isEmpty() || key.endsWith("name")) {
                    items.add(value);
                }
                key = "";
            }
        }
        return items.isEmpty() ? List.of(s.substring(1, s.length() - 1).strip()) : items;
    }

    private static int closing(String s, int open) {
        int i = open + 1;
        while (i < s.length() && s.charAt(i) != s.charAt(open)) {
            i += s.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
