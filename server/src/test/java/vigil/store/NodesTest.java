package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.Hash;
import vigil.ledger.MerkleTree;

/// Two nodes that record and two that publish share one PostgreSQL, and everything that can go wrong between them
/// does: nothing acknowledged is lost, nothing is there twice, and all checkpoints are of one log.
class NodesTest {
    private static final int ROUNDS = Integer.getInteger("vigil.faults.rounds", 1);

    @TempDir
    Path home;

    private final PostgresServer server = PostgresServer.ofOwn();
    private final PostgresAddress address = server.freshLedger();
    private final List<RunningNode> all = new ArrayList<>();
    private int runs;

    @Test
    void nothingIsLostDoubledOrForked() throws Exception {
        try (var cable = new CutCable(server.port())) {
            PostgresAddress cut = server.through(address, cable.port());
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    RunningNode one = node(address, "write");
                    RunningNode two = node(cut, "write");
                    RunningNode first = node(address, "sign");
                    RunningNode second = node(cut, "sign");
                    for (RunningNode writer : List.of(one, two)) {
                        writer.awaitMore("ack", 10);
                    }
                    // one dies while it records
                    one.kill();
                    // the cable breaks while the other records and signs
                    for (int i = 0; i < 5; i++) {
                        two.awaitMore("ack", 3);
                        cable.cut();
                    }
                    two.awaitMore("ack", 5);
                    // a publisher sleeps past its lease, in the middle of its turn; the other one publishes
                    first.awaitMore("signing", 1);
                    first.signal("STOP");
                    second.awaitMore("signed", 2);
                    first.signal("CONT");
                    first.awaitMore("signed", 1);
                    // one dies while it signs
                    second.awaitMore("signing", 1);
                    second.kill();
                    // the database dies and comes back
                    server.kill();
                    server.start();
                    two.awaitMore("ack", 5);
                    first.awaitMore("signed", 1);
                    two.kill();
                    first.kill();
                }
                check();
            } finally {
                all.forEach(RunningNode::close);
                server.kill();
            }
        }
    }

    private RunningNode node(PostgresAddress by, String what) throws Exception {
        var node = new RunningNode(by, ++runs, what, home.resolve("node-" + runs));
        all.add(node);
        return node;
    }

    private void check() {
        Map<Id, Long> held = new HashMap<>();
        var leaves = new ArrayList<Hash>();
        try (var ledger = PostgresLedger.open(address, LedgerBasics::salt);
                var other = PostgresLedger.open(address, LedgerBasics::salt)) {
            ledger.read(0, line -> {
                held.put(line.entry().id(), line.position());
                leaves.add(MerkleTree.leafHash(Commitment.of(line.salt(), Canonical.bytes(line.entry()))
                        .bytes()));
            });
            assertEquals(List.of(), ledger.verify());
            assertEquals(leaves.size(), held.size(), "an entry is there twice");
            assertEquals(ledger.head(), other.head());
        }
        int acknowledged = 0;
        long accounted = 0;
        for (RunningNode node : all) {
            int acks = node.said("ack").size();
            acknowledged += acks;
            for (int number = 0; number <= acks; number++) {
                List<Entry> batch = NodeProcess.batch(node.run, number);
                long there = batch.stream()
                        .filter(entry -> held.containsKey(entry.id()))
                        .count();
                assertTrue(
                        there == batch.size() || number == acks && there == 0, "batch " + number + " of " + node.run);
                accounted += there;
            }
        }
        assertEquals(leaves.size(), accounted, "something nobody sent");
        MerkleTree tree = MerkleTree.of(leaves);
        var signed = new HashSet<String>();
        all.forEach(node -> signed.addAll(node.said("signed")));
        for (String line : signed) {
            String[] words = line.split(" ");
            assertEquals(tree.root(Long.parseLong(words[1])).hex(), words[2], "a fork: " + line);
        }
        System.out.println(runs + " nodes, " + acknowledged + " batches acknowledged, " + signed.size()
                + " checkpoints signed: none lost, none doubled, one log");
        assertTrue(signed.size() >= 3 * ROUNDS && acknowledged >= 30 * ROUNDS);
    }
}
