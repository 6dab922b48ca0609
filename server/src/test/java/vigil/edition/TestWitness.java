package vigil.edition;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.claim.Refusal;
import vigil.edition.witness.Witness;
import vigil.ledger.Checkpoint;
import vigil.ledger.Cosigner;
import vigil.ledger.Hash;
import vigil.ledger.NoteKey;
import vigil.ledger.Proofs;

/// A witness as C2SP tlog-witness describes it, over HTTP on this machine: it signs only what continues what it signed
/// last, and remembers that.
final class TestWitness implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-11-25T08:00:00Z");

    private final NoteKey log;
    private final Cosigner cosigner;
    private final HttpServer server;
    private Checkpoint last;
    /// What it answers instead of working; 0 to work.
    int broken;
    /// Signs in its own name with a key of somebody else.
    boolean lying;
    final List<Integer> answers = new ArrayList<>();

    TestWitness(String name, int type, NoteKey log) throws IOException {
        this.log = log;
        byte[] seed = new byte[32];
        seed[0] = (byte) name.hashCode();
        this.cosigner = Cosigner.ofSeed(name, type, seed);
        this.last = new Checkpoint(log.name(), 0, vigil.ledger.MerkleTree.EMPTY);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/w/add-checkpoint", this::handle);
        server.start();
    }

    NoteKey key() {
        return cosigner.key();
    }

    Witness witness() {
        return Witness.parse(setting());
    }

    /// As it stands in the settings.
    String setting() {
        return key() + " http://127.0.0.1:" + server.getAddress().getPort() + "/w/";
    }

    /// It has seen more of this log than it was shown here.
    void seen(Checkpoint checkpoint) {
        last = checkpoint;
    }

    private synchronized void handle(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = broken == 0 ? status(body) : broken;
            answers.add(status);
            String answer = "";
            if (status == 409) {
                exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
                answer = last.size() + "\n";
            } else if (status == 200) {
                answer = signature();
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int status(String body) {
        int split = body.indexOf("\n\n");
        List<String> head = body.substring(0, split).lines().toList();
        Checkpoint shown;
        try {
            shown = Checkpoint.verify(body.substring(split + 2).getBytes(StandardCharsets.UTF_8), log);
        } catch (Refusal notSigned) {
            return 403;
        }
        long old = Long.parseLong(head.getFirst().substring("old ".length()));
        if (old > shown.size()) {
            return 400;
        }
        if (old != last.size()) {
            return 409;
        }
        List<Hash> proof = head.stream().skip(1).map(Hash::ofBase64).toList();
        boolean grown = old == 0
                ? proof.isEmpty()
                : Proofs.verifyConsistency(old, shown.size(), last.root(), shown.root(), proof);
        if (!grown) {
            return 422;
        }
        last = shown;
        return 200;
    }

    private String signature() {
        Cosigner by = lying ? Cosigner.ofSeed(key().name(), key().type(), new byte[32]) : cosigner;
        Cosigner stranger = Cosigner.ofSeed("stranger.example/w", NoteKey.COSIGNATURE, new byte[32]);
        return stranger.sign(last, AT).line() + "\n" + by.sign(last, AT).line() + "\n";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
