package dateline.ingest;

import dateline.ArticleIndex;
import java.nio.file.Path;
import java.util.List;

/// A process that imports a folder into an index, and says what came of it: articles added, records rejected.
final class SmallHeapImport {

    private SmallHeapImport() {}

    /// Imports.
    ///
    /// @param args the index to be made, and the folder
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            ImportReport report = Importer.into(index).remembering(folder).add(List.of(args[1]));
            report.rejections().forEach(System.out::println);
            report.skips().forEach(System.out::println);
            System.out.println(report.added() + " added, " + report.rejected() + " rejected");
        }
    }
}
