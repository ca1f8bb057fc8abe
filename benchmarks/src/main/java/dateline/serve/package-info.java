/// What a running `dateline serve` costs, asked over HTTP only. Begin with [ServerLoad].
@NullMarked
package dateline.serve;

import org.jspecify.annotations.NullMarked;
