/// dateline beside its peers: `benchmarks/compare` runs these programs, one process for each task.
@NullMarked
package dateline.compare;

import org.jspecify.annotations.NullMarked;
