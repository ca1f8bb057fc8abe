/// What kills, signals and damage by the thousand leave of an index. Begin with [CrashCheck] and [DamageCheck].
@NullMarked
package dateline.faults;

import org.jspecify.annotations.NullMarked;
