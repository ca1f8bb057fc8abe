package dateline.index;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// A directory that dies at one of its changes, as if the process were killed there: that change and all later ones
/// fail, files are left as they are.
final class DyingDirectory extends FilterDirectory {

    private final AtomicBoolean failed;
    private int left;

    /// @param changes after how many it dies
    /// @param failed  is set when it does
    DyingDirectory(Directory in, int changes, AtomicBoolean failed) {
        super(in);
        this.left = changes;
        this.failed = failed;
    }

    private synchronized void change(String what) throws IOException {
        if (left-- <= 0) {
            failed.set(true);
            throw new IOException("killed before " + what);
        }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        change("creating " + name);
        return in.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        change("creating " + prefix);
        return in.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        change("writing " + names);
        in.sync(names);
    }

    @Override
    public void syncMetaData() throws IOException {
        change("writing the names of files");
        in.syncMetaData();
    }

    @Override
    public void rename(String source, String dest) throws IOException {
        change("renaming " + source);
        in.rename(source, dest);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        change("deleting " + name);
        in.deleteFile(name);
    }
}
