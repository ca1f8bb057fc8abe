package dateline.ingest.mail;

import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;

/// Header fields whose media type is in small letters. The parser makes them small as the machine's language has it: in
/// Turkish, `TEXT/PLAIN` would be no text.
final class TypeFields extends DefaultFieldBuilder {

    private TypeFields(int mostBytes) {
        super(mostBytes);
    }

    /// {@return a parser of messages that understands types alike everywhere}
    ///
    /// @param config its bounds
    static MimeTokenStream stream(MimeConfig config) {
        return new MimeTokenStream(config, null, new TypeFields(config.getMaxHeaderLen()), null);
    }

    @Override
    public RawField build() throws MimeException {
        RawField field = super.build();
        if (!field.getName().equalsIgnoreCase("Content-Type")) {
            return field;
        }
        String body = field.getBody();
        int end = body.indexOf(';');
        String type = end < 0 ? body : body.substring(0, end);
        String small = type.toLowerCase(Locale.ROOT);
        // What follows are names of parameters, which no language changes, and values that are to stay.
        return small.equals(type) ? field : new RawField(field.getName(), small + body.substring(type.length()));
    }
}
