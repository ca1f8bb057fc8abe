package dateline.index.remote;

import dateline.index.PlainDocuments;
import dateline.index.StoryFingerprints;
import dateline.remote.StoryStore;
import dateline.remote.StoryText;
import dateline.story.fingerprint.Facts;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Sketches;
import dateline.story.fingerprint.WordSequence;
import dateline.story.graph.TextCollection;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The texts that a remote engine keeps, and those that come. What was met is kept at hand, some 500 bytes for each
/// text. Not safe for use by several threads.
final class RemoteTexts implements TextCollection {

    /// How many fingerprints are kept at hand unpacked.
    private static final int UNPACKED = 1 << 13;

    /// Of how many words texts that were read are kept at hand: some 30 MB.
    private static final int CACHED_WORDS = 1 << 20;

    /// So many stored articles are read at once.
    private static final int STORED = 1_000;

    private final StoryStore store;
    private final Map<Long, byte[]> prints = new HashMap<>();
    private final Fingerprint[] unpacked = new Fingerprint[UNPACKED];
    // Texts read of late, the latest last.
    private final SequencedMap<Long, WordSequence> sequences = new LinkedHashMap<>();
    private long words;

    RemoteTexts(StoryStore store) {
        this.store = store;
    }

    /// Makes a text known.
    ///
    /// @param text  its name
    /// @param print its fingerprint, in Base64
    void know(long text, String print) {
        prints.put(text, Base64.getDecoder().decode(print));
    }

    /// Makes texts known of which only the stored forms of articles are there.
    ///
    /// @param texts their names
    void knowStored(List<Long> texts) throws IOException {
        for (int from = 0; from < texts.size(); from += STORED) {
            List<Long> some = texts.subList(from, Math.min(texts.size(), from + STORED));
            Map<Long, String> sources = store.sources(some);
            for (long text : some) {
                String source = sources.get(text);
                if (source == null) {
                    throw new DeletedTextException(text);
                }
                prints.put(
                        text,
                        StoryFingerprints.make(PlainDocuments.article(source)).toBytes());
            }
        }
    }

    @Override
    public void members(long[] bands, MemberSink sink) throws IOException {
        if (bands.length == 0) {
            return;
        }
        store.sharing(Arrays.stream(bands).boxed().toList(), text -> {
            know(text.name(), text.print());
            for (long band : text.bands()) {
                if (Arrays.binarySearch(bands, band) >= 0) {
                    sink.member(band, text.name());
                }
            }
        });
    }

    @Override
    public void bands(long[] names, long first, long last, MemberSink sink) throws IOException {
        for (long text : names) {
            for (long band : bands(text)) {
                if (band >= first && band <= last) {
                    sink.member(band, text);
                }
            }
        }
    }

    @Override
    public long[] bands(long text) throws IOException {
        byte[] print = print(text);
        return Fingerprint.bandsFromBytes(print, 0, print.length);
    }

    @Override
    public Sketches sketches(long text) throws IOException {
        return fingerprint(text).sketches();
    }

    @Override
    public Facts facts(long text) throws IOException {
        return fingerprint(text).facts();
    }

    private Fingerprint fingerprint(long text) throws IOException {
        int slot = (int) text & (UNPACKED - 1);
        Fingerprint known = unpacked[slot];
        if (known == null || known.text() != text) {
            known = Fingerprint.fromBytes(print(text));
            unpacked[slot] = known;
        }
        return known;
    }

    /// {@return the fingerprint of a text in Base64}
    String encoded(long text) throws IOException {
        return Base64.getEncoder().encodeToString(print(text));
    }

    private byte[] print(long text) throws IOException {
        byte[] print = prints.get(text);
        if (print == null) {
            for (StoryText kept : store.texts(List.of(text))) {
                know(kept.name(), kept.print());
            }
            print = prints.get(text);
        }
        if (print == null) {
            throw new DeletedTextException(text);
        }
        return print;
    }

    @Override
    public WordSequence wordSequence(long text) throws IOException {
        WordSequence known = sequences.get(text);
        if (known != null) {
            sequences.putLast(text, known);
            return known;
        }
        return keep(text, source(text));
    }

    @Override
    public void expect(long[] names) throws IOException {
        List<Long> unread = Arrays.stream(names)
                .filter(name -> !sequences.containsKey(name))
                .distinct()
                .boxed()
                .toList();
        for (Map.Entry<Long, String> each : store.sources(unread).entrySet()) {
            keep(each.getKey(), each.getValue());
        }
    }

    private WordSequence keep(long text, String source) throws IOException {
        WordSequence read = StoryFingerprints.wordSequence(PlainDocuments.article(source));
        sequences.put(text, read);
        words += read.size();
        while (words > CACHED_WORDS) {
            words -= sequences.pollFirstEntry().getValue().size();
        }
        return read;
    }

    private String source(long text) throws IOException {
        String source = store.sources(List.of(text)).get(text);
        if (source == null) {
            throw new DeletedTextException(text);
        }
        return source;
    }
}
