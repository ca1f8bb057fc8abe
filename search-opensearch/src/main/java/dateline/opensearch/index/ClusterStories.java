package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.opensearch.query.ClusterFields;
import dateline.remote.RemoteDocument;
import dateline.remote.StoryChange;
import dateline.remote.StoryNote;
import dateline.remote.StoryStore;
import dateline.remote.StoryText;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What an index on a cluster keeps so that its stories are found: a second index beside it, whose name ends in
/// `.stories`.
///
/// A change is first written down as a whole, then the document of the state names it, which is one write and so
/// happens or does not, and only if no other change came before it; then it is made. One that was cut short in between
/// is made by the next reader. Its documents have its number for their version, so to make it twice does no harm, even
/// late.
///
/// If that index is lost, it is made again, with a note of every text.
final class ClusterStories implements StoryStore {

    /// What the name of the index has more than that of the articles.
    static final String SUFFIX = ".stories";

    private static final int TOGETHER = 10_000;

    /// A query has up to 65,536 terms, unless an administrator sets another limit.
    private static final int BANDS = 50_000;

    private static final int PAGE = 2_000;
    private static final int SOURCES = 200;
    private static final int REDO_CHARACTERS = 4 << 20;

    private final HttpCluster cluster;
    private final String articles;
    private final ClusterEngine.Shape shape;
    private final String index;
    private final String path;
    private final Bulk bulk;
    private final Bulk articleBulk;
    private boolean isThere;

    /// @param cluster  where it is
    /// @param articles the name of the index of articles itself, no alias
    /// @param shape    how the index is divided when it is new
    ClusterStories(HttpCluster cluster, String articles, ClusterEngine.Shape shape) {
        this.cluster = cluster;
        this.articles = articles;
        this.shape = shape;
        this.index = articles + SUFFIX;
        this.path = IndexAnswers.path(index);
        this.bulk = new Bulk(cluster, path);
        this.articleBulk = new Bulk(cluster, IndexAnswers.path(articles));
    }

    private ClusterResponse call(String method, String rest, String body) throws IOException {
        return IndexAnswers.ok(index, cluster.call(method, path + rest, body));
    }

    /// Makes the index if there is none.
    private synchronized void ensure() throws IOException {
        if (isThere) {
            return;
        }
        if (cluster.call("HEAD", path, "").status() == 404) {
            try {
                call(
                        "PUT",
                        "?wait_for_active_shards=1",
                        Json.write(StoryDocuments.index(shape.shards(), shape.replicas())));
                noteAll();
            } catch (RemoteException e) {
                if (e.kind() != Kind.EXISTS) {
                    throw e;
                }
            }
        }
        isThere = true;
    }

    private void noteAll() throws IOException {
        List<Long> texts = new ArrayList<>();
        Map<String, Object> all = Json.object("exists", Json.object("field", ClusterFields.STORY_TEXT));
        try (AllHits hits = articles(all)) {
            for (Optional<JsonValue> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                texts.add(member(hit.get()).text());
                if (texts.size() == TOGETHER) {
                    write(StoryNote.of(texts, Map.of()));
                    texts.clear();
                }
            }
        }
        if (!texts.isEmpty()) {
            write(StoryNote.of(texts, Map.of()));
        }
    }

    private void refresh() throws IOException {
        call("POST", "/_refresh", "");
    }

    // --- notes ---

    @Override
    public void note(StoryNote note) throws IOException {
        ensure();
        write(note);
    }

    private void write(StoryNote note) throws IOException {
        bulk.send(List.of(Bulk.write("n" + UUID.randomUUID(), 0, StoryDocuments.json(note))));
    }

    @Override
    public List<StoryNote> notes(int most, Collection<String> without) throws IOException {
        ensure();
        refresh();
        List<StoryNote> notes = new ArrayList<>();
        int texts = 0;
        for (int size = 1; texts < most; size = 20) {
            List<Object> known = new ArrayList<>(without);
            notes.forEach(note -> known.add(note.id()));
            JsonValue found = call(
                            "POST",
                            "/_search?allow_partial_search_results=false",
                            Json.write(Json.object(
                                    "size",
                                    size,
                                    "query",
                                    Json.object(
                                            "bool",
                                            Json.object(
                                                    "filter",
                                                    Json.object("term", Json.object(StoryDocuments.KIND, "note")),
                                                    "must_not",
                                                    Json.object("ids", Json.object("values", known)))))))
                    .body();
            List<JsonValue> hits = found.at("hits", "hits").elements();
            for (JsonValue hit : hits) {
                if (texts < most) {
                    StoryNote note = StoryDocuments.note(hit);
                    notes.add(note);
                    texts += note.texts().size();
                }
            }
            if (hits.size() < size) {
                return notes;
            }
        }
        return notes;
    }

    @Override
    public void forget(StoryNote note) throws IOException {
        bulk.send(List.of(Bulk.delete(note.id(), 1)));
    }

    // --- texts ---

    @Override
    public List<StoryText> texts(Collection<Long> names) throws IOException {
        List<StoryText> texts = new ArrayList<>();
        for (List<Long> some : portions(names, PAGE)) {
            List<Object> ids = some.stream().<Object>map(StoryDocuments::textId).toList();
            ClusterResponse found = call("POST", "/_mget", Json.write(Json.object("ids", ids)));
            for (JsonValue each : IndexAnswers.documents(index, found)) {
                if (each.at("found").isTrue()) {
                    texts.add(StoryDocuments.text(each.at("_source")));
                }
            }
        }
        return texts;
    }

    @Override
    public void sharing(Collection<Long> bands, Consumer<StoryText> sink) throws IOException {
        for (List<Long> some : portions(bands, BANDS)) {
            List<Object> stored =
                    some.stream().<Object>map(StoryDocuments::stored).toList();
            read(Json.object("terms", Json.object(StoryDocuments.BANDS, stored)), sink);
        }
    }

    @Override
    public void paired(Consumer<StoryText> sink) throws IOException {
        read(Json.object("term", Json.object(StoryDocuments.PAIRED, true)), sink);
    }

    private void read(Map<String, Object> query, Consumer<StoryText> sink) throws IOException {
        AllHits.Wanted wanted = new AllHits.Wanted(
                query,
                List.of(StoryDocuments.NAME, StoryDocuments.BANDS, StoryDocuments.DATA),
                List.of(),
                StoryDocuments.NAME,
                PAGE);
        try (AllHits hits = new AllHits(cluster, index, path, wanted)) {
            for (Optional<JsonValue> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                sink.accept(StoryDocuments.text(hit.get().at("_source")));
            }
        }
    }

    // --- changes ---

    /// The document of the state, and what tells whether it is still the same.
    ///
    /// @param number    of the latest change
    /// @param change    names what was written down of it
    /// @param parts     how many documents that is, 0 once the change was made
    /// @param condition a parameter that lets the state be written only while it is this one
    private record State(long number, String change, int parts, Optional<String> condition) {}

    private State state() throws IOException {
        ClusterResponse response = cluster.call("GET", path + "/_doc/" + StoryDocuments.STATE, "");
        if (response.status() == 404 && !response.body().at("error").isPresent()) {
            return new State(0, "", 0, Optional.empty());
        }
        JsonValue found = IndexAnswers.ok(index, response).body();
        JsonValue data = found.at("_source", StoryDocuments.DATA);
        return new State(
                data.at("number").whole(),
                data.at("change").text(),
                (int) data.at("parts").whole(),
                Optional.of("?if_seq_no=" + found.at("_seq_no").text() + "&if_primary_term="
                        + found.at("_primary_term").text()));
    }

    /// {@return whether the state was as it was read, and so is another now}
    private boolean moved(State from, long number, String name, int parts) throws IOException {
        ClusterResponse response = cluster.call(
                "PUT",
                path + "/_doc/" + StoryDocuments.STATE + from.condition().orElse("?op_type=create"),
                StoryDocuments.state(number, name, parts));
        if (response.status() == 409) {
            return false;
        }
        IndexAnswers.ok(index, response);
        return true;
    }

    @Override
    public long number() throws IOException {
        ensure();
        State state = state();
        if (state.parts() > 0) {
            make(state);
        }
        return state.number();
    }

    @Override
    public Optional<StoryNote> change(long number, StoryChange change) throws IOException {
        State state = state();
        if (state.number() != number || state.parts() > 0) {
            return Optional.empty();
        }
        long version = number + 1;
        StoryNote left = new StoryNote("n" + UUID.randomUUID(), change.label(), Map.of());
        List<Bulk.Change> changes = new ArrayList<>();
        change.put()
                .forEach(text -> changes.add(
                        Bulk.write(StoryDocuments.textId(text.name()), version, StoryDocuments.json(text))));
        change.removed().forEach(text -> changes.add(Bulk.delete(StoryDocuments.textId(text), version)));
        change.done().forEach(note -> changes.add(Bulk.delete(note.id(), version)));
        changes.add(Bulk.write(left.id(), 0, StoryDocuments.json(left)));
        String name = UUID.randomUUID().toString();
        List<Bulk.Change> parts = new ArrayList<>();
        for (List<Bulk.Change> part : parts(changes)) {
            parts.add(Bulk.write(StoryDocuments.redoId(name, parts.size()), 0, StoryDocuments.redo(part)));
        }
        bulk.send(parts);
        if (!moved(state, version, name, parts.size())) {
            forget(name, parts.size());
            return Optional.empty();
        }
        State published = state();
        bulk.send(changes);
        finish(published);
        return Optional.of(left);
    }

    private void forget(String change, int parts) throws IOException {
        List<Bulk.Change> done = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            done.add(Bulk.delete(StoryDocuments.redoId(change, part), 1));
        }
        bulk.send(done);
    }

    private static List<List<Bulk.Change>> parts(List<Bulk.Change> changes) {
        List<List<Bulk.Change>> parts = new ArrayList<>();
        int size = REDO_CHARACTERS;
        for (Bulk.Change change : changes) {
            size += change.size();
            if (size >= REDO_CHARACTERS) {
                parts.add(new ArrayList<>());
                size = change.size();
            }
            parts.getLast().add(change);
        }
        return parts;
    }

    /// Makes a change that the state names.
    private void make(State state) throws IOException {
        for (int part = 0; part < state.parts(); part++) {
            String id = StoryDocuments.redoId(state.change(), part);
            bulk.send(StoryDocuments.redo(call("GET", "/_doc/" + id, "").body().at("_source")));
        }
        finish(state);
    }

    private void finish(State state) throws IOException {
        refresh();
        if (moved(state, state.number(), "", 0)) {
            forget(state.change(), state.parts());
        }
    }

    // --- articles ---

    private AllHits articles(Map<String, Object> query) throws IOException {
        return new AllHits(
                cluster,
                articles,
                IndexAnswers.path(articles),
                new AllHits.Wanted(
                        query,
                        List.of(),
                        List.of("id", ClusterFields.STORY_TEXT, ClusterFields.STORY),
                        "id",
                        TOGETHER));
    }

    private static Member member(JsonValue hit) {
        JsonValue values = hit.at("fields");
        return new Member(
                values.at("id").elements().getFirst().text(),
                values.at(ClusterFields.STORY_TEXT).elements().getFirst().whole(),
                values.at(ClusterFields.STORY).elements().getFirst().whole());
    }

    @Override
    public List<Member> members(Collection<Long> texts) throws IOException {
        List<Member> members = new ArrayList<>();
        for (List<Long> some : portions(texts, TOGETHER)) {
            try (AllHits hits = articles(Json.object("terms", Json.object(ClusterFields.STORY_TEXT, some)))) {
                for (Optional<JsonValue> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                    members.add(member(hit.get()));
                }
            }
        }
        return members;
    }

    @Override
    public Map<Long, String> sources(Collection<Long> texts) throws IOException {
        Map<Long, String> sources = new HashMap<>();
        for (List<Long> some : portions(texts, SOURCES)) {
            Map<String, Object> one = Json.object(
                    "stored_fields", SearchBody.NOTHING, "collapse", Json.object("field", ClusterFields.STORY_TEXT));
            for (JsonValue hit : sources(ClusterFields.STORY_TEXT, some, one)) {
                sources.put(
                        hit.at("fields", ClusterFields.STORY_TEXT)
                                .elements()
                                .getFirst()
                                .whole(),
                        CandidateSearch.source(hit));
            }
        }
        return sources;
    }

    /// {@return articles with their sources, as many as there are values}
    private List<JsonValue> sources(String field, List<?> values, Map<String, Object> more) throws IOException {
        Map<String, Object> body = Json.object(
                "size",
                values.size(),
                "docvalue_fields",
                List.of("id", ClusterFields.SOURCE, ClusterFields.STORY_TEXT),
                "track_total_hits",
                false,
                "query",
                filter(Json.object("terms", Json.object(field, values))));
        body.putAll(more);
        return IndexAnswers.ok(
                        articles,
                        cluster.call(
                                "POST",
                                IndexAnswers.path(articles) + "/_search?allow_partial_search_results=false",
                                Json.write(body)))
                .body()
                .at("hits", "hits")
                .elements();
    }

    @Override
    public void label(Map<String, Long> labels, Labelling labelling) throws IOException {
        Map<String, Long> left = new HashMap<>(labels);
        for (List<String> some : portions(labels.keySet(), SOURCES)) {
            List<Bulk.Change> changes = new ArrayList<>();
            for (JsonValue hit : sources("id", some, Json.object("_source", false, "version", true))) {
                String id = hit.at("fields", "id").elements().getFirst().text();
                RemoteDocument document = labelling.document(CandidateSearch.source(hit), left.getOrDefault(id, 0L));
                // With the version that it has: what was written meanwhile has a greater one, and stays.
                changes.add(Bulk.write(id, hit.at("_version").whole(), DocumentJson.json(document)));
            }
            articleBulk.send(changes);
        }
    }

    private static Map<String, Object> filter(Map<String, Object> query) {
        return Json.object("bool", Json.object("filter", query));
    }

    private static <T> List<List<T>> portions(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            portions.add(list.subList(from, Math.min(list.size(), from + size)));
        }
        return portions;
    }
}
