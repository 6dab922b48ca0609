package vigil.intake.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// What a parser found, on its way from the child process to us.
record Extract(
        String text, @Nullable String charset, @Nullable String title, List<PageStart> pages, List<Problem> notes) {

    byte[] json() {
        return Json.bytes(Records.write(this));
    }

    static byte[] json(Refusal refusal) {
        return Json.bytes(Map.of(
                "problems", refusal.problems().stream().map(Records::write).toList()));
    }

    /// Reads the child's answer, which is not trusted: anything unexpected is a refusal.
    static Extract of(byte[] json) {
        Map<String, Object> answer = sane(() -> Json.object(json));
        if (answer.get("problems") instanceof List<?> problems && !problems.isEmpty()) {
            throw new Refusal(sane(() -> problems.stream()
                    .map(problem -> Records.read(Problem.class, problem))
                    .toList()));
        }
        return sane(() -> Records.read(Extract.class, answer));
    }

    private static <T> T sane(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal garbled) {
            throw new Refusal(new Problem("parser-failed", "file"));
        }
    }
}
