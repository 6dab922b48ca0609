package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// A file that shows without the log that an entry is in it (C2SP tlog-proof, draft): the entry's number, the
/// hashes from its sibling to the root, and the checkpoint. `extra` is base64 for whoever reads it, empty where
/// there is none, and proves nothing.
public record TlogProof(String extra, long index, List<Hash> path, SignedNote checkpoint) {
    private static final String VERSION = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
        StrictBase64.bytes(extra, "extra");
        if (index < 0 || path.size() > LONGEST_PATH) {
            throw new Refusal(new Problem("tlog-proof", "tlog-proof", Long.toString(index)));
        }
    }

    public static TlogProof parse(byte[] utf8) {
        return parse(Utf8.text(utf8, "tlog-proof"));
    }

    public static TlogProof parse(String text) {
        int end = text.indexOf("\n\n");
        List<String> lines = Arrays.asList(text.substring(0, Math.max(end, 0)).split("\n"));
        int at = lines.size() > 1 && lines.get(1).startsWith("extra ") ? 2 : 1;
        if (!lines.getFirst().equals(VERSION)
                || lines.size() <= at
                || !lines.get(at).startsWith("index ")) {
            throw new Refusal(new Problem("tlog-proof", "tlog-proof"));
        }
        TlogProof proof = new TlogProof(
                at == 2 ? after("extra ", lines.get(1)) : "",
                Checkpoint.number(after("index ", lines.get(at)), "index"),
                lines.subList(at + 1, lines.size()).stream().map(Hash::ofBase64).toList(),
                SignedNote.parse(text.substring(end + 2)));
        if (!proof.toString().equals(text)) {
            throw new Refusal(new Problem("tlog-proof", "tlog-proof"));
        }
        return proof;
    }

    private static String after(String word, String line) {
        return line.substring(word.length());
    }

    /// The checkpoint, once it is certain that `log` signed it and that `entry` is the entry number `index` under it.
    public Checkpoint verify(byte[] entry, NoteKey log) {
        Checkpoint proven = Checkpoint.verify(checkpoint, log);
        Hash leaf = MerkleTree.leafHash(entry);
        if (!Proofs.verifyInclusion(leaf, index, proven.size(), path, proven.root())) {
            throw new Refusal(new Problem("tlog-proof-fails", proven.origin(), Long.toString(index)));
        }
        return proven;
    }

    public TlogProof withExtra(byte[] bytes) {
        return new TlogProof(Base64.getEncoder().encodeToString(bytes), index, path, checkpoint);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The text of a `.tlog-proof` file.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        if (!extra.isEmpty()) {
            text.append("extra ").append(extra).append('\n');
        }
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
