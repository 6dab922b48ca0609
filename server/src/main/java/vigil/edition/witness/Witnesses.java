package vigil.edition.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.claim.Refusal;
import vigil.edition.mirror.Ours;
import vigil.edition.mirror.Outbox;
import vigil.ledger.Hash;
import vigil.ledger.NoteSignature;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;

/// Shows every new checkpoint to the witnesses that are set, and keeps what they sign. Whoever does not answer is
/// asked again after a pause that doubles. A witness learns the size and the root of the log, and nothing else.
public final class Witnesses {
    private final List<Witness> witnesses;
    private final Cosignatures cosignatures;
    private final Outbox outbox;

    /// How it stands with one witness.
    ///
    /// @param signed whether it signed the newest checkpoint
    public record Standing(Witness witness, boolean signed, Outbox.Sent sent) {}

    /// What one question came to: `problem` is empty where it signed.
    public record Asked(Witness witness, String problem) {
        public boolean well() {
            return problem.isEmpty();
        }
    }

    /// @param home remembers who was asked when, in `witnesses.json`
    public Witnesses(Path home, List<Witness> witnesses, Cosignatures cosignatures) {
        this.witnesses = List.copyOf(witnesses);
        this.cosignatures = cosignatures;
        this.outbox = new Outbox(home.resolve("witnesses.json"));
    }

    /// Asks those that are due. What was signed is kept; who shows the checkpoint has to put it there.
    public List<Asked> round(Ours ours, Instant now) throws IOException {
        SignedNote note = note(ours);
        String wanted = wanted(note);
        var asked = new ArrayList<Asked>();
        for (Witness witness : witnesses) {
            if (outbox.of(witness.id()).due(wanted, now)) {
                asked.add(ask(witness, ours, note, now));
            }
        }
        return asked;
    }

    private Asked ask(Witness witness, Ours ours, SignedNote note, Instant now) {
        try {
            var question = new AddCheckpoint(witness, note, AddCheckpoint.log(ours.folder(), note));
            cosignatures.keep(witness, note, question.ask(cosignatures.size(witness)));
            outbox.reached(witness.id(), wanted(note), ours.note().edition());
            return new Asked(witness, "");
        } catch (Refusal refusal) {
            return failed(witness, now, Outbox.words(refusal));
        } catch (IOException fault) {
            return failed(witness, now, String.valueOf(fault.getMessage()));
        }
    }

    private Asked failed(Witness witness, Instant now, String problem) {
        outbox.failed(witness.id(), now, problem);
        return new Asked(witness, problem);
    }

    /// Takes a line that a witness gave by another way, such as by mail; refused unless one of those that are set
    /// signed
    /// the newest checkpoint with it.
    public Witness add(Ours ours, String line) throws IOException {
        SignedNote note = note(ours);
        NoteSignature signature = NoteSignature.parse(line.strip());
        for (Witness witness : witnesses) {
            if (signature.claimsToBeOf(witness.key())) {
                cosignatures.keep(witness, note, signature);
                outbox.reached(witness.id(), wanted(note), ours.note().edition());
                return witness;
            }
        }
        throw new Refusal(new vigil.claim.Problem("witness-unknown", signature.name()));
    }

    /// Nobody waits any longer.
    public void hurry() {
        witnesses.forEach(witness -> outbox.hurry(witness.id()));
    }

    public List<Standing> standing(Ours ours) throws IOException {
        String text = note(ours).text();
        return witnesses.stream()
                .map(each -> new Standing(each, cosignatures.has(each, text), outbox.of(each.id())))
                .toList();
    }

    private static SignedNote note(Ours ours) throws IOException {
        return SignedNote.parse(Files.readAllBytes(ours.folder().resolve(EditionNote.CHECKPOINT)));
    }

    private static String wanted(SignedNote note) {
        return Hash.of(note.text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex();
    }
}
