package vigil.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vigil.audience.Breach;
import vigil.claim.Entry;
import vigil.claim.Refusal;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.Hash;
import vigil.ledger.LedgerFault;
import vigil.ledger.MerkleTree;

/// One node of several, in a process of its own: appends batches, and takes its turn to sign a checkpoint of all
/// that is there; says what was acknowledged, until it is killed. A fault is said and gone on from.
final class NodeProcess {
    static final Duration LEASE = Duration.ofMillis(400);

    private NodeProcess() {}

    /// The batch a node appends as its `number`th in a run: anybody can make it again.
    static List<Entry> batch(int run, int number) {
        return new InventedClaims(run * 100_000L + number).next(1 + number % 20);
    }

    /// Arguments: url, run, `write` or `sign`, home. Lines: `ready`, `ack NUMBER`, `signed SIZE ROOT`, `fault WORDS`.
    public static void main(String[] args) {
        var address = new PostgresAddress(args[0], "vigil", "");
        int run = Integer.parseInt(args[1]);
        try (var ledger = PostgresLedger.open(address, LedgerBasics::salt)) {
            say("ready");
            int number = 0;
            while (true) {
                try {
                    if (args[2].equals("sign")) {
                        sign(address, ledger, run, Path.of(args[3]));
                    } else {
                        ledger.append(batch(run, number));
                        say("ack " + number++);
                    }
                } catch (LedgerFault | Breach | Refusal e) {
                    say("fault "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                }
            }
        }
    }

    /// The commitments of the ledger serve as the public log: the rule is the same.
    private static void sign(PostgresAddress address, PostgresLedger ledger, int run, Path home) {
        var book = new PostgresSigning(address, "node-" + run, LEASE, new HomeSigning(home));
        try (var turn = book.take()) {
            var leaves = new ArrayList<Hash>();
            ledger.read(
                    0,
                    line -> leaves.add(MerkleTree.leafHash(Commitment.of(line.salt(), Canonical.bytes(line.entry()))
                            .bytes())));
            MerkleTree tree = MerkleTree.of(leaves);
            say("signing");
            turn.record(tree.size(), tree.root(), tree::root);
            say("signed " + tree.size() + " " + tree.root().hex());
        }
    }

    private static void say(String line) {
        try {
            new FileOutputStream(FileDescriptor.out).write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
