package vigil.web.sight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vigil.audience.Clearance;
import vigil.audience.Cleared;
import vigil.audience.Consents;
import vigil.audience.PublicFile;
import vigil.casefile.CaseFile;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Curation.Publish;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.text.Language;
import vigil.text.Names;

/// What one kind of viewer may see of the register, now: it follows the ledger. Each answer is of one moment. Made by
/// [Sights].
public final class View {
    private final Object lock;
    private final Sight sight;
    private final Published published;
    private final Journal journal = new Journal();

    /// @param lock of everything that follows the ledger here
    View(Set<String> compartments, Published published, LocalDate day, Object lock) {
        this.lock = lock;
        this.published = published;
        this.sight = new Sight(compartments, published, day);
    }

    void follow(Change change, List<Line> ledger, LocalDate day) {
        journal.note(sight.follow(change, ledger, day));
    }

    private <T> T now(Supplier<T> answer) {
        synchronized (lock) {
            return answer.get();
        }
    }

    /// All that the viewer may see, in the order of the ledger.
    public List<Entry> entries() {
        return now(() -> sight.entries());
    }

    public Register register() {
        return sight.register();
    }

    /// Everyone who has a name, in the order of recording.
    public List<Subject> people() {
        return people(0, Integer.MAX_VALUE);
    }

    /// Some of them: `most` after the first `from`.
    public List<Subject> people(int from, int most) {
        return now(() -> sight.agenda().named().stream()
                .skip(from)
                .limit(most)
                .map(Standing::person)
                .toList());
    }

    public int countPeople() {
        return now(() -> sight.agenda().named().size());
    }

    /// Everybody of exactly this name, but for accents, capitals and the order of its words.
    public List<Subject> called(String name) {
        return now(() -> sight.agenda().called(name));
    }

    /// Everybody whose name has `part` in it.
    public List<Subject> calledLike(String part, int most) {
        return now(() -> sight.agenda().calledLike(part, most));
    }

    /// Whoever `id` is.
    public Optional<CaseFile> person(Id id) {
        synchronized (lock) {
            Subject subject = sight.register().identity().root(Subject.person(id));
            return sight.register().knows(subject)
                    ? Optional.of(sight.register().file(subject))
                    : Optional.empty();
        }
    }

    public Optional<Claim> claim(Id id) {
        return now(() -> Optional.ofNullable(sight.eyes().claim(id)).map(line -> (Claim) line.entry()));
    }

    public Optional<Source> source(Id id) {
        return now(
                () -> sight.eyes().cites(id).stream().findFirst().map(line -> ((Curation.Cite) line.entry()).source()));
    }

    /// The sources that were described last, the newest first.
    public List<Source> newestSources(int most) {
        return now(() -> sight.newestSources(most));
    }

    /// Whether readers can see the entry.
    public boolean isPublic(Id entry) {
        return now(() -> published.record().isPublic(entry));
    }

    /// The number of the edition that readers see; 0 before the first.
    public int edition() {
        return now(() -> published.record().edition());
    }

    /// The day of that edition.
    public LocalDate editionDay() {
        return now(() -> published.record().date());
    }

    /// What readers see of somebody.
    public Optional<PublicFile> publicFile(Subject person) {
        return now(() -> published.record().file(person));
    }

    /// How many people readers see.
    public int countPublic() {
        return now(() -> published.record().countFiles());
    }

    public List<Fact.Named> names(Subject subject) {
        return register().claims(subject).stream()
                .map(Claim::fact)
                .filter(Fact.Named.class::isInstance)
                .map(Fact.Named.class::cast)
                .toList();
    }

    /// The name under which a person is shown in `language`; the identifier of someone who has none.
    public Fact.Named name(Subject subject, Language language) {
        List<Fact.Named> names = names(subject);
        return names.isEmpty() ? new Fact.Named(subject.id().text(), "und", null) : new Names(names).heading(language);
    }

    /// What editors said about a claim, in the order in which they did.
    public List<Curation> about(Claim claim) {
        return now(() -> sight.eyes().aboutClaim(claim.id()).stream()
                .map(line -> (Curation) line.entry())
                .toList());
    }

    /// Entries that speak of any of these subjects, in the order of recording, and the sources they cite.
    public List<Line> about(Set<Subject> subjects) {
        return now(() -> sight.about(subjects));
    }

    /// Claims about a person that were taken back.
    public List<Claim> withdrawn(Subject person) {
        var gone = new LinkedHashSet<Claim>();
        for (Line line : about(register().identity().same(person))) {
            if (line.entry() instanceof Curation.Withdraw withdraw) {
                claim(withdraw.claim()).ifPresent(gone::add);
            }
        }
        return List.copyOf(gone);
    }

    /// What readers see of a person, in the order of recording.
    public List<Claim> publicClaims(Subject person) {
        return now(() -> sight.about(register().identity().same(person)).stream()
                .map(Line::entry)
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(claim -> published.record().isPublic(claim.id()))
                .toList());
    }

    /// Every word of an editor on who is who.
    public List<Entry> links() {
        return now(() -> sight.links());
    }

    /// What a person allowed to be told of them.
    public Consents consents(Subject person) {
        return now(() -> sight.clearance(Set.of(person)).consents());
    }

    /// What may become public of some people, and what may not.
    public Clearance clearance(Set<Subject> people) {
        return now(() -> sight.clearance(people));
    }

    /// What may become public for these people.
    public Cleared plan(Set<Subject> people) {
        return now(() -> sight.plan(people));
    }

    /// What would become public for these people, as a difference, with what is taken back because consent ran out.
    public Preview preview(Set<Subject> people, Id id, Instant at) {
        return now(() -> sight.preview(people, id, at));
    }

    /// Of whom something could become public, in the order of recording: `most` after the first `from`.
    public Listed waiting(int from, int most) {
        return now(() -> Listed.of(sight.agenda().waiting(), from, most));
    }

    /// Of whom something could become public but for want of consent.
    public Listed uncovered(int most) {
        return now(() -> Listed.of(sight.agenda().uncovered(), 0, most));
    }

    /// Of whom readers see something although the consent for it has run out: the next publication takes it back.
    public Listed expired(int most) {
        return now(() -> Listed.of(sight.agenda().expired(), 0, most));
    }

    /// How many facts that is.
    public int countExpired() {
        return now(() ->
                sight.agenda().expired().stream().mapToInt(Standing::expired).sum());
    }

    /// Those who were not freed and have not died and of whom nobody has said anything since before `day`.
    public Listed silentSince(LocalDate day, int most) {
        return now(() -> Listed.of(sight.agenda().silentSince(day), 0, most));
    }

    /// What is a thing to do on `today`, the most urgent first.
    public List<Due> due(LocalDate today, int most) {
        return now(() -> sight.agenda().due(today, most));
    }

    /// The acts of publication, the newest first, as far as what they made public is still so.
    public List<Publish> acts(int most) {
        return now(() -> published.acts(most));
    }

    /// Of what an act made public, what still is, but for sources.
    public List<Id> still(Publish act) {
        return now(() -> published.still(act));
    }

    public int countStill(Publish act) {
        return now(() -> published.countStill(act));
    }

    /// A number that is another one whenever anything here is.
    public long version() {
        return now(() -> journal.version());
    }

    /// Whoever may be other than they were at `version`; empty if that is too long ago to say, or was never.
    public Optional<Set<Subject>> changedSince(long version) {
        return now(() -> journal.since(version));
    }
}
