package dateline.format;

import dateline.revision.Revision;
import dateline.revision.RevisionChange;

/// Writes versions of articles, and their changes, as JSON.
public final class RevisionJson {

    private RevisionJson() {}

    /// Writes a version.
    ///
    /// @param revision the version
    /// @param json     takes it as one object; its `article` is in the form that `dateline index` reads
    public static void write(Revision revision, JsonWriter json) {
        json.beginObject();
        json.name("format_version").value(1);
        json.name("revision").value(revision.name());
        json.name("from").value(revision.from().toString());
        revision.until().ifPresent(until -> json.name("until").value(until.toString()));
        json.name("article");
        ArticleJson.write(revision.article(), json);
        json.endObject();
    }

    /// Writes what became of an article.
    ///
    /// @param change the change
    /// @param json   takes it as one object
    public static void write(RevisionChange change, JsonWriter json) {
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
