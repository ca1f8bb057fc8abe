package dateline.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line that is a JSON object, read for its scalar members; nested values are checked and skipped.
final class JsonLine {

    private static final int MAX_DEPTH = 32;

    /// A place as the parser names it; the column says it already.
    private static final Pattern PLACE =
            Pattern.compile("( \\((start marker|for \\w+ starting) at )?\\[Source: [^\\]]*\\]\\)?");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Map<String, String> scalars;

    private JsonLine(Map<String, String> scalars) {
        this.scalars = scalars;
    }

    /// Reads a line.
    ///
    /// @throws IllegalArgumentException if it is not one JSON object; the message names the column
    static JsonLine parse(String line) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            Map<String, String> scalars = new HashMap<>();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw fault(parser, "expected a JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    parser.skipChildren();
                } else if (value != JsonToken.VALUE_NULL) {
                    scalars.put(name, wellFormed(parser, parser.getText()));
                }
            }
            if (parser.nextToken() != null) {
                throw fault(parser, "expected the end of the line after the JSON object");
            }
            return new JsonLine(scalars);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(message(line, e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the decoded string, or the literal as written, of a member of the outermost object; empty where it is
    /// absent, `null`, an object or an array}
    Optional<String> scalar(String name) {
        return Optional.ofNullable(scalars.get(name));
    }

    private static String message(String line, JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String column = "column " + (location == null ? line.length() : location.getColumnNr()) + ": ";
        return switch (e) {
            case JsonEOFException end -> column + "the line ends inside the JSON object";
            case StreamConstraintsException bound ->
                column + "nested too deep, at most " + MAX_DEPTH + " levels are read";
            default -> column + PLACE.matcher(e.getOriginalMessage()).replaceAll("");
        };
    }

    private static String wellFormed(JsonParser parser, String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw fault(parser, "half of a surrogate pair");
        }
        return text;
    }

    private static IllegalArgumentException fault(JsonParser parser, String what) {
        return new IllegalArgumentException(
                "column " + parser.currentTokenLocation().getColumnNr() + ": " + what);
    }
}
