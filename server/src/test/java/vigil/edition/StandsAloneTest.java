package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.Json;
import vigil.verify.Verification;
import vigil.verify.Verify;

/// The verifier as a stranger runs it: a JDK, the classes of `core`, a folder.
class StandsAloneTest {
    private static final String KEY = TestEditions.KEY.signer().key().text();

    @TempDir
    Path folder;

    private record Ran(int exit, String out) {}

    private static Ran verify(String... args) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Ran(Verify.run(List.of(args), stream, stream), out.toString(StandardCharsets.UTF_8));
    }

    /// Another language, clock and character set than ours.
    private static Ran java(String classPath, String... args) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=windows-1251",
                "-cp",
                classPath));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }

    private static String core() throws Exception {
        return Path.of(Verification.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    @Test
    void coreAloneVerifiesAnywhere() throws Exception {
        TestEditions.spread(TestEditions.of(Invented.of(6, 6)), folder);
        Ran ran = java(core(), "vigil.verify.Verify", folder.toString(), "--key", KEY);
        assertEquals(verify(folder.toString(), "--key", KEY), ran);
        assertEquals(0, ran.exit(), ran.out());
        Files.delete(folder.resolve("index.html"));
        assertEquals(1, java(core(), "vigil.verify.Verify", folder.toString()).exit());
    }

    @Test
    void anEditionIsTheSameOnAnotherMachine() throws Exception {
        Ran ran = java(System.getProperty("java.class.path"), Fingerprint.class.getName(), "6");
        assertEquals(new Ran(0, Fingerprint.of(6) + "\n"), ran);
    }

    @Test
    void saysWhatHoldsAndWhomItBelieves() throws Exception {
        TestEditions.spread(TestEditions.of(Invented.of(6, 6)), folder);
        Ran alone = verify(folder.toString());
        var lines = alone.out().lines().toList();
        assertTrue(
                lines.get(0)
                        .matches("edition \\d+ of 2025-\\d\\d-\\d\\d: \\d+ people, \\d+ entries, (\\d+ .*, )*"
                                + "\\d+ files, all verified"),
                alone.out());
        assertEquals("trusts the key in the mirror itself; compare it with one got elsewhere: " + KEY, lines.get(1));
        assertEquals(
                "key: " + KEY,
                verify(folder.toString(), "--key", KEY).out().lines().toList().get(1));
    }

    @Test
    void namesEveryProblemAndTheFileFirst() throws Exception {
        TestEditions.spread(TestEditions.of(Invented.of(6, 6)), folder);
        Files.delete(folder.resolve("index.html"));
        Files.writeString(folder.resolve("index.json"), "{}");
        Files.writeString(folder.resolve("more.txt"), "");
        Ran ran = verify(folder.toString());
        assertEquals(1, ran.exit());
        assertTrue(ran.out().lines().findFirst().orElseThrow().endsWith(", 3 problems"), ran.out());
        assertEquals(
                List.of(
                        "index.html: is missing",
                        "index.json: was changed: its bytes are not those in manifest.txt",
                        "more.txt: does not belong to the edition: manifest.txt does not name it"),
                ran.out().lines().skip(1).limit(3).toList());
    }

    @Test
    void printsOneJsonObject() throws Exception {
        TestEditions.spread(TestEditions.of(Invented.of(6, 6)), folder);
        var good = Json.object(verify(folder.toString(), "--json").out());
        assertEquals(
                List.of(true, false, List.of(), KEY),
                List.of(good.get("ok"), good.get("trusted"), good.get("problems"), good.get("key")));
        Files.delete(folder.resolve("key"));
        Ran bad = verify("--json", folder.toString());
        assertEquals(1, bad.exit());
        assertEquals(false, Json.object(bad.out()).get("ok"));
    }

    @Test
    void wrongUsageIsTwo() {
        for (String[] args : new String[][] {
            {}, {"a", "b"}, {"--key"}, {"--key", "x"}, {"a", "--key", "not a key"}, {"a", "--surprise"}, {"a\0b"}
        }) {
            Ran ran = verify(args);
            assertEquals(2, ran.exit(), String.join(" ", args));
            assertTrue(ran.out().contains("usage: "), ran.out());
        }
        assertEquals(0, verify("--help").exit());
        assertEquals(1, verify("/nowhere/at/all").exit());
    }
}
