package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Go's transparency log, written by others, judges ours: `src/test/go/check.go` with Debian's
/// golang-golang-x-mod-dev. Where that is missing this test says so and is skipped, in CI (`CI=true`) it fails.
class GoReferenceTest {
    private static final Path GOPATH = Path.of("/usr/share/gocode");
    private static final int SIZE = 300;

    @TempDir
    Path folder;

    private Path checker = Path.of("");

    private record Ran(int exit, String output) {}

    @BeforeEach
    void buildTheChecker() throws Exception {
        Optional<Path> go = Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/bin", "/usr/local/go/bin", "/usr/lib/go/bin"))
                .map(place -> Path.of(place, "go"))
                .filter(Files::isExecutable)
                .findFirst();
        if (go.isEmpty()) {
            without("no go found");
        }
        if (!Files.isDirectory(GOPATH.resolve("src/golang.org/x/mod/sumdb/tlog"))) {
            without("Debian's golang-golang-x-mod-dev is not installed");
        }
        checker = folder.resolve("check");
        Ran built = run(go.orElseThrow().toString(), "build", "-o", checker.toString(), "src/test/go/check.go");
        assertEquals(0, built.exit(), built.output());
    }

    private static void without(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            fail(reason + ": the checks must run in CI");
        }
        System.out.println("GoReferenceTest skipped: " + reason);
        Assumptions.abort(reason);
    }

    @Test
    void goAgreesWithCheckpointTilesAndProofs() throws Exception {
        writeAll();
        Ran ran = run(checker.toString(), folder.toString());
        assertEquals(0, ran.exit(), ran.output());
        assertEquals(
                "checkpoint of 300 entries, its tiles, 300 inclusion and 300 consistency proofs hold",
                ran.output().strip());
    }

    @Test
    void goFindsWhatWasChanged() throws Exception {
        for (String path : List.of(
                "log/checkpoint",
                "log/tile/0/000",
                "log/tile/0/001.p/44",
                "log/tile/1/000.p/1",
                "log/tile/entries/001.p/44",
                "proof/299.tlog-proof",
                "consistency/257")) {
            writeAll();
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            bytes[bytes.length / 3] ^= 1;
            Files.write(folder.resolve(path), bytes);
            assertNotEquals(0, run(checker.toString(), folder.toString()).exit(), path);
        }
    }

    private void writeAll() throws IOException {
        TiledLog log = TiledLog.of(IntStream.range(0, SIZE)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList());
        NoteSigner signer = TestKeys.LOG;
        SignedNote note = log.checkpoint(signer.key().name()).sign(signer);
        write("vkey", signer.key().text().getBytes(StandardCharsets.UTF_8));
        write("skey", signer.secret().getBytes(StandardCharsets.UTF_8));
        write("log/checkpoint", note.bytes());
        write("cosigned", cosigned(log.checkpoint(signer.key().name()), signer));
        for (Map.Entry<String, byte[]> file : log.files().entrySet()) {
            write("log/" + file.getKey(), file.getValue());
        }
        for (int n = 0; n < SIZE; n++) {
            write("proof/" + n + ".tlog-proof", log.prove(n, note).bytes());
            write("consistency/" + (n + 1), consistency(log.tree(), n + 1));
        }
    }

    private static byte[] cosigned(Checkpoint checkpoint, NoteSigner signer) {
        Cosigner witness = Cosigner.ofSeed("witness.example/w1", NoteKey.COSIGNATURE, new byte[32]);
        return checkpoint
                .signTwice(signer)
                .with(witness.sign(checkpoint, Instant.EPOCH))
                .bytes();
    }

    private static byte[] consistency(MerkleTree tree, int old) {
        StringBuilder lines = new StringBuilder(tree.root(old).base64()).append('\n');
        tree.consistency(old, SIZE).forEach(hash -> lines.append(hash.base64()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static Ran run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GO111MODULE", "off", "GOPATH", GOPATH.toString(), "GOFLAGS", ""));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}
