package vigil.edition.witness;

import java.nio.file.Path;
import java.util.List;
import vigil.claim.Refusal;
import vigil.edition.mirror.Book;
import vigil.ledger.Checkpoint;
import vigil.ledger.NoteKey;
import vigil.ledger.NoteSignature;
import vigil.ledger.SignedNote;

/// The last word of each witness, in `cosignatures.json` of the home.
public final class Cosignatures {
    private final Book<Kept> book;

    /// @param line the line under the note, and `checkpoint` the three lines it is over
    record Kept(String checkpoint, String line) {}

    public Cosignatures(Path home) {
        book = new Book<>(home.resolve("cosignatures.json"), Kept.class);
    }

    /// How large the log was that this witness last signed; 0 if it never did.
    long size(Witness witness) {
        return book.of(witness.id())
                .map(kept -> Checkpoint.parse(kept.checkpoint()).size())
                .orElse(0L);
    }

    boolean has(Witness witness, String checkpoint) {
        return book.of(witness.id())
                .filter(kept -> kept.checkpoint().equals(checkpoint))
                .isPresent();
    }

    /// Keeps a cosignature; refused if it is not of this key over this checkpoint.
    void keep(Witness witness, SignedNote note, NoteSignature signature) {
        NoteKey key = witness.key();
        new SignedNote(note.text(), List.of(signature)).verify(List.of(key));
        book.keep(witness.id(), new Kept(note.text(), signature.line()));
    }

    /// The checkpoint with every word of a witness that is over it and does not stand under it yet.
    public SignedNote under(SignedNote note) {
        SignedNote all = note;
        for (Kept kept : book.all().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(java.util.Map.Entry::getValue)
                .toList()) {
            NoteSignature signature = NoteSignature.parse(kept.line());
            if (kept.checkpoint().equals(note.text()) && !all.signatures().contains(signature)) {
                all = all.with(signature);
            }
        }
        return all;
    }

    /// Who signed this checkpoint, among these.
    static List<NoteKey> signed(SignedNote note, List<NoteKey> among) {
        try {
            return note.verify(among);
        } catch (Refusal nobody) {
            return List.of();
        }
    }
}
