package dateline.ingest.record;

/// What a [PieceReader] comes upon next.
public sealed interface Piece permits RawRecord, Flaw, Member, Nothing {}
