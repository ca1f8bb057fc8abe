/// Collections of any size, made of real articles, for curves of cost against size. Begin with [Replicate].
@NullMarked
package dateline.scale;

import org.jspecify.annotations.NullMarked;
