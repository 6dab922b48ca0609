package vigil.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vigil.casefile.CaseFile.Codefendant;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Consent;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Weighed;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.When;

/// All case files that a run of entries yields, as of a day. An entry more or less concerns only the people it
/// speaks of; a case file is folded when somebody asks for it. What it says depends on the entries it has now
/// and on their places, never on the way it came to have them. Safe for many threads.
public final class Register {
    /// Case files that are kept at most.
    private static final int KEPT = 2_000;

    private LocalDate asOf;
    private final Holdings held = new Holdings();
    private final Identity identity = Identity.following(held::age);
    private final Together together = new Together(held, identity);
    private final Order order = new Order();
    private final Map<Subject, CaseFile> files = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, CaseFile> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Subject> changed = new HashSet<>();
    private boolean followed;

    private Register(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// A register without entries.
    public static Register empty(LocalDate asOf) {
        return new Register(asOf);
    }

    /// Folds `entries`, which stand in the order of recording.
    public static Register of(Collection<? extends Entry> entries, LocalDate asOf) {
        var register = new Register(asOf);
        long place = 0;
        for (Entry entry : entries) {
            register.add(place++, entry);
        }
        return register;
    }

    /// Takes in an entry at its place in the record.
    public synchronized void add(long place, Entry entry) {
        change(place, entry, 1);
    }

    /// Takes an entry away, as if it had never been there.
    public synchronized void remove(long place, Entry entry) {
        change(place, entry, -1);
    }

    private void change(long place, Entry entry, int by) {
        switch (entry) {
            case Claim claim -> {
                boolean older = place <= held.age(claim.subject());
                around(Set.of(claim.subject()), () -> {
                    var placed = new Placed(place, claim);
                    if (by > 0) {
                        held.add(placed);
                    } else {
                        held.remove(placed);
                    }
                    return older ? identity.aged(claim.subject()) : Set.of(claim.subject());
                });
            }
            case SamePerson same -> link(place, same, by);
            case NotSamePerson not -> link(place, not, by);
            case Cite cite -> {
                if (by > 0) {
                    held.add(place, cite);
                } else {
                    held.remove(place, cite);
                }
                if (followed) {
                    held.citing(cite.source().id())
                            .forEach(placed ->
                                    touchAround(identity.root(placed.claim().subject())));
                }
            }
            case Withdraw withdraw -> count(held.gone, withdraw.claim(), by);
            case Erase erase -> count(held.gone, erase.erased(), by);
            case Dispute dispute -> count(held.disputed, dispute.claim(), by);
            case Prefer prefer -> count(held.preferred, prefer.claim(), by);
            case Publish _, Withhold _, Consent _, Weighed _, Tombstone _ -> {}
        }
    }

    private void link(long place, vigil.claim.Curation word, int by) {
        Set<Subject> two = word instanceof SamePerson same
                ? Set.of(same.one(), same.other())
                : Set.of(((NotSamePerson) word).one(), ((NotSamePerson) word).other());
        var linked = new HashSet<Subject>();
        two.forEach(subject -> linked.addAll(identity.linkedWith(subject)));
        around(linked, () -> by > 0 ? identity.add(place, word) : identity.remove(place, word));
    }

    private void count(Map<Id, Integer> counts, Id claim, int by) {
        Placed placed = held.claim(claim);
        Set<Subject> subject = placed == null ? Set.of() : Set.of(placed.claim().subject());
        around(subject, () -> {
            Holdings.count(counts, claim, by);
            return subject;
        });
    }

    /// Carries out a change that concerns `subjects`, and notes whose case files it touches: theirs, and those of
    /// people tried with them, before and after.
    private void around(Set<Subject> subjects, java.util.function.Supplier<Set<Subject>> change) {
        var roots = new HashSet<Subject>();
        subjects.forEach(subject -> roots.add(identity.root(subject)));
        if (followed) {
            roots.forEach(this::touchAround);
        }
        Set<Subject> concerned = change.get();
        subjects.forEach(subject -> roots.add(identity.root(subject)));
        concerned.forEach(subject -> roots.add(identity.root(subject)));
        roots.addAll(concerned);
        arrange(roots);
        if (followed) {
            roots.forEach(this::touchAround);
        }
    }

    private void touchAround(Subject root) {
        touch(root);
        together.with(root).keySet().forEach(this::touch);
    }

    private void touch(Subject subject) {
        Subject root = identity.root(subject);
        changed.add(root);
        files.remove(root);
        if (!root.equals(subject)) {
            changed.add(subject);
            files.remove(subject);
        }
    }

    /// Gives each of `subjects` their place among those of whom a claim counts, after all have left theirs.
    private void arrange(Set<Subject> subjects) {
        subjects.forEach(order::leave);
        for (Subject subject : subjects) {
            if (identity.root(subject).equals(subject)) {
                together.live(subject).mapToLong(Placed::place).min().ifPresent(place -> order.enter(subject, place));
            }
        }
    }

    /// The same entries, as of another day.
    public synchronized void turnTo(LocalDate day) {
        if (!day.equals(asOf)) {
            asOf = day;
            files.clear();
        }
    }

    public synchronized LocalDate asOf() {
        return asOf;
    }

    /// Whose case files may say something else since this was last asked; the first answer is empty. Identifiers that
    /// stand for nobody any more are among them.
    public synchronized Set<Subject> changed() {
        var since = Set.copyOf(changed);
        changed.clear();
        followed = true;
        return since;
    }

    /// Everyone and everything there is a claim about, by the identifier that stands for them.
    public synchronized List<Subject> subjects() {
        return order.subjects().toList();
    }

    /// People only, in the order of recording.
    public synchronized List<Subject> people() {
        return order.subjects()
                .filter(subject -> subject.kind() == Subject.Kind.PERSON)
                .toList();
    }

    /// Whether any claim about `subject` counts, by whatever identifier.
    public synchronized boolean knows(Subject subject) {
        return order.has(identity.root(subject));
    }

    /// The place of the first claim that counts about whoever `subject` stands for; empty if there is none.
    public synchronized OptionalLong place(Subject subject) {
        return order.place(subject);
    }

    public Identity identity() {
        return identity;
    }

    /// The source that claims cite under this identifier; refuses an identifier that none has.
    public synchronized Source source(Id id) {
        Source source = held.source(id);
        if (source == null) {
            throw new Refusal(new Problem("source-unknown", "source", id.text()));
        }
        return source;
    }

    /// Claims about `subject` that were not withdrawn, in the order of recording.
    public synchronized List<Claim> claims(Subject subject) {
        return together.live(identity.root(subject)).sorted().map(Placed::claim).toList();
    }

    /// Claims that name `subject` by this very identifier, withdrawn ones too, in the order of recording.
    public synchronized List<Claim> recorded(Subject subject) {
        return held.about(subject).stream().map(Placed::claim).toList();
    }

    /// The case file of whoever `subject` is; refuses someone of whom there is no claim.
    public synchronized CaseFile file(Subject subject) {
        Subject root = identity.root(subject);
        if (!order.has(root)) {
            throw new Refusal(new Problem("subject-unknown", "subject", subject.toString()));
        }
        followed = true;
        return files.computeIfAbsent(root, this::fold);
    }

    private CaseFile fold(Subject root) {
        var weighing = new Weighing(held.preferred.keySet(), held.disputed.keySet(), this::spoken);
        List<Point<?>> points = Points.of(claims(root), weighing);
        Detention detention = Detention.of(points, asOf, this::spoken);
        var codefendants = together.with(root).entrySet().stream()
                .filter(other -> order.has(other.getKey()))
                .map(other -> new Codefendant(
                        other.getKey(),
                        other.getValue().stream().map(Placed::claim).toList()))
                .toList();
        return new CaseFile(
                root,
                identity.same(root),
                asOf,
                points,
                detention.status(),
                detention.days(),
                detention.stays(),
                codefendants,
                detention.counting());
    }

    private Optional<LocalDate> spoken(Claim claim) {
        When said = claim.said();
        if (said == null) {
            Source source = held.source(claim.source());
            said = source == null ? null : source.published();
        }
        return said == null ? Optional.empty() : Optional.ofNullable(said.earliest());
    }
}
