package dateline.remote.query;

import dateline.remote.IndexStatistics;
import dateline.remote.RemoteDocument;
import dateline.remote.StoryStore;
import dateline.result.GroupCount;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A remote engine that keeps one index.
///
/// Safe for use by many threads. Every method throws [RemoteException] when it cannot do what it says.
public interface RemoteEngine extends Closeable {

    /// {@return what messages call the index}
    String name();

    /// {@return what the index says about itself}
    ///
    /// @throws RemoteException of kind `MISSING` if there is no index
    RemoteFormat format() throws IOException;

    /// {@return the same of the index that is called so now; if another took the place of the one that this engine
    /// read, this engine reads that from now on}
    ///
    /// @throws RemoteException of kind `MISSING` if there is none
    RemoteFormat latest() throws IOException;

    /// {@return an engine of another index, made beside this one to take its place; one that was begun is gone on with}
    RemoteEngine beside() throws IOException;

    /// Lets this index, made beside another, take its place, and deletes the other: at once.
    void swap() throws IOException;

    /// Makes a new index.
    ///
    /// @param format what it says about itself
    /// @throws RemoteException of kind `EXISTS` if there is one
    void create(RemoteFormat format) throws IOException;

    /// Changes what the index says about itself; fields may be added, and none changed.
    ///
    /// @param format what it is to say
    void change(RemoteFormat format) throws IOException;

    /// {@return statistics of the state that searches see}
    IndexStatistics statistics() throws IOException;

    /// {@return the articles that match a query, and what else was asked}
    ///
    /// @param request the request
    Candidates find(CandidateRequest request) throws IOException;

    /// {@return how many articles have each combination of values of some fields; an article without a value has an
    /// empty one, and one with several counts for each}
    ///
    /// @param query  which articles
    /// @param fields fields of whole values
    /// @param most   how many combinations there may be
    /// @throws RemoteException of kind `UNSUPPORTED` if there are more
    List<GroupCount> groups(RemoteQuery query, List<String> fields, int most) throws IOException;

    /// {@return the parts of a query that can only be translated to a wider query, so that matches have to be checked;
    /// empty where all that is found matches}
    ///
    /// @param query the query
    /// @throws RemoteException of kind `UNSUPPORTED` if it cannot be expressed at all
    List<String> wider(RemoteQuery query) throws IOException;

    /// {@return the article of this id}
    ///
    /// @param id the id
    Optional<Candidates.Candidate> article(String id) throws IOException;

    /// {@return the articles in stories of these labels}
    ///
    /// @param labels the labels
    List<Candidates.Candidate> story(Collection<Long> labels) throws IOException;

    /// {@return the labels of the stories of which most articles match a query, two at least, the largest first; of
    /// those of equal size the smallest label}
    ///
    /// @param query which articles count
    /// @param most  how many stories
    List<Long> largestStories(RemoteQuery query, int most) throws IOException;

    /// An iterator that holds a state of the index until it is closed.
    interface Reading extends Iterator<Candidates.Candidate>, Closeable {}

    /// {@return all articles that may match a query, in the order of their ids}
    ///
    /// @param query which articles
    Reading all(RemoteQuery query) throws IOException;

    /// What is known of an article that is there.
    ///
    /// @param digest of its content
    /// @param text   names its text; empty if it has no copies
    record Known(long digest, Optional<Long> text) {}

    /// {@return what is known of articles that are there, by id}
    ///
    /// @param ids which articles
    Map<String, Known> known(Collection<String> ids) throws IOException;

    /// {@return what is kept of texts, so that stories are found}
    StoryStore stories();

    /// Writes articles, each in place of an older one with its id. They are visible to searches after [#refresh].
    ///
    /// @param documents the articles
    void write(List<RemoteDocument> documents) throws IOException;

    /// Deletes articles.
    ///
    /// @param ids which ones
    void delete(Collection<String> ids) throws IOException;

    /// Makes what was written and deleted visible to searches.
    void refresh() throws IOException;

    /// Frees the space of deleted articles.
    void compact() throws IOException;

    /// What the index takes.
    ///
    /// @param articles articles that can be found
    /// @param deleted  deleted ones whose space is not free yet
    /// @param bytes    the size of all primary shards
    /// @param segments their segments
    /// @param undated  articles without a year of publication
    /// @param stories  what the articles make, copies counted once
    /// @param copied   articles that share their story with others
    /// @param engine   the engine's name and version
    record Stats(
            long articles,
            long deleted,
            long bytes,
            int segments,
            long undated,
            long stories,
            long copied,
            String engine) {}

    /// {@return what the index takes}
    Stats stats() throws IOException;
}
