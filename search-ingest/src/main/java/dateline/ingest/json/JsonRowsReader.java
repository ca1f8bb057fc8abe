package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the articles of a table whose rows are arrays and whose columns are named once, as a stream.
final class JsonRowsReader implements ItemReader {

    private final ResumableStream bytes;
    private final ElementFinder elements;
    private final Limits limits;
    private JsonParser parser;
    private final String rows;
    private final List<String> columns;
    private boolean within;
    private boolean ended;

    /// Whether a row has begun, and whether its end was not reached yet.
    private boolean hasRows;

    private boolean inRow;

    /// Begins to read.
    ///
    /// @param input the file
    /// @param shape where its rows are, and what its columns are called
    JsonRowsReader(Input input, JsonShape.Rows shape) throws IOException {
        this.limits = input.limits();
        this.bytes = new ResumableStream(Assignment.skip(input));
        JsonFactory factory = Json.factory(limits);
        this.parser = factory.createParser(bytes);
        this.elements = new ElementFinder(bytes, factory, '[');
        this.rows = shape.path();
        this.columns = shape.columns();
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        try {
            if (!within) {
                within = true;
                ended = !findRows();
            }
            JsonToken token = ended ? null : parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                return row();
            }
            ended = token == null || token == JsonToken.END_ARRAY;
            if (ended) {
                return null;
            }
            String where = where();
            parser.skipChildren();
            return new BadRecord(
                    where, "there is " + Json.kind(token) + " where an array should be, as rows of a table are");
        } catch (JsonProcessingException e) {
            return behindError(e);
        } catch (IOException e) {
            ended = true;
            throw e;
        }
    }

    /// Goes on with the next row, if there is one.
    private BadRecord behindError(JsonProcessingException e) throws IOException {
        String where = where();
        Optional<ElementFinder.Found> next = hasRows ? elements.find(parser, this::isRow, inRow) : Optional.empty();
        ended = next.isEmpty();
        inRow = false;
        parser = next.isPresent() ? next.get().parser() : parser;
        return new BadRecord(
                where, Json.reason(e, limits) + "; " + (ended ? "the rest of the file is not read" : next.get()));
    }

    /// Whether an array has as many values as there are columns.
    private boolean isRow(JsonParser row, boolean onLine) throws IOException {
        int values = 0;
        row.nextToken();
        try {
            while (row.nextToken() != JsonToken.END_ARRAY) {
                row.skipChildren();
                values++;
            }
            return values == columns.size();
        } catch (JsonEOFException tooLong) {
            return onLine && values <= columns.size();
        }
    }

    private boolean findRows() throws IOException {
        if (parser.nextToken() == JsonToken.START_ARRAY && rows.isEmpty()) {
            // The first row names the columns.
            parser.nextToken();
            parser.skipChildren();
            return true;
        }
        String prefix = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && path.equals(rows)) {
                return true;
            }
            if (token == JsonToken.START_OBJECT && rows.startsWith(path + '.')) {
                prefix = path + '.';
            } else {
                parser.skipChildren();
            }
        }
        return false;
    }

    private ReadItem row() throws IOException {
        String where = where();
        elements.note(parser);
        hasRows = true;
        inRow = true;
        RawRecord.Builder record = RawRecord.builder("json", where);
        Optional<String> tooLarge = Optional.empty();
        int column = 0;
        int depth = 1;
        long size = 0;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IOException("bad JSON: the file ends within a row");
            }
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL && tooLarge.isEmpty()) {
                String value = parser.getText();
                size += value.length();
                record.add(column < columns.size() ? columns.get(column) : "column " + (column + 1), value);
                tooLarge = record.size() > limits.values()
                        ? Optional.of(limits.tooManyValues())
                        : size > limits.recordBytes() ? Optional.of(limits.recordTooLarge()) : Optional.empty();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            column += depth == 1 && token != JsonToken.FIELD_NAME ? 1 : 0;
        }
        inRow = false;
        return tooLarge.isPresent() ? new BadRecord(where, tooLarge.get()) : record.build();
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
