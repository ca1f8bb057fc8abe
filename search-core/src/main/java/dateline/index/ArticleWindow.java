package dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/// Some articles of an index elsewhere, indexed in memory, so that they can be ranked and highlighted here by the
/// statistics of the whole. Made by [ArticleWindows], and closed after use.
public final class ArticleWindow implements Closeable {

    private final Snapshot snapshot;

    ArticleWindow(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// An article of the window.
    ///
    /// @param source its stored form in Base64, as of [dateline.remote.RemoteDocument#source]
    /// @param story  the label of its story, see [StoryLabels]; empty in an index without stories
    public record Member(String source, Optional<Long> story) {

        /// Checks both.
        public Member {
            Objects.requireNonNull(source, "source must not be null");
            Objects.requireNonNull(story, "story must not be null");
        }
    }

    /// {@return the articles as a state that can be searched}
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() throws IOException {
        snapshot.reader().close();
    }
}
