package dateline.cli.serve;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.Storage;
import dateline.cli.command.IndexFolder;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.query.AdHocIndex;
import dateline.opensearch.OpenSearch;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The indexes that `--in` and `--index` name, each under a name of its own.
final class ServedFolders {

    private ServedFolders() {}

    /// {@return the indexes, open}
    ///
    /// @param arguments may hold `--in` and `--index`
    /// @param session   has the environment and the directory
    /// @param options   how they are opened
    /// @param writing   whether they are to be written to
    static List<ServedIndex> of(Arguments arguments, Session session, IndexOptions options, boolean writing) {
        List<String> files = arguments.get(QueryOptions.IN);
        List<ServedIndex> indexes = new ArrayList<>();
        if (!files.isEmpty()) {
            indexes.add(ServedIndex.reading("files", () -> adHoc(files, options, session)));
        }
        Optional<OpenSearch> cluster = Indexes.cluster(arguments, session);
        if (cluster.isPresent()) {
            Storage storage = cluster.get().storage();
            String whole = cluster.get().toString();
            indexes.add(
                    writing
                            ? ServedIndex.writing(lastPart(whole), () -> ArticleIndex.open(storage, options))
                            : ServedIndex.reading(lastPart(whole), () -> SearchIndex.open(storage, options)));
        } else if (files.isEmpty() || arguments.has(CommonOptions.INDEX)) {
            for (Path folder : IndexFolder.all(arguments, session)) {
                String name = unused(name(folder), indexes);
                indexes.add(
                        writing
                                ? ServedIndex.writing(name, () -> ArticleIndex.open(folder, options))
                                : ServedIndex.reading(name, () -> SearchIndex.open(folder, options)));
            }
        }
        return indexes;
    }

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static SearchIndex adHoc(List<String> files, IndexOptions options, Session session) {
        try {
            return AdHocIndex.open(files, options, session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An index that lies beside its articles is called as the folder of both.
    private static String name(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path named = whole.endsWith(IndexFolder.NAME) && whole.getParent() != null ? whole.getParent() : whole;
        return named.getFileName() == null ? "index" : named.getFileName().toString();
    }

    private static String unused(String name, List<ServedIndex> indexes) {
        String free = name;
        for (int i = 2; isUsed(free, indexes); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static boolean isUsed(String name, List<ServedIndex> indexes) {
        return indexes.stream().anyMatch(index -> index.name().equals(name));
    }
}
