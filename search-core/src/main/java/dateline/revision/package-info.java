/// What was changed: the versions in which articles stood in the index.
///
/// [dateline.Revisions] is the way to them. All of it is immutable values.
///
/// @since 0.1
package dateline.revision;
