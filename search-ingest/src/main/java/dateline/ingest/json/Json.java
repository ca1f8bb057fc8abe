package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dateline.ingest.record.Limits;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the readers of JSON share.
final class Json {

    /// The longest explanation taken over from the parser, in UTF-16 units. A place as the parser names it, which is
    /// one in what it was given and not in the file.
    private static final Pattern PLACE =
            Pattern.compile("( \\((start marker|for \\w+ starting) at )?\\[Source: [^\\]]*\\]\\)?");

    private static final int MESSAGE = 160;

    /// Longer numbers and names are attacks, in characters.
    private static final int LONGEST = 1000;

    private Json() {}

    /// {@return a parser's settings: `NaN` is taken, as Python writes it, line ends and tabs within strings, and the
    /// mark before each object of a JSON text sequence (RFC 7464); sizes are limited}
    ///
    /// @param limits what one record may cost
    static JsonFactory factory(Limits limits) {
        return new JsonFactoryBuilder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_RS_CONTROL_CHAR)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.recordBytes())
                        .maxNumberLength(LONGEST)
                        .maxNameLength(LONGEST)
                        .build())
                .build();
    }

    /// {@return what is wrong with some JSON, in one line}
    ///
    /// @param e      what the parser throws
    /// @param limits what it was told
    static String reason(IOException e, Limits limits) {
        if (e instanceof StreamConstraintsException tooMuch) {
            String message = tooMuch.getOriginalMessage();
            if (message.contains("nesting depth")) {
                return limits.nestedTooDeeply();
            }
            if (message.contains("Number value length")) {
                return "bad JSON: a number of more than 1,000 digits";
            }
            if (message.contains("Name length")) {
                return "bad JSON: a name of more than 1,000 characters";
            }
            return message.contains("String value length") ? limits.recordTooLarge() : "bad JSON: " + oneLine(message);
        }
        if (e instanceof JsonProcessingException syntax) {
            String message = oneLine(syntax.getOriginalMessage());
            return "bad JSON: " + message + (message.contains("end-of-input") ? "; it may be cut off" : "");
        }
        String message = e.getMessage();
        return message == null ? "cannot read on" : message;
    }

    /// {@return what begins with a token, with its article}
    ///
    /// @param token a value's first token, or null at the end
    static String kind(@Nullable JsonToken token) {
        return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "nothing";
        };
    }

    /// The parser's first line, without what it says to those who set it up.
    private static String oneLine(String whole) {
        String message = PLACE.matcher(whole).replaceAll("");
        int end = message.length();
        for (String aside : new String[] {"\n", " (not recognized as one since Feature"}) {
            int at = message.indexOf(aside);
            end = at < 0 ? end : Math.min(end, at);
        }
        String line = message.substring(0, Math.min(end, MESSAGE));
        boolean sentence = line.length() > 1 && !Character.isUpperCase(line.charAt(1));
        return sentence ? Character.toLowerCase(line.charAt(0)) + line.substring(1) : line;
    }
}
