package dateline.index.view;

import java.util.List;

/// The names of the fields of texts.
///
/// @param all   the stems of all text
/// @param heads the texts besides the body, which have fields of their own
/// @param body  the stems of the body
/// @param twin  the exact forms of the body
public record TextFields(String all, List<String> heads, String body, String twin) {

    /// Copies.
    public TextFields {
        heads = List.copyOf(heads);
    }
}
