package dateline.ingest;

import dateline.article.Article;
import dateline.article.Source;
import java.util.Objects;
import java.util.Optional;

/// What came of one record, or of one file that has none.
///
/// @since 0.1
public sealed interface ReadResult {

    /// An article was read.
    ///
    /// @param article the article; its source says where
    record Accepted(Article article) implements ReadResult {

        /// Checks that it is there.
        public Accepted {
            Objects.requireNonNull(article, "article must not be null");
        }
    }

    /// A record, or all that a file still has, could not be read. What comes after it is read.
    ///
    /// @param where  the file, and the record in it: `news.jsonl:12`
    /// @param reason what is wrong with it: lower case, no full stop
    record Rejected(Source where, String reason) implements ReadResult {

        /// Checks that both are there.
        public Rejected {
            Objects.requireNonNull(where, "where must not be null");
            Objects.requireNonNull(reason, "reason must not be null");
        }

        /// {@return the setting that can let it be read, where one can}
        public Optional<ReadSetting> setting() {
            return ReadSetting.in(reason);
        }

        /// {@return `file:record: reason`}
        @Override
        public String toString() {
            return where + ": " + reason;
        }
    }

    /// A file was skipped, because it is nothing that articles are read from; no fault of it.
    ///
    /// @param where  the file
    /// @param reason what it is instead: lower case, no full stop
    record Skipped(Source where, String reason) implements ReadResult {

        /// Checks that both are there.
        public Skipped {
            Objects.requireNonNull(where, "where must not be null");
            Objects.requireNonNull(reason, "reason must not be null");
        }

        /// {@return `file: reason`}
        @Override
        public String toString() {
            return where + ": " + reason;
        }
    }
}
