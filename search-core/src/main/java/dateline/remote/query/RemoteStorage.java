package dateline.remote.query;

/// Storage that is an engine elsewhere.
public interface RemoteStorage {

    /// {@return the engine, to be closed by the caller}
    RemoteEngine engine();
}
