package dateline.ingest;

import dateline.ArticleIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A process that imports a folder into an index, commits after each file, and at the first record that cannot be read
/// says so and waits to be killed.
final class KilledImport {

    private KilledImport() {}

    /// Imports.
    ///
    /// @param args the index to be made, the folder, and a file that is made at the first bad record
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        ImportListener listener = new ImportListener() {
            @Override
            public void rejected(ReadResult.Rejected rejected) {
                try {
                    Files.createFile(Path.of(args[2]));
                    new CountDownLatch(1).await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            Importer.into(index)
                    .remembering(folder)
                    .committingAfter(0)
                    .tell(listener)
                    .add(List.of(args[1]));
        }
    }
}
