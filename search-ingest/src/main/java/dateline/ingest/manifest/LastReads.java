package dateline.ingest.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.packed.GrowableWriter;
import org.apache.lucene.util.packed.PackedInts;

/// Which run read which file last, in a few bits a file, since runs are few where files are many.
///
/// Not safe for use by several threads at once.
final class LastReads {

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> runs = new ArrayList<>(List.of(0L));
    private final GrowableWriter byFile;

    /// @param files how many files there are at most
    LastReads(int files) {
        byFile = new GrowableWriter(1, files + 1, PackedInts.COMPACT);
    }

    void set(int file, long run) {
        int number = numbers.computeIfAbsent(run, unknown -> {
            runs.add(run);
            return runs.size() - 1;
        });
        byFile.set(file, number);
    }

    /// {@return the run that read a file last, 0 if none did}
    long get(int file) {
        return runs.get((int) byFile.get(file));
    }
}
