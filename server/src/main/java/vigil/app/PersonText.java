package vigil.app;

import vigil.casefile.CaseFile;
import vigil.casefile.Days;
import vigil.claim.Fact;

/// How a person is shown on a terminal.
final class PersonText {
    private PersonText() {}

    /// The first name recorded, or the identifier of a person nobody has named.
    static String name(CaseFile file) {
        return file.points(Fact.Named.class).stream()
                .map(point -> point.fact().name())
                .findFirst()
                .orElse(file.subject().id().text());
    }

    static String days(Days days) {
        return days.exact() ? String.valueOf(days.least()) : days.least() + "–" + days.most();
    }
}
