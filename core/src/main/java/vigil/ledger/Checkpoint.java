package vigil.ledger;

import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// What a log says of itself (C2SP tlog-checkpoint): its name, how many entries it has, and the root over them.
/// Two signed checkpoints that contradict each other destroy a log's word for ever: keep before publishing, and
/// let only one writer sign. Extension lines, which the standard advises against, are refused.
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        boolean line = !origin.isEmpty() && origin.chars().noneMatch(c -> c < ' ');
        if (!line || size < 0 || size == 0 && !root.equals(MerkleTree.EMPTY)) {
            throw new Refusal(new Problem("checkpoint", "checkpoint", origin, Long.toString(size)));
        }
    }

    /// Of a log with these leaves.
    public static Checkpoint of(String origin, Frontier frontier) {
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }

    /// Reads the three lines, without signatures.
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new Refusal(new Problem("checkpoint-lines", "checkpoint"));
        }
        return new Checkpoint(lines[0], number(lines[1], "checkpoint"), Hash.ofBase64(lines[2]));
    }

    /// The checkpoint in a note signed by `log`, whose name must be the origin.
    public static Checkpoint verify(SignedNote note, NoteKey log) {
        note.verify(List.of(log));
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(log.name())) {
            throw new Refusal(new Problem("checkpoint-origin", "checkpoint", checkpoint.origin, log.name()));
        }
        return checkpoint;
    }

    /// The same from the bytes of `/checkpoint`.
    public static Checkpoint verify(byte[] note, NoteKey log) {
        return verify(SignedNote.parse(note), log);
    }

    /// The three lines that are signed.
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /// Signs as the log: the signer's name must be the origin.
    public SignedNote sign(NoteSigner log) {
        if (!origin.equals(log.key().name())) {
            throw new Refusal(new Problem(
                    "checkpoint-origin", "checkpoint", origin, log.key().name()));
        }
        return SignedNote.sign(text(), log);
    }

    /// Signs as the log, with its second key too where this JDK has it.
    public SignedNote signTwice(NoteSigner log) {
        SignedNote signed = sign(log);
        return log.second()
                .map(second -> signed.with(second.sign(this, Cosigner.NO_TIME)))
                .orElse(signed);
    }

    /// A decimal number in its one spelling.
    static long number(String digits, String where) {
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new Refusal(new Problem("number", where, digits));
        }
        return Long.parseLong(digits);
    }
}
