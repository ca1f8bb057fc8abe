package dateline.index.files;

/// What is wrong with a file.
///
/// @param file    the file's name
/// @param problem what is wrong, a few words
public record Finding(String file, String problem) {}
