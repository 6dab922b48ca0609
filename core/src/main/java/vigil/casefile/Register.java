package vigil.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.casefile.CaseFile.Codefendant;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.When;

/// All case files that a run of entries yields, as of a day.
public final class Register {
    private final LocalDate asOf;
    private final Identity identity;
    private final Map<Id, Source> sources = new HashMap<>();
    private final Set<Id> gone = new HashSet<>();
    private final Set<Id> disputed = new HashSet<>();
    private final Set<Id> preferred = new HashSet<>();
    private final Map<Subject, List<Claim>> claims = new LinkedHashMap<>();
    /// People by the proceeding they are tried in, and by who names whom as co-accused.
    private final Map<Subject, Map<Subject, List<Claim>>> together = new HashMap<>();

    private Register(List<Entry> entries, LocalDate asOf) {
        this.asOf = asOf;
        this.identity = Identity.of(entries);
        entries.forEach(this::curate);
        for (Entry entry : entries) {
            if (entry instanceof Claim claim && !gone.contains(claim.id())) {
                claims.computeIfAbsent(identity.root(claim.subject()), s -> new ArrayList<>())
                        .add(claim);
            }
        }
        link();
    }

    /// Folds `entries`, which stand in the order of recording.
    public static Register of(Collection<? extends Entry> entries, LocalDate asOf) {
        return new Register(List.copyOf(entries), asOf);
    }

    private void curate(Entry entry) {
        switch (entry) {
            case Cite cite -> sources.putIfAbsent(cite.source().id(), cite.source());
            case Withdraw withdraw -> gone.add(withdraw.claim());
            case Erase erase -> gone.add(erase.erased());
            case Dispute dispute -> disputed.add(dispute.claim());
            case Prefer prefer -> preferred.add(prefer.claim());
            default -> {}
        }
    }

    private void link() {
        var proceedings = new HashMap<String, Map<Subject, List<Claim>>>();
        claims.forEach((subject, all) -> {
            for (Claim claim : all) {
                switch (claim.fact()) {
                    case Fact.CoAccused with -> {
                        Subject other = identity.root(with.with());
                        link(subject, other, claim);
                        link(other, subject, claim);
                    }
                    case Fact.Prosecuted in ->
                        proceedings
                                .computeIfAbsent(Weighing.folded(in.proceeding()), p -> new LinkedHashMap<>())
                                .computeIfAbsent(subject, s -> new ArrayList<>())
                                .add(claim);
                    default -> {}
                }
            }
        });
        for (Map<Subject, List<Claim>> people : proceedings.values()) {
            people.forEach((one, its) -> people.forEach((other, theirs) -> {
                theirs.forEach(claim -> link(one, other, claim));
            }));
        }
    }

    private void link(Subject one, Subject other, Claim claim) {
        if (!one.equals(other)) {
            together.computeIfAbsent(one, s -> new TreeMap<>())
                    .computeIfAbsent(other, s -> new ArrayList<>())
                    .add(claim);
        }
    }

    /// Everyone and everything there is a claim about, by the identifier that stands for them.
    public List<Subject> subjects() {
        return List.copyOf(claims.keySet());
    }

    /// People only, in the order of recording.
    public List<Subject> people() {
        return claims.keySet().stream()
                .filter(subject -> subject.kind() == Subject.Kind.PERSON)
                .toList();
    }

    public Identity identity() {
        return identity;
    }

    /// The source that claims cite under this identifier; refuses an identifier that none has.
    public Source source(Id id) {
        Source source = sources.get(id);
        if (source == null) {
            throw new Refusal(new Problem("source-unknown", "source", id.text()));
        }
        return source;
    }

    /// Claims about `subject` that were not withdrawn, in the order of recording.
    public List<Claim> claims(Subject subject) {
        return List.copyOf(claims.getOrDefault(identity.root(subject), List.of()));
    }

    /// The case file of whoever `subject` is; refuses someone of whom there is no claim.
    public CaseFile file(Subject subject) {
        Subject root = identity.root(subject);
        List<Claim> about = claims.get(root);
        if (about == null) {
            throw new Refusal(new Problem("subject-unknown", "subject", subject.toString()));
        }
        List<Point<?>> points = Points.of(about, new Weighing(preferred, disputed, this::spoken));
        Detention detention = Detention.of(points, asOf, this::spoken);
        var codefendants = together.getOrDefault(root, Map.of()).entrySet().stream()
                .filter(other -> claims.containsKey(other.getKey()))
                .map(other -> new Codefendant(other.getKey(), distinct(other.getValue())))
                .toList();
        return new CaseFile(
                root,
                identity.same(root),
                asOf,
                points,
                detention.status(),
                detention.days(),
                detention.stays(),
                codefendants);
    }

    private Optional<LocalDate> spoken(Claim claim) {
        When said = claim.said();
        if (said == null) {
            Source source = sources.get(claim.source());
            said = source == null ? null : source.published();
        }
        return said == null ? Optional.empty() : Optional.ofNullable(said.earliest());
    }

    private static List<Claim> distinct(List<Claim> claims) {
        return claims.stream().distinct().toList();
    }
}
