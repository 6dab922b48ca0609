package vigil.web.desk;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.intake.Unfinished;
import vigil.intake.Unfinished.Piece;
import vigil.ledger.Hash;
import vigil.ledger.Line;
import vigil.web.View;

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

    List<Line> plan(View view) {
        Set<Subject> chosen = people.stream()
                .map(Subject::person)
                .map(view.register().identity()::root)
                .collect(Collectors.toSet());
        return view.plan(chosen::contains);
    }

    boolean current(View view) {
        return digest(plan(view)).equals(token);
    }

    /// Names a plan by what it would release.
    static String digest(List<Line> plan) {
        String ids = plan.stream().map(line -> line.entry().id().text()).collect(Collectors.joining("\n"));
        return Hash.of(ids.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).hex();
    }
}
