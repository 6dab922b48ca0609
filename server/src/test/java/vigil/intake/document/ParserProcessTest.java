package vigil.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// What a child can do to us: nothing but refuse.
class ParserProcessTest {
    private static final Limits SHORT = new Limits(1_000_000, 1_000, 10, Duration.ofSeconds(1), 64);
    private static final byte[] FILE = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private List<String> refused(String script) {
        var refusal = assertThrows(
                Refusal.class, () -> ParserProcess.run(List.of("/bin/sh", "-c", script), folder, FILE, SHORT));
        return refusal.problems().stream().map(Problem::code).toList();
    }

    @Test
    void aChildThatDiesTalksNonsenseOrTakesForEverIsARefusal() {
        assertEquals(List.of("parser-failed"), refused("exit 3"));
        assertEquals(List.of("parser-failed"), refused("kill -9 $$"));
        assertEquals(List.of("parser-failed"), refused("echo not json"));
        assertEquals(List.of("parser-failed"), refused("cat > /dev/null"));
        assertEquals(List.of("parser-failed"), refused("echo '{\"text\":7}'"));
        assertEquals(List.of("parser-time"), refused("exec sleep 60"));
        assertEquals(List.of("parser-time"), refused("sleep 60 & wait"));
    }

    @Test
    void aChildThatFloodsItsAnswerIsCutOff() {
        assertEquals(List.of("parser-time"), refused("exec yes"));
    }

    @Test
    void aProgramStartedWithRelativePathsReadsAsWell() {
        String here = Path.of("").toAbsolutePath().toString();
        assertEquals(here + "/lib/a.jar:/b:" + here, ParserCommand.absolute("lib/a.jar:/b:"));
    }

    @Test
    void theChildSeesNothingOfOurEnvironment() throws IOException {
        String script = "cat >/dev/null; printf '{\"text\":\"%s\",\"pages\":[],\"notes\":[]}' \"$HOME$USER\"; env >&2";
        assertEquals(
                "",
                ParserProcess.run(List.of("/bin/sh", "-c", script), folder, FILE, SHORT)
                        .text());
    }

    @Test
    void theChildCanWriteNoFile() throws IOException {
        var command = new java.util.ArrayList<>(ParserCommand.of(ParserMain.class, List.of(), Limits.USUAL, folder));
        int java = command.indexOf(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.subList(java, command.size()).clear();
        command.addAll(List.of("/bin/sh", "-c", "cat >/dev/null; echo secret > kept; exit 5"));
        assertThrows(Refusal.class, () -> ParserProcess.run(command, folder, FILE, SHORT));
        Path kept = folder.resolve("kept");
        assertFalse(Files.exists(kept) && Files.size(kept) > 0);
    }

    @Test
    void aChildThatNeedsMoreMemoryThanItHasIsARefusal() {
        var narrow = new Limits(20_000_000, 2_000_000, 10, Duration.ofSeconds(20), 8);
        byte[] page = ("<p>" + "<b>word</b> ".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("parser-failed"), Samples.codes(Document.of("big.html", page, narrow)));
    }

    @Test
    void theFolderOfTheChildIsGoneAfterwards() throws IOException {
        byte[] page = "<p>text".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "text",
                ParserProcess.read(Format.HTML, page, Limits.USUAL, folder).text());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
