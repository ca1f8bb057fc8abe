package dateline.ingest;

import dateline.article.Article;
import dateline.ingest.manifest.Manifest;
import dateline.ingest.walk.Found;
import dateline.ingest.walk.Scope;
import dateline.ingest.walk.Walk;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the manifest of an import: passes by the files that did not change, and knows who has which id.
///
/// Not safe for use by several threads at once.
final class ManifestState implements Closeable {

    private final Path folder;
    private final Manifest manifest;
    private final RepeatedLineFilter look;
    private final boolean again;
    private final boolean rejectedAgain;
    private long unchangedFiles;
    private long unchangedBytes;
    private long unchangedArticles;
    private long duplicates;
    private Found.@Nullable File file;
    private @Nullable HashingStream content;

    /// Begins an import.
    ///
    /// @param folder  the index's folder
    /// @param options how files are read; a file read otherwise before counts as changed
    /// @param again   whether files are read that did not change, too
    /// @param rejectedAgain whether of these at least those are read of which records were rejected
    ManifestState(Path folder, ReadOptions options, boolean again, boolean rejectedAgain) {
        this.folder = folder;
        try {
            this.manifest = Manifest.open(folder);
            this.look = new RepeatedLineFilter(manifest);
        } catch (IOException e) {
            throw failed(e);
        }
        this.again = again;
        this.rejectedAgain = rejectedAgain;
        manifest.begin(System.currentTimeMillis(), options.toString());
    }

    /// {@return that and why an earlier manifest was deleted, if one was}
    Optional<String> rebuilt() {
        return manifest.rebuilt();
    }

    /// {@return whether a file is as it was when it was read before; it is passed by then}
    boolean isUnchanged(Found.File found) {
        try {
            String path = absolute(found);
            long modified = found.modified().toEpochMilli();
            Manifest.Known known = manifest.file(path, found.size(), modified, rejectedAgain);
            boolean same = switch (known.state()) {
                case CHANGED -> false;
                case UNCHANGED -> true;
                case DOUBTFUL -> hash(found.path()) == known.content();
            };
            if (!same || again) {
                return false;
            }
            manifest.skip(path, modified);
            unchangedFiles++;
            unchangedBytes += found.size();
            unchangedArticles += known.articles();
            return true;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// {@return a file's bytes, of which note is taken}
    InputStream begin(Found.File found, InputStream bytes) {
        try {
            manifest.reading(absolute(found));
        } catch (IOException e) {
            throw failed(e);
        }
        file = found;
        content = new HashingStream(bytes);
        return content;
    }

    /// Takes note that the file that was begun last is read.
    ///
    /// @param articles how many articles it gave
    /// @param rejected how many of its records could not be read
    void end(long articles, long rejected) {
        Found.File read = file;
        HashingStream bytes = content;
        file = null;
        content = null;
        if (read == null || bytes == null) {
            return;
        }
        try {
            long hash = restIfReadable(bytes);
            manifest.read(read.size(), read.modified().toEpochMilli(), hash, articles, rejected);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// {@return whether another record of this import has the id of an article; counted if so}
    ///
    /// @param article     the article
    /// @param onDuplicate what is done then
    boolean repeats(Article article, OnDuplicate onDuplicate) {
        try {
            String id = article.id().value();
            String source = RepeatedLineFilter.source(article).orElse("");
            Manifest.Claim claim = manifest.article(id, source, onDuplicate == OnDuplicate.REPLACE);
            if (claim.repeated()) {
                duplicates++;
                if (onDuplicate == OnDuplicate.ERROR) {
                    String other = manifest.path(claim.owner());
                    throw new DuplicateIdException("id " + id + " of "
                            + article.source().map(Object::toString).orElse("an article") + " is that of "
                            + (other.isEmpty() ? "an earlier record" : other)
                            + " too; choose which one stays with --on-duplicate replace or skip");
                }
            }
            return claim.repeated();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// {@return an article as it goes into the index, see [RepeatedLineFilter#first]}
    ///
    /// @param article the article
    Article first(Article article) {
        try {
            return look.first(article);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// {@return whether pages of this import were written anew, which then have to be committed, see
    /// [RepeatedLineFilter#second]}
    ///
    /// @param target the index, to which all is committed
    boolean second(Importer.Target target) {
        try {
            return look.second(target);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Takes note that these are committed.
    void endSecond() {
        manifest.endBatch();
        commit();
    }

    /// Makes durable what this knows of the files read so far. Their articles have to be committed.
    void commit() {
        try {
            manifest.commit();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// {@return how many articles are in the index whose file or record is gone}
    ///
    /// @param inputs  what was read
    /// @param target  deletes them; null to leave them
    long vanished(List<String> inputs, Manifest.@Nullable Vanished target) {
        Scope scope = new Scope(inputs);
        long[] count = new long[1];
        try {
            manifest.vanished(scope::lacks, target != null, id -> {
                count[0]++;
                if (target != null) {
                    target.article(id);
                }
            });
        } catch (IOException e) {
            throw failed(e);
        }
        return count[0];
    }

    /// {@return how many files were passed by because they are as they were}
    long unchangedFiles() {
        return unchangedFiles;
    }

    /// {@return their size}
    long unchangedBytes() {
        return unchangedBytes;
    }

    /// {@return how many articles they gave}
    long unchangedArticles() {
        return unchangedArticles;
    }

    /// {@return how many articles had an id that another one had}
    long duplicates() {
        return duplicates;
    }

    private static String absolute(Found.File found) {
        return found.path().toAbsolutePath().normalize().toString();
    }

    private static long hash(Path path) throws IOException {
        try (HashingStream bytes = new HashingStream(Files.newInputStream(path))) {
            return bytes.ofAll();
        }
    }

    /// {@return the hash of all, 0 if what is left, such as an archive's table of contents, cannot be read}
    private static long restIfReadable(HashingStream bytes) {
        try {
            return bytes.ofAll();
        } catch (IOException e) {
            // Nothing of what is left was wanted; only the hash is not known then.
            return 0;
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(
                new IOException("cannot keep the manifest in " + folder + ": " + Walk.reason(e), e));
    }

    @Override
    public void close() {
        try {
            manifest.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
