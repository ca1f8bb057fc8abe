/// Articles and answers in the forms that programs read: JSON, comma- and tab-separated tables, RIS citations.
///
/// Start at [dateline.format.JsonWriter], which the classes that end in `Json` write to; what a hit is shown with is a
/// list of [dateline.format.Column]s. Each answer is an object with a `format_version`, which grows when a reader of
/// the earlier form would be misled; members may be added without that.
///
/// The flow: `ResultPage` → [dateline.format.PageJson] → `JsonWriter` → text.
///
/// @since 0.1
package dateline.format;
