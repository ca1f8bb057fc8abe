package dateline.ingest.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.StringHelper;

/// A commit of the articles, by which a manifest knows whether it is that of the index in whose folder it lies: what it
/// says of files is wrong where the articles are those of another index, or of an earlier state that was put back.
///
/// @param created    when the index was created, empty where there is none
/// @param generation number of the commit
/// @param id         tells commits of the same number apart
record ArticlesState(String created, long generation, String id) {

    private static final String CREATED = "dateline.created";
    private static final String GENERATION = "articles.generation";
    private static final String ID = "articles.id";

    private static final ArticlesState NONE = new ArticlesState("", 0, "");

    /// {@return the latest commit of the articles}
    ///
    /// @param index the folder of the index; where articles lie elsewhere it has none
    /// @throws IOException if it cannot be read
    static ArticlesState of(Path index) throws IOException {
        if (!Files.isDirectory(index)) {
            return NONE;
        }
        try (Directory directory = FSDirectory.open(index)) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            return new ArticlesState(
                    commit.getUserData().getOrDefault(CREATED, ""),
                    commit.getGeneration(),
                    StringHelper.idToString(commit.getId()));
        } catch (IndexNotFoundException e) {
            return NONE;
        }
    }

    /// Adds what a manifest keeps of the articles to its settings.
    void putInto(Map<String, String> settings) {
        if (!created.isEmpty()) {
            settings.put(CREATED, created);
            settings.put(GENERATION, Long.toString(generation));
            settings.put(ID, id);
        }
    }

    /// {@return why a manifest is not that of these articles, if it is not}
    ///
    /// @param settings the settings of the manifest
    Optional<String> whyNotOf(Map<String, String> settings) {
        String of = settings.getOrDefault(CREATED, created);
        if (created.isEmpty() || !of.equals(created)) {
            return of.equals(created) ? Optional.empty() : Optional.of("it is that of another index");
        }
        long then = Long.parseLong(settings.getOrDefault(GENERATION, "0"));
        boolean isAhead = then > generation
                || (then == generation && !settings.getOrDefault(ID, id).equals(id));
        return isAhead ? Optional.of("it is of a later state of the index") : Optional.empty();
    }
}
