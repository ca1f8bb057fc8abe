package dateline.cli.command;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.UsageException;
import dateline.opensearch.OpenSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens the index of `--index`, a folder or the address of one on a cluster; else what [IndexFolder] finds.
///
/// User and password of a cluster come from the environment, so that no list of processes and no history of commands
/// has them: `DATELINE_USER` and `DATELINE_PASSWORD`, or `DATELINE_PASSWORD_FILE`; the certificates of its authority
/// from the file `DATELINE_CA`.
public final class Indexes {

    private Indexes() {}

    /// {@return the one index to read}
    ///
    /// @param arguments may hold `--index` once
    /// @param session   has the environment and the directory
    /// @param options   how it is opened
    /// @throws NoIndexException if none is named and none found
    public static SearchIndex read(Arguments arguments, Session session, IndexOptions options) {
        Optional<OpenSearch> cluster = cluster(arguments, session);
        return cluster.isPresent()
                ? SearchIndex.open(cluster.get().storage(), options)
                : SearchIndex.open(IndexFolder.one(arguments, session), options);
    }

    /// {@return all indexes to search}
    ///
    /// @param arguments may hold `--index` several times
    /// @param session   has the environment and the directory
    /// @param options   how they are opened
    /// @throws NoIndexException if none is named and none found
    public static List<SearchIndex> readAll(Arguments arguments, Session session, IndexOptions options) {
        Optional<OpenSearch> cluster = cluster(arguments, session);
        List<SearchIndex> indexes = new ArrayList<>();
        if (cluster.isPresent()) {
            indexes.add(SearchIndex.open(cluster.get().storage(), options));
            return indexes;
        }
        try {
            for (Path folder : IndexFolder.all(arguments, session)) {
                indexes.add(SearchIndex.open(folder, options));
            }
            return indexes;
        } catch (RuntimeException e) {
            indexes.forEach(SearchIndex::close);
            throw e;
        }
    }

    /// What is asked of an index.
    @FunctionalInterface
    public interface Reading {

        /// {@return how it went}
        ///
        /// @param index the index
        /// @throws IOException if what was found cannot be written
        ExitCode of(SearchIndex index) throws IOException;
    }

    /// {@return how a reading of all indexes, as one that is used once, went; they are closed then}
    ///
    /// @param arguments may hold `--index` several times
    /// @param session   has the environment and the directory
    /// @param reading   what is asked
    /// @throws NoIndexException if none is named and none found
    /// @throws IOException      as the reading throws it
    public static ExitCode readAsOne(Arguments arguments, Session session, Reading reading) throws IOException {
        List<SearchIndex> indexes =
                readAll(arguments, session, IndexOptions.builder().once(true).build());
        try {
            return reading.of(SearchIndex.union(indexes));
        } finally {
            indexes.forEach(SearchIndex::close);
        }
    }

    /// {@return the one index to write to, which must be there}
    ///
    /// @param arguments may hold `--index` once
    /// @param session   has the environment and the directory
    /// @throws NoIndexException if none is named and none found
    public static ArticleIndex write(Arguments arguments, Session session) {
        Optional<OpenSearch> cluster = cluster(arguments, session);
        if (cluster.isEmpty()) {
            return ArticleIndex.open(IndexFolder.one(arguments, session));
        }
        // One that is written to is made where there is none: here it has to be there.
        SearchIndex.open(cluster.get().storage(), IndexOptions.defaults()).close();
        return ArticleIndex.open(cluster.get().storage(), IndexOptions.defaults());
    }

    /// {@return the index on a cluster that is named, if one is}
    ///
    /// @param arguments may hold `--index`
    /// @param session   has the environment
    /// @throws UsageException if it is named together with others, or its address is wrong
    public static Optional<OpenSearch> cluster(Arguments arguments, Session session) {
        List<String> named = arguments.get(CommonOptions.INDEX);
        String first = named.isEmpty() ? session.variable(IndexFolder.VARIABLE) : named.getFirst();
        if (named.stream().noneMatch(OpenSearch::isAddress) && !OpenSearch.isAddress(first)) {
            return Optional.empty();
        }
        if (named.size() > 1) {
            throw new UsageException("an index on a cluster cannot be read together with others: give --index once");
        }
        try {
            return Optional.of(reached(OpenSearch.at(first), arguments, session));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--index: " + e.getMessage());
        }
    }

    private static OpenSearch reached(OpenSearch index, Arguments arguments, Session session) {
        OpenSearch reached = index.partial(arguments.get(CommonOptions.PARTIAL));
        String user = session.variable("DATELINE_USER");
        if (!user.isEmpty()) {
            String password = password(session);
            if (password.isEmpty()) {
                throw new UsageException("DATELINE_USER is set, but no password: set DATELINE_PASSWORD, or"
                        + " DATELINE_PASSWORD_FILE to the file that has it");
            }
            reached = reached.user(user, password);
        }
        String certificates = session.variable("DATELINE_CA");
        return certificates.isEmpty() ? reached : reached.trusting(session.path(certificates));
    }

    private static String password(Session session) {
        String file = session.variable("DATELINE_PASSWORD_FILE");
        if (file.isEmpty()) {
            return session.variable("DATELINE_PASSWORD");
        }
        try {
            return Files.readString(session.path(file)).strip();
        } catch (IOException e) {
            throw new UsageException("cannot read the password in DATELINE_PASSWORD_FILE, " + file);
        }
    }
}
