package vigil.web.desk;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.audience.Cleared;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.intake.Unfinished;
import vigil.intake.Unfinished.Piece;
import vigil.ledger.Hash;
import vigil.web.sight.View;

/// An act of publication that one account has prepared and another has to confirm. There is one at a time.
///
/// @param token names the entries it would release: if they are others by now, it cannot be confirmed
record Proposed(String by, Instant at, String token, Set<Id> people) {
    private static final String NOBODY = "";
    private static final String PLACE = "publish";

    static Optional<Proposed> in(Unfinished unfinished) {
        return unfinished.find(NOBODY, PLACE).map(Proposed::read);
    }

    private static Proposed read(Piece piece) {
        List<String> lines = piece.body().lines().toList();
        Set<Id> people = lines.stream().skip(2).map(Id::new).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Proposed(lines.get(0), piece.at(), lines.get(1), people);
    }

    void keep(Unfinished unfinished) {
        String ids = people.stream().map(Id::text).collect(Collectors.joining("\n"));
        unfinished.keep(new Piece(NOBODY, PLACE, by + "\n" + token + "\n" + ids, at));
    }

    static void drop(Unfinished unfinished) {
        unfinished.drop(NOBODY, PLACE);
    }

    /// Those of its people whom the viewer sees, by the identifiers they go by now.
    Set<Subject> chosen(View view) {
        return people.stream()
                .map(Subject::person)
                .map(view.register().identity()::root)
                .collect(Collectors.toSet());
    }

    boolean current(View view) {
        return names(view.plan(chosen(view)));
    }

    /// Whether `plan` is the one that was proposed.
    boolean names(Cleared plan) {
        return digest(plan).equals(token);
    }

    /// Names a plan by what it would release.
    static String digest(Cleared plan) {
        String ids = plan.lines().stream().map(line -> line.entry().id().text()).collect(Collectors.joining("\n"));
        return Hash.of(ids.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).hex();
    }
}
