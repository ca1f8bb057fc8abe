package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dateline.ingest.field.FieldNames;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/// What the articles of an array have in common, so that the next one is found behind a syntax error: the name of the
/// member that comes first, and of those that may come second. Other objects within articles have other ones.
final class ElementShape implements ElementFinder.Likeness {

    /// How many articles are learned from.
    private static final int ENOUGH = 50;

    private final Set<String> firsts = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private int noted;

    /// Whether an article had one member only.
    private boolean hasSingle;

    /// Learns from an article.
    ///
    /// @param members the names of its members, in their order
    void note(Set<String> members) {
        if (noted < ENOUGH && !members.isEmpty()) {
            noted++;
            hasSingle |= members.size() == 1;
            firsts.add(members.iterator().next());
            names.addAll(members);
        }
    }

    /// Learns from an article that is malformed, where there was none before.
    ///
    /// @param members the names of its members up to the error
    void noteBroken(Set<String> members) {
        if (noted == 0 && !members.isEmpty()) {
            firsts.add(members.iterator().next());
            names.addAll(members);
        }
    }

    @Override
    public boolean test(JsonParser parser, boolean onLine) throws IOException {
        parser.nextToken();
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            return false;
        }
        String first = parser.currentName();
        if (!firsts.isEmpty() && !firsts.contains(first)) {
            return false;
        }
        try {
            parser.nextToken();
            parser.skipChildren();
            boolean isSingle = parser.nextToken() != JsonToken.FIELD_NAME;
            return isSingle ? onLine || hasSingle : isArticle(first, parser.currentName(), onLine);
        } catch (JsonEOFException tooLong) {
            return onLine && !firsts.isEmpty();
        }
    }

    private boolean isArticle(String first, String second, boolean onLine) {
        if (firsts.isEmpty()) {
            return FieldNames.match(first).isPresent()
                    || FieldNames.match(second).isPresent();
        }
        return onLine || names.size() == 1 || names.contains(second);
    }
}
