package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.http.Json;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name by which an index is asked for: its own, or an alias that is moved to another index at once.
///
/// The indexes behind an alias `news` are called `news-1`, `news-2` and so on. While one is made beside another, the
/// alias `news.next` stands for it: so it is found again after its maker was killed.
///
/// @param cluster where it is
/// @param name    the name
record ClusterAlias(HttpCluster cluster, String name) {

    private static final Pattern NUMBERED = Pattern.compile(".*-([0-9]{1,9})");

    /// {@return the alias of an index that is made to take the place of this one}
    ClusterAlias next() {
        return new ClusterAlias(cluster, name + ".next");
    }

    /// {@return the index that the name stands for now, if there is one}
    Optional<String> index() throws IOException {
        ClusterResponse response = cluster.call("GET", IndexAnswers.path(name) + "/_alias", "");
        if (response.status() == 404) {
            return Optional.empty();
        }
        Collection<String> found =
                IndexAnswers.ok(name, response).body().entries().keySet();
        requireOne(name, found);
        return Optional.of(found.iterator().next());
    }

    /// Checks that a name stands for one index.
    static void requireOne(String name, Collection<String> indexes) throws RemoteException {
        if (indexes.size() != 1) {
            throw new RemoteException(
                    Kind.INCOMPATIBLE, "'" + name + "' stands for " + indexes.size() + " indexes: name one");
        }
    }

    /// {@return what the index is called that is made beside this one, or is to be}
    String beside() throws IOException {
        Optional<String> begun = next().index();
        if (begun.isPresent()) {
            return begun.get();
        }
        Matcher numbered = NUMBERED.matcher(index().orElse(""));
        for (int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) + 1 : 1; ; number++) {
            String free = name + "-" + number;
            if (!exists(free) && !exists(free + ClusterStories.SUFFIX)) {
                return free;
            }
        }
    }

    private boolean exists(String index) throws IOException {
        return cluster.call("HEAD", IndexAnswers.path(index), "").status() != 404;
    }

    /// Lets the name stand for an index, and deletes the one that it stood for: all of it or nothing.
    ///
    /// @param index the index
    void swap(String index) throws IOException {
        List<Object> actions = new ArrayList<>();
        Optional<String> old = index().filter(other -> !other.equals(index));
        if (old.isPresent()) {
            actions.add(Json.object("remove_index", Json.object("index", old.get())));
            if (exists(old.get() + ClusterStories.SUFFIX)) {
                actions.add(Json.object("remove_index", Json.object("index", old.get() + ClusterStories.SUFFIX)));
            }
        }
        actions.add(Json.object("add", Json.object("index", index, "alias", name)));
        actions.add(Json.object("remove", Json.object("index", index, "alias", next().name())));
        IndexAnswers.ok(name, cluster.call("POST", "/_aliases", Json.write(Json.object("actions", actions))));
    }
}
