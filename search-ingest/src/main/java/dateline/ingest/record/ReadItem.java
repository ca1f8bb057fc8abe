package dateline.ingest.record;

/// What a [ItemReader] comes upon next.
public sealed interface ReadItem permits RawRecord, BadRecord, Member, NotAnArticle {}
