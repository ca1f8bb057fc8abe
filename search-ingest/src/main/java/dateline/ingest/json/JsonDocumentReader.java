package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the articles of a JSON file as a stream, whatever its size.
///
/// Behind a syntax error reading goes on with the next element that looks like those before ([ElementFinder]). Among
/// the members of an object, and where there is none, the rest of the file is lost.
final class JsonDocumentReader implements ItemReader {

    private static final int LONGEST_LABEL = 200;

    private static final String MORE = "something follows the JSON of the script; it is not read";

    private final ResumableStream bytes;
    private final ElementFinder elements;
    private final ElementShape shape = new ElementShape();
    private final Limits limits;
    private JsonParser parser;
    private final ObjectReader objects;
    private final String within;
    private final boolean members;
    private final ArrayDeque<String> prefixes = new ArrayDeque<>();
    private String prefix = "";
    private String path = "";

    /// The name of the object that is read next, where it is a member.
    private String member = "";

    /// How many brackets deep among articles; that of an array at the top counts.
    private int depth;

    /// Whether the JSON stands in a script, so that what follows it is none.
    private final boolean scripted;

    private boolean begun;
    private boolean ended;

    /// Whether an article has begun, and whether its end was not reached yet.
    private boolean hasElements;

    private boolean inElement;
    private boolean isFeed;
    private String publisher = "";
    private String language = "";

    /// Begins to read.
    ///
    /// @param input the file
    /// @param shape where its articles are
    JsonDocumentReader(Input input, JsonShape shape) throws IOException {
        this.limits = input.limits();
        this.bytes = new ResumableStream(Assignment.skip(input));
        JsonFactory factory = Json.factory(limits);
        this.parser = factory.createParser(bytes);
        this.elements = new ElementFinder(bytes, factory, '{');
        this.scripted = Assignment.length(input.head().text()) > 0;
        this.objects = new ObjectReader(limits);
        this.members = shape instanceof JsonShape.Members;
        this.within = shape instanceof JsonShape.Members some
                ? some.path()
                : shape instanceof JsonShape.Within array ? array.path() : "";
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        try {
            while (!ended) {
                if (scripted && begun && depth == 0 && prefixes.isEmpty()) {
                    return behindScript();
                }
                begun = true;
                if (depth == 0 && isWithin()) {
                    ended = !findOpening();
                    continue;
                }
                JsonToken token = parser.nextToken();
                switch (token) {
                    case START_OBJECT -> {
                        return object();
                    }
                    case START_ARRAY -> depth++;
                    case END_ARRAY, END_OBJECT -> leaveBracket();
                    case FIELD_NAME -> member = parser.currentName();
                    case null -> ended = true;
                    default -> {
                        return new BadRecord(where(), "there is " + Json.kind(token) + " where an object should be");
                    }
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            return behindError(e);
        } catch (IOException e) {
            ended = true;
            throw e;
        }
    }

    /// Goes on with the next article, if there is one.
    private BadRecord behindError(JsonProcessingException e) throws IOException {
        String where = where();
        String reason = Json.reason(e, limits);
        Optional<ElementFinder.Found> next = Optional.empty();
        if (hasElements && !members && (depth > 0 || !isWithin())) {
            shape.noteBroken(objects.members());
            next = elements.find(parser, shape, inElement);
        }
        ended = next.isEmpty();
        inElement = false;
        parser = next.isPresent() ? next.get().parser() : parser;
        return new BadRecord(where, reason + "; " + (ended ? "the rest of the file is not read" : next.get()));
    }

    /// Ends reading: behind the JSON of a script stand a bracket and a semicolon, or something is not read.
    private @Nullable ReadItem behindScript() throws IOException {
        ended = true;
        String where = where();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        parser.releaseBuffered(rest);
        rest.writeBytes(bytes.readNBytes(LONGEST_LABEL));
        String text = rest.toString(StandardCharsets.UTF_8);
        return text.chars().allMatch(c -> c == ')' || c == ';' || c <= ' ') ? null : new BadRecord(where, MORE);
    }

    private boolean isWithin() {
        return members || !within.isEmpty();
    }

    private ReadItem object() throws IOException {
        String where = where();
        elements.note(parser);
        hasElements = true;
        inElement = true;
        RawRecord.Builder record = RawRecord.builder("json", where);
        Optional<String> tooLarge = objects.read(parser, record);
        if (tooLarge.isPresent()) {
            objects.skipRest(parser);
            inElement = false;
            return new BadRecord(where, tooLarge.get());
        }
        inElement = false;
        shape.note(objects.members());
        if (!isNumber(member)) {
            record.add(FieldNames.MEMBER_NAME, member);
        }
        record.add(FieldNames.FEED_TITLE, publisher);
        record.add(FieldNames.FEED_LANGUAGE, language);
        return record.build();
    }

    /// True for the number of a row: another file has it, too.
    private static boolean isNumber(String name) {
        return name.chars().allMatch(Character::isDigit);
    }

    /// Reads up to the opening bracket of what holds articles next.
    private boolean findOpening() throws IOException {
        while (true) {
            JsonToken token = parser.nextToken();
            switch (token) {
                case FIELD_NAME -> path = prefix.isEmpty() ? parser.currentName() : prefix + '.' + parser.currentName();
                case START_OBJECT, START_ARRAY -> {
                    prefixes.push(prefix);
                    prefix = path;
                    JsonToken opening = members ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
                    if (token == opening && path.equals(within)) {
                        depth = 1;
                        return true;
                    }
                }
                case END_OBJECT, END_ARRAY -> {
                    leave();
                    if (scripted && prefixes.isEmpty()) {
                        return true;
                    }
                }
                case VALUE_STRING -> noteOuter(parser.getText());
                case null -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /// Keeps what the object around the array says of all articles.
    private void noteOuter(String value) {
        if (path.equals("version")) {
            isFeed = value.startsWith("https://jsonfeed.org/");
        } else if (prefixes.size() == 1 && value.length() < LONGEST_LABEL) {
            switch (FieldNames.match(path).map(FieldNames.Match::field).orElse(Field.ID)) {
                case PUBLISHER -> publisher = value;
                case LANGUAGE -> language = value;
                case TITLE -> publisher = isFeed ? value : publisher;
                default -> {}
            }
        }
    }

    private void leaveBracket() {
        depth--;
        if (depth == 0 && isWithin()) {
            leave();
        }
    }

    private void leave() {
        path = prefix;
        prefix = prefixes.pop();
    }

    @Override
    public String where() {
        return Long.toString(elements.line(parser));
    }

    @Override
    public void close() throws IOException {
        parser.close();
        bytes.closeFile();
    }
}
