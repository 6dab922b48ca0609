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
import vigil.audience.Promise;
import vigil.audience.PublicFile;
import vigil.audience.PublicRecord;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
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
    private final Map<Id, Promise> promised = new HashMap<>();
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
                take(line);
            }
        }
        // a source that is described to readers again brings back whatever rested for want of it
        for (Line line : lines) {
            if (line.entry() instanceof Cite cite
                    && published.record().promise(cite.id()).isEmpty()) {
                subjects.addAll(published.record().promisedFrom(cite.source().id()));
            }
        }
        // readers tell who is who by every word promised to them, also by such as this viewer does not see
        for (Entry entry : published.record().promisedAround(subjects)) {
            take(published.record().line(entry.id()));
        }
        next = lines.isEmpty() ? 0 : lines.getLast().position() + 1;
    }

    private void take(Line line) {
        record.follow(line);
        Id id = line.entry().id();
        published.record().promise(id).ifPresent(promise -> promised.put(id, promise));
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
        Map<Instant, List<Release>> acts = new LinkedHashMap<>();
        promised.entrySet().stream()
                .sorted(Comparator.comparingLong(each -> each.getValue().index()))
                .forEach(each -> acts.computeIfAbsent(each.getValue().at(), at -> new ArrayList<>())
                        .add(new Release(each.getKey(), each.getValue().commitment())));
        acts.forEach((at, releases) -> follow(new Publish(Id.random(random), at, "nobody", releases)));
    }

    private void follow(Entry act) {
        record.follow(new Line(next++, act, Salt.random()));
    }
}
