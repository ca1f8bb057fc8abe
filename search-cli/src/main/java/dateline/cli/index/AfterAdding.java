package dateline.cli.index;

import dateline.SearchIndex;
import dateline.cli.command.Session;
import dateline.cli.output.TextLayout;
import java.nio.file.Path;

/// What is done when articles were added to an index, and committed. It reports its failures itself: the articles are
/// in.
@FunctionalInterface
public interface AfterAdding {

    /// Does it.
    ///
    /// @param folder  the folder of the index
    /// @param index   the index
    /// @param session what the command runs in
    /// @param layout  how results are laid out
    void run(Path folder, SearchIndex index, Session session, TextLayout layout);
}
