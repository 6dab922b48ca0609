package vigil.edition.witness;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vigil.claim.Refusal;
import vigil.edition.mirror.Fetch;
import vigil.ledger.Checkpoint;
import vigil.ledger.Hash;
import vigil.ledger.NoteSignature;
import vigil.ledger.SignedNote;
import vigil.ledger.TiledLog;

/// Asks one witness for its word (C2SP tlog-witness, `add-checkpoint`): shows it our checkpoint and the proof that the
/// log only grew since the one it signed last.
final class AddCheckpoint {
    private static final String PATH = "add-checkpoint";

    private final Witness witness;
    private final SignedNote note;
    private final TiledLog log;

    AddCheckpoint(Witness witness, SignedNote note, TiledLog log) {
        this.witness = witness;
        this.note = note;
        this.log = log;
    }

    /// @param old how large the log was that it last signed, as far as is known here
    NoteSignature ask(long old) throws IOException {
        HttpResponse<byte[]> answer = send(old > log.tree().size() ? 0 : old);
        if (answer.statusCode() == 409 && isSize(answer)) {
            answer = send(size(answer)); // it signed something that we do not remember
        }
        if (answer.statusCode() != 200) {
            throw new IOException(refused(answer));
        }
        return cosignature(text(answer));
    }

    private HttpResponse<byte[]> send(long old) throws IOException {
        var body = new StringBuilder("old " + old + "\n");
        for (Hash hash : log.tree().consistency(old, log.tree().size())) {
            body.append(hash.base64()).append("\n");
        }
        return new Fetch(witness.address()).post(PATH, body + "\n" + note);
    }

    private static boolean isSize(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/x.tlog.size"))
                .isPresent();
    }

    private long size(HttpResponse<byte[]> answer) throws IOException {
        String size = text(answer).strip();
        if (!size.matches("\\d{1,18}") || Long.parseLong(size) > log.tree().size()) {
            throw new IOException("it has seen this log with " + size + " leaves, and here are "
                    + log.tree().size() + ": was the ledger restored from an older copy?");
        }
        return Long.parseLong(size);
    }

    private static String refused(HttpResponse<byte[]> answer) {
        String why = switch (answer.statusCode()) {
            case 403 -> "it does not know our key";
            case 404 -> "it does not know our log; give its keepers our key";
            case 409 -> "it has seen another log of our name: do not publish until you know why";
            case 422 -> "it does not believe that our log only grew: do not publish until you know why";
            default -> "it answered otherwise than a witness does";
        };
        return why + " (" + answer.statusCode() + ")";
    }

    private NoteSignature cosignature(String lines) throws IOException {
        try {
            return lines.lines()
                    .map(NoteSignature::parse)
                    .filter(each -> each.claimsToBeOf(witness.key()))
                    .filter(each -> !Cosignatures.signed(
                                    new SignedNote(note.text(), List.of(each)), List.of(witness.key()))
                            .isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IOException("its answer is not signed by the key that is set"));
        } catch (Refusal noLine) {
            throw new IOException("it answered otherwise than a witness does", noLine);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.body()), StandardCharsets.UTF_8);
    }

    /// The log of an edition's folder, computed anew.
    static TiledLog log(java.nio.file.Path edition, SignedNote note) {
        return TiledLog.read(Checkpoint.parse(note.text()), path -> bytes(edition.resolve(path)));
    }

    private static byte @org.jspecify.annotations.Nullable [] bytes(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.exists(file) ? java.nio.file.Files.readAllBytes(file) : null;
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
