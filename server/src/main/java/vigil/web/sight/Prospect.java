package vigil.web.sight;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.audience.Clearance;
import vigil.audience.Cleared;
import vigil.audience.Difference;
import vigil.audience.Disclosed;
import vigil.audience.Promise;
import vigil.audience.PublicFile;
import vigil.audience.PublicRecord;
import vigil.claim.Claim;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Release;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// What readers would see of a few people: a public record of their own, made of what is public of them now and of what
/// an act would add. Who is tried with whom is not in it, which no difference speaks of.
final class Prospect {
    private final Published published;
    private final List<Line> lines;
    private final PublicRecord record = new PublicRecord();
    private final Set<Subject> subjects = new HashSet<>();
    private final SecureRandom random = new SecureRandom();
    private long next;

    /// @param lines everything that speaks of them
    Prospect(Published published, List<Line> lines) {
        this.published = published;
        this.lines = lines;
        for (Line line : lines) {
            if (line.entry() instanceof Claim claim) {
                subjects.add(claim.subject());
            }
            subjects.addAll(Eyes.peopleOf(line.entry()));
            if (!(line.entry() instanceof Publish) && !(line.entry() instanceof Withhold)) {
                record.follow(line);
            }
        }
        next = lines.isEmpty() ? 0 : lines.getLast().position() + 1;
    }

    List<Difference> differences(Cleared plan, List<Id> gone, Id id, Instant at) {
        if (plan.isEmpty() && gone.isEmpty()) {
            return List.of();
        }
        List<PublicFile> before = before();
        publishAsItIs();
        if (!gone.isEmpty()) {
            follow(new Withhold(id, at, "nobody", gone, Clearance.EXPIRED));
        }
        if (!plan.isEmpty()) {
            follow(record.publish(plan.lines(), id, at, "nobody"));
        }
        return Difference.between(before, record.files());
    }

    private List<PublicFile> before() {
        var before = new LinkedHashMap<Id, PublicFile>();
        for (Subject subject : subjects) {
            Optional<PublicFile> file = published.record().file(subject);
            file.ifPresent(each -> before.put(each.id(), each));
        }
        return List.copyOf(before.values());
    }

    /// What is promised now, act by act.
    private void publishAsItIs() {
        Map<Id, Promise> promised = new HashMap<>();
        lines.forEach(line -> promise(line.entry().id(), promised));
        for (Disclosed each : published.evidence(subjects)) {
            Id id = each.entry().id();
            if (!promised.containsKey(id)) {
                // a word that joins two people through somebody who is sealed: readers see it, this viewer does not
                record.follow(published.record().line(id));
                promise(id, promised);
            }
        }
        Map<Instant, List<Release>> acts = new LinkedHashMap<>();
        promised.entrySet().stream()
                .sorted(Comparator.comparingLong(each -> each.getValue().index()))
                .forEach(each -> acts.computeIfAbsent(each.getValue().at(), at -> new ArrayList<>())
                        .add(new Release(each.getKey(), each.getValue().commitment())));
        acts.forEach((at, releases) -> follow(new Publish(Id.random(random), at, "nobody", releases)));
    }

    private void promise(Id entry, Map<Id, Promise> promised) {
        published.record().promise(entry).ifPresent(promise -> promised.put(entry, promise));
    }

    private void follow(Entry act) {
        record.follow(new Line(next++, act, Salt.random()));
    }
}
