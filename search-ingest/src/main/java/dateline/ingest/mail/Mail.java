package dateline.ingest.mail;

import dateline.ingest.record.Flaw;
import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.Piece;
import dateline.ingest.record.PieceReader;
import dateline.ingest.record.SinglePiece;
import java.io.IOException;

/// A single mail or newsgroup message.
public final class Mail implements Format {

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean matches(Head head) {
        int first = head.at(0);
        boolean letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        return letter && head.isText() && HeaderLines.beginAt(head.text(), 0);
    }

    @Override
    public PieceReader open(Input input) {
        return new SinglePiece(() -> message(input));
    }

    private static Piece message(Input input) throws IOException {
        int largest = input.limits().recordBytes();
        byte[] bytes = input.bytes().readNBytes(largest + 1);
        return bytes.length > largest
                ? new Flaw("", input.limits().recordTooLarge())
                : new Message(input.limits()).read(bytes, "");
    }
}
