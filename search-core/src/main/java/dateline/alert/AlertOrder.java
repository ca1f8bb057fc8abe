package dateline.alert;

/// By which number articles are earlier or later.
///
/// @since 0.1
public enum AlertOrder {

    /// By when they came into the index, in ms since 1970: what is new to it. Each commit has greater numbers than all
    /// before it, whatever the clock says. An article that took the place of another with its id is as old as that, and
    /// counts as changed.
    ADDED,

    /// By when they were published, in ms since 1970: what would have been new, had each article come on its day.
    /// Articles without a date are left out.
    PUBLISHED
}
