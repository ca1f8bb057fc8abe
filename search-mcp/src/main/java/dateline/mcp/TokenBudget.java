package dateline.mcp;

import java.util.List;
import java.util.Map;

/// How much of an answer may still be given, in tokens. A token counts as four characters of JSON.
///
/// Not safe for use by several threads at once.
final class TokenBudget {

    static final String NAME = "max_tokens";
    static final String ABOUT = "How many tokens the answer may have (default 4000)";
    static final int LEAST = 300;
    static final int MOST = 20_000;
    static final int DEFAULT = 4_000;

    private static final int CHARACTERS = 4;

    /// For what stands around the items of an answer.
    private static final int ENVELOPE = 600;

    private long characters;
    private boolean isFirst = true;

    TokenBudget(ToolArguments arguments) {
        int tokens = arguments.number(NAME, LEAST, MOST, DEFAULT);
        this.characters = (long) tokens * CHARACTERS - ENVELOPE;
    }

    /// {@return whether an item is to be given, and takes its share; the first one always is}
    boolean take(Map<String, Object> item) {
        int size = size(item);
        if (size > characters && !isFirst) {
            return false;
        }
        isFirst = false;
        characters -= size;
        return true;
    }

    /// {@return how many characters of text there is room for}
    int room() {
        return (int) Math.max(200, characters);
    }

    private static int size(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToInt(each -> size(each.getKey()) + size(each.getValue()) + 2)
                        .sum();
            case List<?> list -> list.stream().mapToInt(each -> size(each) + 1).sum();
            default -> String.valueOf(value).length() + 2;
        };
    }
}
