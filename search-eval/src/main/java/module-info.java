import org.jspecify.annotations.NullMarked;

/// Evaluation of rankings as TREC does it: topics, judgements, runs, measures and tuning.
@NullMarked
module dateline.eval {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires transitive dateline.core;

    // How good the answers are.
    exports dateline.eval;
}
