package dateline.mcp;

import dateline.format.ControlCharacterEscaper;
import dateline.serve.index.ServedIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cursor of an answer that was cut: how many items were returned, and of which version of the index.
final class AnswerCursor {

    private static final String NAME = "cursor";
    private static final int MOST = 50_000;

    private final String version;
    private final int start;

    /// Reads the cursor that a tool was given, if any.
    ///
    /// @throws ToolException if it is malformed, or of another version of the index
    AnswerCursor(ToolArguments arguments, ServedIndex index) {
        this.version = index.version();
        Optional<String> cursor = arguments.text(NAME);
        this.start = cursor.isEmpty() ? 0 : start(cursor.get());
    }

    private int start(String cursor) {
        int at = cursor.indexOf('@');
        if (at < 1 || !cursor.substring(0, at).matches("[0-9]{1,5}")) {
            throw new ToolException("'" + ControlCharacterEscaper.brief(cursor)
                    + "' is not a cursor: use next_cursor of the previous answer");
        }
        if (!cursor.substring(at + 1).equals(version)) {
            throw new ToolException("the index has changed since the previous answer: ask again without a cursor");
        }
        return Math.min(MOST, Integer.parseInt(cursor.substring(0, at)));
    }

    /// {@return as many items as the budget allows from where the answer before ended, and the cursor to the rest}
    ///
    /// @param name   what the items are called in the answer
    /// @param all    all items, those of earlier answers too
    /// @param budget what they may take
    Map<String, Object> cut(String name, List<Map<String, Object>> all, TokenBudget budget) {
        List<Map<String, Object>> given = new ArrayList<>();
        for (Map<String, Object> each : all.subList(Math.min(start, all.size()), all.size())) {
            if (!budget.take(each)) {
                break;
            }
            given.add(each);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, given);
        if (start + given.size() < all.size()) {
            answer.put("next_cursor", next(given.size()));
        }
        return answer;
    }

    /// {@return how many items earlier answers returned}
    int start() {
        return start;
    }

    /// {@return the cursor after so many more items}
    String next(int given) {
        return start + given + "@" + version;
    }
}
