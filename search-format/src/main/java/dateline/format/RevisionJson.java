package dateline.format;

import dateline.revision.Revision;
import dateline.revision.RevisionChange;
import java.util.List;
import java.util.Objects;

/// Writes versions of articles, and their changes, as JSON.
///
/// @since 0.1
public final class RevisionJson {

    private RevisionJson() {}

    /// Writes a version.
    ///
    /// @param revision the version
    /// @param json     takes it as one object; its `article` is in the form that `dateline index` reads
    public static void write(Revision revision, JsonWriter json) {
        Objects.requireNonNull(revision, "revision must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("revision").value(revision.name());
        json.name("from").value(revision.from().toString());
        revision.until().ifPresent(until -> json.name("until").value(until.toString()));
        json.name("article");
        ArticleJson.write(revision.article(), json);
        json.endObject();
    }

    /// Writes the versions of an article.
    ///
    /// @param id   the article's id
    /// @param kept whether the index keeps earlier versions
    /// @param all  the versions
    /// @param json takes them as one object
    public static void write(String id, boolean kept, List<Revision> all, JsonWriter json) {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(all, "all must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("id").value(id);
        json.name("kept").value(kept);
        json.name("revisions").beginArray();
        all.forEach(each -> write(each, json));
        json.endArray();
        json.endObject();
    }

    /// Writes what was changed.
    ///
    /// @param kept whether the index keeps earlier versions
    /// @param all  the changes
    /// @param json takes them as one object
    public static void write(boolean kept, List<RevisionChange> all, JsonWriter json) {
        Objects.requireNonNull(all, "all must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("kept").value(kept);
        json.name("changes").beginArray();
        all.forEach(each -> write(each, json));
        json.endArray();
        json.endObject();
    }

    /// Writes what became of an article.
    ///
    /// @param change the change
    /// @param json   takes it as one object
    public static void write(RevisionChange change, JsonWriter json) {
        Objects.requireNonNull(change, "change must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("id").value(change.after().article().id().value());
        json.name("changed").value(change.time().toString());
        json.name("words").value(change.words());
        json.name("headline").value(change.headline());
        json.name("before").value(change.before().name());
        json.name("after").value(change.after().name());
        json.name("title").value(change.after().article().title());
        json.endObject();
    }
}
