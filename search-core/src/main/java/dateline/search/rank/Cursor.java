package dateline.search.rank;

import dateline.index.Snapshot;
import dateline.index.files.OpenCommit;
import dateline.query.SearchRequest;
import dateline.remote.IndexStatistics;
import dateline.search.limit.Messages;
import dateline.search.semantic.SemanticStage;
import dateline.search.terms.Scoring;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// Where a page ended: the snapshot, clock and request it belongs to, how many hits came before, and, beyond the
/// rescoring window, the sort values of the last hit. As text it is opaque, URL-safe and protected by a checksum.
///
/// @param state   identifies the snapshot
/// @param request digest of the request
/// @param clock   the time against which relative dates were resolved
/// @param window  how many of the first articles are rescored
/// @param shown   how many hits the pages up to here have shown
/// @param after   the sort values of the last hit; none where the next page is counted from the first hit
/// @param places  the ranks of the articles that were compared by meaning, in semantic ranking
public record Cursor(
        long state,
        long request,
        Instant clock,
        int window,
        long shown,
        List<@Nullable Object> after,
        Optional<BitSet> places) {

    private static final byte VERSION = 2;
    private static final int SEED = 7919;

    private static final byte NONE = 0;
    private static final byte FLOAT = 1;
    private static final byte LONG = 2;
    private static final byte DOUBLE = 3;
    private static final byte BYTES = 4;

    public Cursor {
        after = Collections.unmodifiableList(new ArrayList<>(after));
    }

    // --- what it belongs to ---

    /// {@return the cursor of a request, if it has one}
    ///
    /// @throws ExpiredCursorException if it is invalid, or of another query or snapshot
    public static Optional<Cursor> of(SearchRequest request, Scoring scoring, Snapshot snapshot)
            throws ExpiredCursorException {
        if (request.cursor().isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = parse(request.cursor().get());
        if (cursor.request() != digest(request, scoring)) {
            throw new ExpiredCursorException(
                    "the cursor belongs to another query: repeat the query, order and filters of the"
                            + " previous page");
        }
        if (cursor.state() != state(snapshot) || cursor.window() != Ranking.WINDOW) {
            throw new ExpiredCursorException(
                    "the index has changed since the previous page: ask again from the first page");
        }
        return Optional.of(cursor);
    }

    /// {@return the opaque cursor after a page, made on demand, since most pages are the last one}
    public static Supplier<String> after(Ranking.Page page, PreparedSearch prepared) {
        long state = state(prepared.snapshot());
        return () -> new Cursor(
                        state,
                        digest(prepared.request(), prepared.scoring().withoutAging()),
                        prepared.now(),
                        Ranking.WINDOW,
                        page.shown(),
                        page.after(),
                        prepared.semantic().flatMap(SemanticStage::places))
                .toString();
    }

    /// A digest of all parts of a request that determine the ranking.
    private static long digest(SearchRequest request, Scoring scoring) {
        return digest(String.join(
                "\n",
                request.query().toString(),
                request.filters().toString(),
                request.sort().toString(),
                scoring.toString(),
                request.recency().toString(),
                request.stories().toString(),
                request.zone().toString(),
                request.asOf().toString(),
                Boolean.toString(request.includeUndated())));
    }

    /// {@return a number that identifies a snapshot: its segments and deletions}
    ///
    /// @param snapshot the snapshot
    public static long state(Snapshot snapshot) {
        return snapshot.whole().map(IndexStatistics::state).orElseGet(() -> state(snapshot.reader()));
    }

    private static long state(IndexReader reader) {
        if (reader instanceof DirectoryReader one) {
            return (one.getVersion() * 31 + one.numDocs()) * 31
                    + OpenCommit.created(one).hashCode();
        }
        long state = 17;
        for (var child : reader.getContext().children()) {
            state = state * 31 + state(child.reader());
        }
        return state;
    }

    private static long digest(String text) {
        BytesRef bytes = new BytesRef(text.getBytes(StandardCharsets.UTF_8));
        return StringHelper.murmurhash3_x64_128(bytes.bytes, bytes.offset, bytes.length, SEED)[0];
    }

    /// {@return where the page after it begins}
    public Ranking.Start start() {
        return new Ranking.Start(shown, after);
    }

    // --- its opaque form ---

    /// {@return the opaque form}
    @Override
    public String toString() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeByte(VERSION);
            out.writeLong(state);
            out.writeLong(request);
            out.writeLong(clock.toEpochMilli());
            out.writeVInt(window);
            out.writeVLong(shown);
            out.writeVInt(after.size());
            for (Object value : after) {
                write(out, value);
            }
            byte[] compared = places.map(BitSet::toByteArray).orElse(new byte[0]);
            out.writeByte((byte) (places.isPresent() ? 1 : 0));
            out.writeVInt(compared.length);
            out.writeBytes(compared, 0, compared.length);
            out.writeInt(checksum(out.toArrayCopy()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toArrayCopy());
    }

    private static void write(ByteBuffersDataOutput out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte(NONE);
            case Float f -> {
                out.writeByte(FLOAT);
                out.writeInt(Float.floatToIntBits(f));
            }
            case Long l -> {
                out.writeByte(LONG);
                out.writeLong(l);
            }
            case Double d -> {
                out.writeByte(DOUBLE);
                out.writeLong(Double.doubleToLongBits(d));
            }
            case BytesRef b -> {
                out.writeByte(BYTES);
                out.writeVInt(b.length);
                out.writeBytes(b.bytes, b.offset, b.length);
            }
            default -> throw new IllegalStateException("no encoding for sort value " + value);
        }
    }

    /// {@return the cursor of this opaque form}
    ///
    /// @param text the opaque form
    /// @throws ExpiredCursorException if it is none
    static Cursor parse(String text) throws ExpiredCursorException {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.strip());
            int end = bytes.length - Integer.BYTES;
            ByteArrayDataInput in = new ByteArrayDataInput(bytes);
            in.setPosition(end);
            if (in.readInt() == checksum(Arrays.copyOf(bytes, end))) {
                in.setPosition(0);
                return read(in);
            }
        } catch (RuntimeException e) {
            // What is no cursor fails in many ways; the reader needs to know no more than that.
        }
        throw new ExpiredCursorException(
                "invalid cursor '" + Messages.brief(text) + "': use the one returned with the previous page");
    }

    private static Cursor read(ByteArrayDataInput in) throws ExpiredCursorException {
        if (in.readByte() != VERSION) {
            throw new ExpiredCursorException(
                    "the cursor is of another version of dateline: ask again from the first page");
        }
        long state = in.readLong();
        long request = in.readLong();
        Instant clock = Instant.ofEpochMilli(in.readLong());
        int window = in.readVInt();
        long shown = in.readVLong();
        int values = in.readVInt();
        List<@Nullable Object> after = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            after.add(
                    switch (in.readByte()) {
                        case NONE -> null;
                        case FLOAT -> Float.intBitsToFloat(in.readInt());
                        case LONG -> in.readLong();
                        case DOUBLE -> Double.longBitsToDouble(in.readLong());
                        default -> {
                            byte[] value = new byte[in.readVInt()];
                            in.readBytes(value, 0, value.length);
                            yield new BytesRef(value);
                        }
                    });
        }
        boolean isCompared = in.readByte() == 1;
        byte[] compared = new byte[in.readVInt()];
        in.readBytes(compared, 0, compared.length);
        Optional<BitSet> places = isCompared ? Optional.of(BitSet.valueOf(compared)) : Optional.empty();
        return new Cursor(state, request, clock, window, shown, after, places);
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
