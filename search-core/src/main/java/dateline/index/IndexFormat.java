package dateline.index;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.Spellings;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.Version;

/// What a commit says about itself, in Lucene's commit user data.
///
/// @param format   number of the layout, see [Layout]
/// @param lucene   version of Lucene that wrote the commit
/// @param analysis fingerprint of the analyzers; when it changes, the index should be rebuilt from its own
/// articles
/// @param schema   the extra fields
/// @param created  when the index was created
/// @param settings settings of the collection by name, such as its aliases
/// @param stories  how stories are found
public record IndexFormat(
        int format,
        String lucene,
        String analysis,
        Schema schema,
        Instant created,
        Map<String, String> settings,
        StoryFormat stories) {

    /// The number of the layout that this version writes.
    public static final int CURRENT = 2;

    private static final String PREFIX = "dateline.";
    private static final String FORMAT = PREFIX + "format";
    private static final String LUCENE = PREFIX + "lucene";
    private static final String ANALYSIS = PREFIX + "analysis";
    private static final String SCHEMA = PREFIX + "schema";
    private static final String CREATED = PREFIX + "created";
    private static final String SETTING = PREFIX + "setting.";

    /// Copies the settings.
    public IndexFormat {
        settings = Map.copyOf(settings);
    }

    /// {@return what a new index says}
    ///
    /// @param analysis fingerprint of the analyzers
    /// @param created  when it is created
    /// @param stories  whether stories are to be found
    static IndexFormat current(String analysis, Instant created, boolean stories) {
        return new IndexFormat(
                CURRENT,
                Version.LATEST.toString(),
                analysis,
                Schema.empty(),
                created,
                Map.of(),
                StoryFormat.current(stories));
    }

    /// {@return what the index makes of British and American spellings}
    public Spellings spellings() {
        return LanguageAnalysis.spellings(analysis);
    }

    /// {@return what an index says that is made of the articles of this one: the same but for what this version
    /// chooses}
    ///
    /// @param newAnalysis fingerprint of the analyzers
    IndexFormat renewed(String newAnalysis) {
        return new IndexFormat(
                CURRENT, Version.LATEST.toString(), newAnalysis, schema, created, settings, stories.withoutPairs());
    }

    IndexFormat withSchema(Schema newSchema) {
        return new IndexFormat(format, lucene, analysis, newSchema, created, settings, stories);
    }

    IndexFormat withSettings(Map<String, String> newSettings) {
        return new IndexFormat(format, lucene, analysis, schema, created, newSettings, stories);
    }

    IndexFormat withStories(StoryFormat newStories) {
        return new IndexFormat(format, lucene, analysis, schema, created, settings, newStories);
    }

    /// {@return when the index of a commit was created, as it is written there; empty where it is not}
    ///
    /// @param userData what the commit says about itself
    public static String created(Map<String, String> userData) {
        return userData.getOrDefault(CREATED, "");
    }

    /// {@return the commit user data}
    Map<String, String> toUserData() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(FORMAT, Integer.toString(format));
        data.put(LUCENE, Version.LATEST.toString());
        data.put(ANALYSIS, analysis);
        data.put(SCHEMA, schema.toString());
        data.put(CREATED, created.toString());
        stories.putInto(data);
        settings.forEach((name, value) -> data.put(SETTING + name, value));
        return data;
    }

    /// {@return what the commit that a reader has open says about itself}
    ///
    /// @param reader an open reader
    /// @throws IncompatibleIndexException if this is no index of dateline's, or one of a later format
    /// @throws IOException                if the commit cannot be read
    public static IndexFormat of(DirectoryReader reader) throws IOException {
        return fromUserData(reader.getIndexCommit().getUserData());
    }

    /// {@return what a commit says about itself}
    ///
    /// @param data commit user data
    /// @throws OutdatedIndexException     if it is of an earlier format
    /// @throws IncompatibleIndexException if this is no index of dateline's, or one of a later format
    public static IndexFormat fromUserData(Map<String, String> data)
            throws IncompatibleIndexException, OutdatedIndexException {
        IndexFormat format = ofAnyAge(data);
        if (format.format() < CURRENT) {
            throw new OutdatedIndexException(format.format(), CURRENT);
        }
        return format;
    }

    /// {@return what a commit of this or an earlier format says about itself}
    ///
    /// @param data commit user data
    /// @throws IncompatibleIndexException if this is no index of dateline's, or one of a later format
    public static IndexFormat ofAnyAge(Map<String, String> data) throws IncompatibleIndexException {
        String format = data.get(FORMAT);
        if (format == null) {
            throw new IncompatibleIndexException("it is a Lucene index, but not one of dateline's");
        }
        try {
            int number = Integer.parseInt(format);
            if (number > CURRENT) {
                throw new IncompatibleIndexException(
                        "it has format " + number + ", this version reads up to " + CURRENT + ": use a newer dateline");
            }
            Map<String, String> settings = new LinkedHashMap<>();
            data.forEach((key, value) -> {
                if (key.startsWith(SETTING)) {
                    settings.put(key.substring(SETTING.length()), value);
                }
            });
            return new IndexFormat(
                    number,
                    data.getOrDefault(LUCENE, ""),
                    data.getOrDefault(ANALYSIS, ""),
                    Schema.parse(data.getOrDefault(SCHEMA, "")),
                    Instant.parse(data.getOrDefault(CREATED, "")),
                    settings,
                    StoryFormat.of(data));
        } catch (RuntimeException e) {
            throw new IncompatibleIndexException("its description is damaged", e);
        }
    }
}
