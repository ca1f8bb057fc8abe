/// How good the answers are: evaluation by topics, judgements and runs, as TREC does it, in a form that anyone can use
/// on a collection of their own.
///
/// 1. [dateline.eval.Topics] are read from a file; a [dateline.eval.Ranker], or a file that another system wrote, gives
///    a [dateline.eval.Run]; [dateline.eval.Qrels] say what is relevant.
/// 2. [dateline.eval.Evaluation] puts the three together under some [dateline.eval.Measure]s, by topic and overall.
///    Definitions are trec_eval's.
/// 3. [dateline.eval.Comparison] holds two evaluations against each other, topic by topic, and tests whether the
///    difference may be chance. a
///    [dateline.eval.Threshold] fails a build.
/// 4. [dateline.eval.RunManifest] records what a run depends on, so that it can be repeated.
///
/// Two more stand beside this: [dateline.eval.Pool] says which articles to judge next, and [dateline.eval.Tuner]
/// chooses parameters and reports their worth on topics held out.
///
/// Start at [dateline.eval.Evaluation]. Only [dateline.eval.TopicRanker] knows the index; all else works on the runs
/// of any system.
///
/// @since 0.1
package dateline.eval;
