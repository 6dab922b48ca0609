package vigil.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.claim.Refusal;

/// What a doctor found so far. A look that breaks off is a finding too, and does not keep the next one from being
/// taken: what is damaged may break whoever reads it in ways nobody thought of.
final class Checkup {
    /// One thing to look at.
    interface Look {
        void take() throws IOException;
    }

    private final List<Diagnosis> found = new ArrayList<>();

    Checkup look(Look look) {
        try {
            look.take();
        } catch (Refusal refused) {
            refused.problems().forEach(problem -> found.add(Diagnosis.bad(Refusals.sentence(problem))));
        } catch (IOException | RuntimeException broken) {
            found.add(Diagnosis.bad(String.valueOf(broken.getMessage())));
        }
        return this;
    }

    void add(Diagnosis diagnosis) {
        found.add(diagnosis);
    }

    /// What a look found wrong; if nothing, `good` is what it says.
    void add(String good, List<String> wrong) {
        if (wrong.isEmpty()) {
            found.add(Diagnosis.good(good));
        }
        wrong.forEach(each -> found.add(Diagnosis.bad(each)));
    }

    List<Diagnosis> found() {
        return List.copyOf(found);
    }
}
