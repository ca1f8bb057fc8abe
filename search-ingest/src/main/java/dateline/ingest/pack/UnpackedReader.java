package dateline.ingest.pack;

import dateline.ingest.record.Context;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Member;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// What a compressed file holds: one member, under the file's own name.
final class UnpackedReader implements ItemReader {

    private final InputStream unpacked;
    private final Context context;
    private boolean given;

    UnpackedReader(InputStream unpacked, Context context) {
        this.unpacked = unpacked;
        this.context = context;
    }

    @Override
    public @Nullable ReadItem next() {
        if (given) {
            return null;
        }
        given = true;
        return new Member("", unpacked, context);
    }

    @Override
    public String where() {
        return "";
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
