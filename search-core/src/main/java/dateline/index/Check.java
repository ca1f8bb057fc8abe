package dateline.index;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
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
            } else {
                checkEdges(directory, status.userData, faults);
            }
        }
        return faults;
    }

    private static void checkEdges(Directory directory, Map<String, String> userData, List<String> faults)
            throws IOException {
        String edges = IndexFormat.fromUserData(userData).stories().edges();
        try {
            if (!edges.isEmpty()) {
                CopyPairFile.read(directory, edges);
            }
        } catch (CorruptIndexException | EOFException | NoSuchFileException | FileNotFoundException e) {
            faults.add("the file " + edges
                    + ", which says what are copies, is damaged; stories stand, and the next articles added mend it");
        }
    }
}
