package dateline.remote.query;

/// Storage that is a remote engine.
public interface RemoteStorage {

    /// {@return the engine, to be closed by the caller}
    RemoteEngine engine();
}
