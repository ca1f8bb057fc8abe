package dateline.cli.command;

import dateline.SearchIndex;
import dateline.article.ArticleId;
import dateline.revision.Revision;
import java.util.Optional;

/// The versions of articles, as operands name them.
public final class Versions {

    private Versions() {}

    /// {@return the version that an operand names: the number of a version behind an id and `@`}
    ///
    /// @param operand what was typed
    /// @param index   the index
    public static Optional<Revision> named(String operand, SearchIndex index) {
        boolean possible = operand.indexOf('@') > 0 && operand.length() <= ArticleId.MAX_LENGTH;
        return possible && index.revisions().areKept() ? index.revisions().named(operand) : Optional.empty();
    }
}
