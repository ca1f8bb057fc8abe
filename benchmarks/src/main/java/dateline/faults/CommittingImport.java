package dateline.faults;

import dateline.ArticleIndex;
import dateline.ingest.Importer;
import dateline.query.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process to be killed: imports one file after the other, and prints after each commit how many articles are
/// committed.
///
/// Arguments: the folder of the files, the folder of the index.
final class CommittingImport {

    private CommittingImport() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        try (ArticleIndex index = Collection.openOrCreate(folder)) {
            for (Path file : new Collection(Path.of(args[0])).list()) {
                Importer.into(index).remembering(folder).add(List.of(file.toString()));
                System.out.println(index.count(Query.everything()));
            }
        }
    }
}
