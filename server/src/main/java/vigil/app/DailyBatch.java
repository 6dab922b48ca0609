package vigil.app;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.audience.Cleared;
import vigil.claim.Claim;
import vigil.claim.Subject;
import vigil.intake.Unfinished;
import vigil.intake.Unfinished.Piece;
import vigil.ledger.Line;

/// What waits to be published at one time of the day, in `desk.db`: exactly the entries that were shown to somebody.
///
/// @param since when the first of it was laid here
/// @param by whose acts these are
/// @param people about whom it tells, `entries` what it makes public; all by their identifiers
record DailyBatch(Instant since, Set<String> by, Set<String> people, Set<String> entries) {
    private static final String NOBODY = "";
    private static final String PLACE = "publish-daily";

    static Optional<DailyBatch> in(Unfinished unfinished) {
        return unfinished.find(NOBODY, PLACE).map(DailyBatch::read);
    }

    private static DailyBatch read(Piece piece) {
        var batch = empty(piece.at());
        for (String line : piece.body().lines().toList()) {
            String[] parts = line.split(" ", 2);
            batch.of(parts[0]).add(parts[1]);
        }
        return batch;
    }

    static DailyBatch empty(Instant since) {
        return new DailyBatch(since, new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    private Set<String> of(String word) {
        return switch (word) {
            case "by" -> by;
            case "person" -> people;
            default -> entries;
        };
    }

    void add(Cleared plan, String name) {
        by.add(name);
        for (Line line : plan.lines()) {
            entries.add(line.entry().id().text());
            if (line.entry() instanceof Claim claim && claim.subject().kind() == Subject.Kind.PERSON) {
                people.add(claim.subject().id().text());
            }
        }
    }

    void keep(Unfinished unfinished) {
        var body = new StringBuilder();
        for (String word : List.of("by", "person", "entry")) {
            of(word).forEach(each -> body.append(word).append(' ').append(each).append('\n'));
        }
        unfinished.keep(new Piece(NOBODY, PLACE, body.toString(), since));
    }

    static void drop(Unfinished unfinished) {
        unfinished.drop(NOBODY, PLACE);
    }

    /// What of these is among what may become public now.
    Cleared among(Cleared cleared) {
        return cleared.only(line -> entries.contains(line.entry().id().text()));
    }

    /// The first moment after it was laid here at which it is `time` of a day.
    Instant due(LocalTime time) {
        ZonedDateTime laid = since.atZone(ZoneOffset.UTC);
        ZonedDateTime that = laid.with(time);
        return (that.isAfter(laid) ? that : that.plusDays(1)).toInstant();
    }
}
