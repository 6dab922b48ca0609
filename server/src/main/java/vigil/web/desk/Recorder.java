package vigil.web.desk;

import java.util.List;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Receipt;
import vigil.web.Desk;

/// Puts entries into the ledger, all of them or none; refuses with every problem.
record Recorder(Desk desk) {
    void record(List<? extends Entry> batch) {
        List<Problem> problems = desk.append(List.copyOf(batch)).stream()
                .flatMap(receipt -> receipt instanceof Receipt.Refused refused
                        ? refused.problems().stream()
                        : java.util.stream.Stream.<Problem>empty())
                .toList();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }
}
