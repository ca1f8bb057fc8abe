package dateline.ingest.field;

import dateline.article.Field;
import dateline.article.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is made of a field of a file.
///
/// @param field     the article's field, if it can be one
/// @param rank      how usual the name is, 0 for the most usual and -1 when the user says so
/// @param otherwise what it can be when it cannot be that
/// @param extraName the name that it has as an extra field; empty to leave it out
/// @param origin    what it says as evidence
/// @param part      which part of a date it holds, if any
record FieldUse(
        @Nullable Field field,
        int rank,
        @Nullable Field otherwise,
        String extraName,
        Origin origin,
        Optional<DateParts.Part> part) {}
