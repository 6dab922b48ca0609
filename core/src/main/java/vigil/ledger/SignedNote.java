package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// A text with signatures under it (C2SP signed-note). `text` ends with a line feed; it holds UTF-8 without
/// other control characters. Each note has one spelling: what is read is written back byte for byte.
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// More signatures are refused: no reader shall spend for ever on one note.
    public static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        boolean lines = text.endsWith("\n") && text.chars().allMatch(c -> c >= ' ' || c == '\n');
        if (!lines || Utf8.loneSurrogate(text) >= 0) {
            throw new Refusal(new Problem("note-text", "note"));
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Refusal(new Problem("note-signatures", "note", Integer.toString(signatures.size())));
        }
    }

    public static SignedNote sign(String text, NoteSigner... signers) {
        return new SignedNote(
                text, Arrays.stream(signers).map(signer -> signer.sign(text)).toList());
    }

    public static SignedNote parse(byte[] utf8) {
        return parse(Utf8.text(utf8, "note"));
    }

    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n"); // the text may hold empty lines of its own
        if (split < 0 || !note.endsWith("\n")) {
            throw new Refusal(new Problem("note-form", "note"));
        }
        List<NoteSignature> signatures = note.substring(split + 2)
                .lines()
                .limit(MOST_SIGNATURES + 1)
                .map(NoteSignature::parse)
                .toList();
        SignedNote read = new SignedNote(note.substring(0, split + 1), signatures);
        if (!read.toString().equals(note)) {
            throw new Refusal(new Problem("note-form", "note"));
        }
        return read;
    }

    /// The keys of `known` that signed, each once; refused if none did or if a signature in a known key's name is bad.
    /// Signatures of keys not known are passed over, for a note may carry those of any witness.
    public List<NoteKey> verify(Collection<NoteKey> known) {
        Set<NoteKey> signed = new LinkedHashSet<>();
        for (NoteSignature signature : signatures) {
            for (NoteKey key : known) {
                if (signature.claimsToBeOf(key)) {
                    requireGenuine(signature, key);
                    signed.add(key);
                }
            }
        }
        if (signed.isEmpty()) {
            throw new Refusal(new Problem("note-unsigned", "note"));
        }
        return List.copyOf(signed);
    }

    private void requireGenuine(NoteSignature signature, NoteKey key) {
        if (!signature.verifies(key, text)) {
            throw new Refusal(new Problem("note-forged", key.name()));
        }
    }

    /// The same note with one more signature, such as a witness sends back.
    public SignedNote with(NoteSignature another) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(another);
        return new SignedNote(text, all);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The whole note.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
