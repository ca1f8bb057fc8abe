package dateline.analysis.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The stems of title, lead and body as one text, at [BodyPositions]. Not thread-safe; to be filled again and again.
public final class ArticleTokens extends MeasuredTokens {

    private final List<AnalyzedText> heads = new ArrayList<>();
    private @Nullable AnalyzedText body;
    private Predicate<BytesRef> wanted = term -> true;

    private final BytesRef bytes = new BytesRef();
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private int head;
    private int token;
    private int last;
    /// The tokens of the current position of the body: first those spelled as their stems, then the others.
    private int position;
    private int from;
    private int to;
    private boolean inflected;

    /// An empty article.
    public ArticleTokens() {}

    /// Forgets all texts.
    public void clear() {
        heads.clear();
        body = null;
    }

    /// Adds the title or lead.
    public void addHead(AnalyzedText text) {
        heads.add(text);
    }

    /// Adds the body.
    public void setBody(AnalyzedText text) {
        body = text;
    }

    /// Leaves out terms, but not the first one, so that the field has one; those that stay keep their positions.
    public void wanted(Predicate<BytesRef> terms) {
        wanted = terms;
    }

    /// {@return whether there is any text}
    public boolean isEmpty() {
        return heads.isEmpty() && body == null;
    }

    @Override
    public int words() {
        int words = body == null ? 0 : body.words();
        for (AnalyzedText text : heads) {
            words += text.words();
        }
        return words;
    }

    @Override
    public void reset() {
        head = 0;
        token = -1;
        last = -1;
        position = -1;
        from = 0;
        to = 0;
        inflected = true;
    }

    @Override
    public boolean incrementToken() {
        while (head < heads.size()) {
            AnalyzedText text = heads.get(head);
            token++;
            if (token == text.size()) {
                head++;
                token = -1;
            } else if (text.isScored(token) && isWanted(text)) {
                return emit(BodyPositions.HEAD);
            }
        }
        return body != null && inBody(body);
    }

    private boolean inBody(AnalyzedText text) {
        while (true) {
            token++;
            if (token == to) {
                if (inflected && !nextPosition(text)) {
                    token--;
                    return false;
                }
                inflected = !inflected;
                token = from;
            }
            if (text.isScored(token) && text.isInflected(token) == inflected && isWanted(text)) {
                return emit(BodyPositions.encode(position, inflected));
            }
        }
    }

    private boolean nextPosition(AnalyzedText text) {
        if (to == text.size()) {
            return false;
        }
        from = to;
        to++;
        while (to < text.size() && !text.is(to, AnalyzedText.NEW_POSITION)) {
            to++;
        }
        position++;
        return true;
    }

    private boolean isWanted(AnalyzedText text) {
        bytes.bytes = text.pool();
        bytes.offset = text.stemOffset(token);
        bytes.length = text.stemLength(token);
        return last < 0 || wanted.test(bytes);
    }

    private boolean emit(int place) {
        term.setBytesRef(bytes);
        increment.setPositionIncrement(place - last);
        last = place;
        return true;
    }

    /// Packs all tokens, in place of what was packed before.
    ///
    /// @param into takes them
    public void pack(PackedTokens into) {
        into.begin(words());
        for (AnalyzedText text : heads) {
            for (int i = 0; i < text.size(); i++) {
                if (text.isScored(i)) {
                    pack(text, i, BodyPositions.HEAD, into);
                }
            }
        }
        if (body != null) {
            packBody(body, into);
        }
        into.finish();
    }

    private static void packBody(AnalyzedText text, PackedTokens into) {
        int place = -1;
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, AnalyzedText.NEW_POSITION)) {
                place++;
            }
            if (text.isScored(i)) {
                pack(text, i, BodyPositions.encode(place, text.isInflected(i)), into);
            }
        }
    }

    private static void pack(AnalyzedText text, int token, int place, PackedTokens into) {
        into.add(text.stemNumber(token), text.pool(), text.stemOffset(token), text.stemLength(token), place);
    }

    @Override
    public void end() {
        clearAttributes();
        increment.setPositionIncrement(0);
    }
}
