package dateline.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;

/// Verifies an index: checksums of all files, and that what they hold can be read.
public final class Check {

    private Check() {}

    /// {@return what is damaged, one sentence each; empty when the index is sound}
    ///
    /// @param directory where the index lies
    /// @throws IOException if the check itself fails, or a writer holds the index
    public static List<String> run(Directory directory) throws IOException {
        List<String> faults = new ArrayList<>();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setInfoStream(new PrintStream(log, true, StandardCharsets.UTF_8), false);
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
            CheckIndex.Status status = check.checkIndex();
            if (status.missingSegments) {
                faults.add("the list of segments cannot be read");
            } else if (!status.clean) {
                faults.add(status.numBadSegments + " of " + status.segmentInfos.size() + " segments are damaged, "
                        + status.totLoseDocCount + " articles with them");
            }
        }
        return faults;
    }
}
