package vigil.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vigil.audience.Clearance;
import vigil.audience.Consents;
import vigil.audience.Difference;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.audience.PublicFiles;
import vigil.audience.PublishPlan;
import vigil.audience.Released;
import vigil.casefile.CaseFile;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.ledger.Salt;
import vigil.text.Language;
import vigil.text.Names;

/// What one viewer may see of the register, at one moment. Made by [Gate].
public final class View {
    /// Entries that only the making of a publication reads; it takes none but open ones.
    private final List<Line> ledger;

    private final List<Entry> entries;
    private final Released released;
    private final Register register;
    private final Consents consents;
    private final Clearance clearance;
    /// What may be seen, with its place in the ledger.
    private final List<Line> sight;
    private final Set<Id> published = new HashSet<>();
    private final Set<Id> citations = new HashSet<>();
    private final Map<Id, Claim> claims = new HashMap<>();
    private final Map<Id, Source> sources = new LinkedHashMap<>();

    View(List<Line> ledger, List<Entry> entries, Released released, LocalDate day) {
        this.ledger = ledger;
        this.entries = entries;
        this.released = released;
        this.sight = seen(ledger, entries);
        this.register = Register.of(entries, day);
        this.consents = Consents.of(entries, register.identity(), day);
        this.clearance = Clearance.of(ledger, consents);
        released.entries().stream().map(Disclosed::entry).map(Entry::id).forEach(published::add);
        for (Entry entry : entries) {
            switch (entry) {
                case Claim claim -> claims.put(claim.id(), claim);
                case Curation.Cite cite -> {
                    citations.add(cite.id());
                    sources.putIfAbsent(cite.source().id(), cite.source());
                }
                default -> {}
            }
        }
    }

    private static List<Line> seen(List<Line> ledger, List<Entry> entries) {
        var ids = new HashSet<Id>();
        entries.forEach(entry -> ids.add(entry.id()));
        return ledger.stream().filter(line -> ids.contains(line.entry().id())).toList();
    }

    /// All that the viewer may see, in the order of the ledger.
    public List<Entry> entries() {
        return entries;
    }

    public Register register() {
        return register;
    }

    public Released released() {
        return released;
    }

    /// Everyone who has a name, in the order of recording.
    public List<Subject> people() {
        return register.people().stream()
                .filter(subject -> !names(subject).isEmpty())
                .toList();
    }

    /// Whoever `id` is.
    public Optional<CaseFile> person(Id id) {
        Subject subject = register.identity().root(Subject.person(id));
        return register.people().contains(subject) ? Optional.of(register.file(subject)) : Optional.empty();
    }

    public Optional<Claim> claim(Id id) {
        return Optional.ofNullable(claims.get(id));
    }

    public Optional<Source> source(Id id) {
        return Optional.ofNullable(sources.get(id));
    }

    public Collection<Source> sources() {
        return sources.values();
    }

    /// Whether the entry describes a source.
    public boolean isCitation(Id entry) {
        return citations.contains(entry);
    }

    /// Whether readers can see the entry.
    public boolean isPublic(Id entry) {
        return published.contains(entry);
    }

    public List<Fact.Named> names(Subject subject) {
        return register.claims(subject).stream()
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
        var about = new ArrayList<Curation>();
        for (Entry entry : entries) {
            Id meant = switch (entry) {
                case Curation.Withdraw withdraw -> withdraw.claim();
                case Curation.Dispute dispute -> dispute.claim();
                case Curation.Prefer prefer -> prefer.claim();
                default -> entry.id();
            };
            if (entry instanceof Curation curation && meant.equals(claim.id())) {
                about.add(curation);
            }
        }
        return about;
    }

    /// Claims about a person that were taken back.
    public List<Claim> withdrawn(Subject person) {
        var gone = new LinkedHashSet<Claim>();
        for (Entry entry : entries) {
            if (entry instanceof Curation.Withdraw withdraw && claims.containsKey(withdraw.claim())) {
                Claim claim = claims.get(withdraw.claim());
                if (register.identity().root(claim.subject()).equals(person)) {
                    gone.add(claim);
                }
            }
        }
        return List.copyOf(gone);
    }

    /// What people allowed to be told of them.
    public Consents consents() {
        return consents;
    }

    /// What would become public for the people that are chosen: nothing that consent does not cover.
    public List<Line> plan(Predicate<Subject> chosen) {
        return clearance.plan(chosen);
    }

    /// What could become public but for want of consent.
    public List<Claim> uncovered() {
        return clearance.uncovered();
    }

    /// What readers see although the consent for it has run out: the next publication takes it back.
    public List<Claim> expired() {
        return clearance.expired();
    }

    /// What readers see of a person, in the order of recording.
    public List<Claim> publicClaims(Subject person) {
        return claims.values().stream()
                .filter(claim -> published.contains(claim.id()))
                .filter(claim -> register.identity().root(claim.subject()).equals(person))
                .toList();
    }

    /// Entries that speak of any of these subjects, in the order of recording, and the sources they cite.
    public List<Line> about(Set<Subject> subjects) {
        return new About(subjects, sight).lines();
    }

    /// The acts of publication, the newest first, as far as what they made public is still so.
    public List<Curation.Publish> acts() {
        return sight.stream()
                .map(Line::entry)
                .filter(Curation.Publish.class::isInstance)
                .map(Curation.Publish.class::cast)
                .filter(act -> act.releases().stream().anyMatch(release -> published.contains(release.entry())))
                .toList()
                .reversed();
    }

    /// What carrying out `plan` would change in what readers see, with what is taken back because consent ran out.
    public List<Difference> difference(List<Line> plan, Id id, Instant at) {
        List<PublicFile> before = PublicFiles.of(released);
        if (plan.isEmpty() && expired().isEmpty()) {
            return List.of();
        }
        var after = new ArrayList<>(ledger);
        if (!expired().isEmpty()) {
            var gone = new Curation.Withhold(id, at, "nobody", clearance.gone(), Clearance.EXPIRED);
            after.add(new Line(after.size(), gone, Salt.random()));
        }
        if (!plan.isEmpty()) {
            after.add(new Line(after.size(), PublishPlan.publish(ledger, plan, id, at, "nobody"), Salt.random()));
        }
        return Difference.between(before, PublicFiles.of(Released.of(after)));
    }
}
