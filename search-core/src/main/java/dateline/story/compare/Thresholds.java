package dateline.story.compare;

/// From which similarity on a copy belongs to a story.
///
/// Edges are stored from lower floors on, so that a collection can be grouped again without reading its articles.
///
/// @param near    for {@link CopyKind#NEAR}, 0 to 1
/// @param rewrite for {@link CopyKind#REWRITE}, 0 to 1; above 1 leaves rewrites out
public record Thresholds(double near, double rewrite) {

    /// Eight tenths of the shorter text's word sequences, or 45 % of its skeleton's.
    public static final Thresholds DEFAULT = new Thresholds(0.8, 0.45);

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if one is negative or no number
    public Thresholds {
        if (!(near >= 0 && rewrite >= 0)) {
            throw new IllegalArgumentException("thresholds " + near + " and " + rewrite + " are not 0 or more");
        }
    }

    /// {@return whether the copy belongs to a story}
    public boolean accept(Copy copy) {
        return switch (copy.kind()) {
            case SAME -> true;
            case NEAR -> copy.similarity() >= near;
            case REWRITE -> copy.similarity() >= rewrite;
        };
    }
}
