/// An index on a cluster beside one here: the same answers, and at what cost.
@NullMarked
package dateline.opensearch;

import org.jspecify.annotations.NullMarked;
