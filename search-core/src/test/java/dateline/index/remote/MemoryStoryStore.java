package dateline.index.remote;

import dateline.remote.RemoteDocument;
import dateline.remote.RemoteField;
import dateline.remote.StoryChange;
import dateline.remote.StoryNote;
import dateline.remote.StoryStore;
import dateline.remote.StoryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Articles, texts and notes in memory, as a remote engine has them.
final class MemoryStoryStore implements StoryStore {

    private final NavigableMap<String, RemoteDocument> documents = new TreeMap<>();
    private final NavigableMap<Long, StoryText> texts = new TreeMap<>();
    private final NavigableMap<String, StoryNote> notes = new TreeMap<>();
    private long number;
    private int noteNumber;
    private @Nullable Runnable beforeChange;
    private boolean isCut;

    // --- what writers do ---

    /// Writes articles as a writer does: first the note, then the articles.
    void write(Collection<RemoteDocument> written, Collection<String> deleted, boolean withPrints) {
        List<Long> noted = new ArrayList<>();
        Map<Long, String> prints = new TreeMap<>();
        for (RemoteDocument each : written) {
            text(each.id()).ifPresent(noted::add);
            each.text().ifPresent(text -> {
                noted.add(text.name());
                if (withPrints) {
                    prints.put(text.name(), text.print());
                }
            });
        }
        deleted.forEach(id -> text(id).ifPresent(noted::add));
        note(StoryNote.of(noted, prints));
        written.forEach(each -> documents.put(each.id(), each));
        deleted.forEach(documents::remove);
    }

    private Optional<Long> text(String id) {
        return Optional.ofNullable(documents.get(id))
                .flatMap(RemoteDocument::text)
                .map(StoryText::name);
    }

    /// {@return the label of each article}
    NavigableMap<String, Long> labels() {
        NavigableMap<String, Long> labels = new TreeMap<>();
        documents.forEach((id, document) -> labels.put(id, label(document)));
        return labels;
    }

    /// {@return all texts that are kept}
    List<StoryText> texts() {
        return List.copyOf(texts.values());
    }

    /// {@return how many notes wait for a commit}
    int waiting() {
        return notes.size();
    }

    // --- what goes wrong ---

    /// Before the next change, this happens.
    void beforeNextChange(Runnable event) {
        beforeChange = event;
    }

    /// The next labels are not written any more.
    void cutBeforeLabels() {
        isCut = true;
    }

    /// All is as before the first commit.
    void forgetStories() {
        texts.clear();
        notes.clear();
        documents.clear();
        number = 0;
    }

    /// An article is gone without a note.
    void lose(String id) {
        documents.remove(id);
    }

    // --- what a commit asks ---

    private static long label(RemoteDocument document) {
        return document.fields().stream()
                .filter(field -> field.field().equals("story"))
                .map(field -> ((RemoteField.Whole) field).value())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void note(StoryNote note) {
        String id = "n" + (100_000 + noteNumber++);
        notes.put(id, new StoryNote(id, note.texts(), note.prints()));
    }

    @Override
    public List<StoryNote> notes(int most, Collection<String> without) {
        List<StoryNote> taken = new ArrayList<>();
        int size = 0;
        for (StoryNote note : notes.values()) {
            if (without.contains(note.id())) {
                continue;
            }
            taken.add(note);
            size += note.texts().size();
            if (size >= most) {
                break;
            }
        }
        return taken;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public List<StoryText> texts(Collection<Long> names) {
        return texts.values().stream()
                .filter(text -> names.contains(text.name()))
                .toList();
    }

    @Override
    public void sharing(Collection<Long> bands, Consumer<StoryText> sink) {
        for (StoryText text : List.copyOf(texts.values())) {
            if (text.bands().stream().anyMatch(bands::contains)) {
                sink.accept(text);
            }
        }
    }

    @Override
    public void paired(Consumer<StoryText> sink) {
        texts.values().stream().filter(text -> !text.pairs().isEmpty()).forEach(sink);
    }

    @Override
    public Optional<StoryNote> change(long before, StoryChange change) {
        Runnable event = beforeChange;
        beforeChange = null;
        if (event != null) {
            event.run();
        }
        if (before != number) {
            return Optional.empty();
        }
        number++;
        change.put().forEach(text -> texts.put(text.name(), text));
        change.removed().forEach(texts::remove);
        change.done().forEach(note -> notes.remove(note.id()));
        note(StoryNote.of(change.label(), Map.of()));
        return Optional.of(notes.lastEntry().getValue());
    }

    @Override
    public void forget(StoryNote note) {
        notes.remove(note.id());
    }

    @Override
    public List<Member> members(Collection<Long> names) {
        List<Member> members = new ArrayList<>();
        documents.forEach((id, document) -> document.text()
                .filter(text -> names.contains(text.name()))
                .ifPresent(text -> members.add(new Member(id, text.name(), label(document)))));
        return members;
    }

    @Override
    public Map<Long, String> sources(Collection<Long> names) {
        Map<Long, String> sources = new HashMap<>();
        for (RemoteDocument document : documents.values()) {
            document.text()
                    .filter(text -> names.contains(text.name()))
                    .ifPresent(text -> sources.put(text.name(), document.source()));
        }
        return sources;
    }

    @Override
    public void label(Map<String, Long> labels, Labelling labelling) throws IOException {
        if (isCut) {
            isCut = false;
            throw new IOException("the connection was cut");
        }
        for (Map.Entry<String, Long> each : labels.entrySet()) {
            RemoteDocument document = documents.get(each.getKey());
            documents.put(each.getKey(), labelling.document(document.source(), each.getValue()));
        }
    }
}
