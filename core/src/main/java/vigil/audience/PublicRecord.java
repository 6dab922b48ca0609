package vigil.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.casefile.Register;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Line;

/// Everything public, following a ledger line by line: what [Released], [PublicFiles] and [RecordFiles] compute of the
/// whole is kept here and brought up to date for those whom a line concerns. Not for several threads at once.
public final class PublicRecord {
    private final Bodies bodies = new Bodies();
    private final Acts acts = new Acts();
    private final Attachment attachment = new Attachment(bodies::citation);
    private final Register register = Register.empty(LocalDate.EPOCH);
    private final TreeMap<Long, Disclosed> shown = new TreeMap<>();
    private final Map<Id, Disclosed> byId = new HashMap<>();
    private final TreeMap<Long, Entry> stones = new TreeMap<>();
    private final Map<Subject, PublicFile> files = new HashMap<>();
    private final Map<Id, Evidence> evidence = new HashMap<>();

    public PublicRecord() {
        register.changed();
    }

    /// The next line of the ledger.
    public void follow(Line line) {
        bodies.follow(line);
        acts.follow(line.entry());
    }

    /// How many acts changed what is public.
    public int edition() {
        return acts.sizes().size();
    }

    /// The day of the last such act.
    public LocalDate date() {
        return acts.date();
    }

    public List<LogLeaf> log() {
        return acts.log();
    }

    public List<Long> sizes() {
        return acts.sizes();
    }

    /// Everything, as one value.
    public Released released() {
        catchUp();
        return new Released(edition(), date(), entries(), acts.log(), acts.sizes());
    }

    /// The disclosed entries, in the order of the public log.
    public List<Disclosed> entries() {
        catchUp();
        return List.copyOf(shown.values());
    }

    public boolean isPublic(Id entry) {
        catchUp();
        return byId.containsKey(entry);
    }

    /// What was promised of an entry and not taken back, whether it is seen or waits for what it speaks of.
    public Optional<Promise> promise(Id entry) {
        return Optional.ofNullable(acts.promised().get(entry));
    }

    /// Everything promised and not taken back about `subjects` and about whoever a chain of promised words on who is
    /// who
    /// leads to, whether it is shown or rests. `subjects` grows by those others.
    public List<Entry> promisedAround(Set<Subject> subjects) {
        catchUp();
        List<Entry> found = List.of();
        for (int before = -1; before < subjects.size(); ) {
            before = subjects.size();
            found = attachment.around(subjects);
            found.forEach(entry -> subjects.addAll(bothEnds(entry)));
        }
        return found;
    }

    /// Of whom promised claims speak that cite this source, whether they are shown or rest.
    public Set<Subject> promisedFrom(Id source) {
        catchUp();
        return attachment.citing(source);
    }

    /// A promised entry as the ledger has it.
    public Line line(Id entry) {
        return bodies.held(entry);
    }

    /// Whether a public entry describes a source.
    public boolean isCitation(Id entry) {
        catchUp();
        return byId.get(entry) instanceof Disclosed each && each.entry() instanceof Cite;
    }

    /// How many people have a public name.
    public int countFiles() {
        catchUp();
        return files.size();
    }

    public Register register() {
        catchUp();
        return register;
    }

    /// Everyone who has a public name, in the order in which they were first released.
    public List<PublicFile> files() {
        catchUp();
        return register.people().stream()
                .map(files::get)
                .filter(Objects::nonNull)
                .toList();
    }

    public Optional<PublicFile> file(Subject subject) {
        catchUp();
        return Optional.ofNullable(files.get(register.identity().root(subject)));
    }

    /// What makes `plan` public at the moment `at`.
    public Publish publish(List<Line> plan, Id id, Instant at, String by) {
        return PublishPlan.publish(bodies::source, plan, id, at, by);
    }

    /// Who was public and no longer is.
    ///
    /// @param name what the register calls itself
    public PublicRemovals removals(String name) {
        catchUp();
        List<PublicFile> all = stones.isEmpty() ? List.of() : files();
        return PublicRemovals.of(name, edition(), date(), stones.values(), all);
    }

    /// The evidence behind the files, by the identifier that stands for whom it speaks of.
    public Map<Id, Evidence> evidence() {
        catchUp();
        return evidence;
    }

    private void catchUp() {
        var concerned = new HashSet<Subject>();
        for (Id id : inOrder(acts.changed())) {
            concerned.addAll(attachment.remove(id));
            Promise promise = acts.promised().get(id);
            if (promise != null) {
                concerned.addAll(attachment.add(promise.index(), bodies.held(id).entry()));
            }
        }
        boolean turned = !date().equals(register.asOf());
        if (concerned.isEmpty() && !turned) {
            return;
        }
        register.turnTo(date());
        prove(attach(concerned));
        fold(turned);
    }

    /// What is promised goes in by the order of the log, whatever is taken back before it.
    private List<Id> inOrder(Set<Id> changed) {
        var all = new ArrayList<>(changed);
        all.sort(java.util.Comparator.comparingLong(
                id -> acts.promised().get(id) instanceof Promise promise ? promise.index() : -1));
        return all;
    }

    private Set<Subject> roots(Collection<Subject> subjects) {
        var roots = new HashSet<Subject>(subjects);
        subjects.forEach(subject -> roots.add(register.identity().root(subject)));
        return roots;
    }

    /// @return everyone whose evidence may be other than before
    private Set<Subject> attach(Set<Subject> concerned) {
        var now = new HashMap<Id, Entry>();
        for (Entry entry : attachment.around(concerned)) {
            now.put(entry.id(), entry);
            concerned.addAll(bothEnds(entry));
        }
        Set<Subject> roots = roots(concerned);
        drop(roots, now, concerned);
        now.values().stream()
                .filter(attachment::attached)
                .filter(entry -> !byId.containsKey(entry.id()))
                .forEach(this::show);
        roots.addAll(roots(concerned));
        return roots;
    }

    /// A word on who is who stands in the evidence of both.
    private static Set<Subject> bothEnds(Entry entry) {
        return switch (entry) {
            case SamePerson same -> Set.of(same.one(), same.other());
            case NotSamePerson not -> Set.of(not.one(), not.other());
            default -> Set.of();
        };
    }

    private void drop(Set<Subject> roots, Map<Id, Entry> now, Set<Subject> concerned) {
        var gone = new HashSet<Id>();
        for (Subject subject : roots) {
            if (evidence.get(subject.id()) instanceof Evidence all) {
                all.entries().stream().map(each -> each.entry().id()).forEach(gone::add);
            }
        }
        gone.addAll(now.keySet());
        for (Id id : gone) {
            Disclosed before = byId.get(id);
            Promise promise = acts.promised().get(id);
            boolean stays = before != null
                    && promise != null
                    && promise.index() == before.index()
                    && attachment.attached(bodies.held(id).entry());
            if (before != null && !stays) {
                byId.remove(id);
                concerned.addAll(bothEnds(before.entry()));
                shown.remove(before.index());
                stones.remove(before.index());
                register.remove(before.index(), before.entry());
            }
        }
    }

    private void show(Entry entry) {
        Promise promise = Objects.requireNonNull(acts.promised().get(entry.id()));
        Disclosed disclosed = bodies.disclosed(entry.id(), promise);
        byId.put(entry.id(), disclosed);
        shown.put(disclosed.index(), disclosed);
        if (entry instanceof Tombstone) {
            stones.put(disclosed.index(), disclosed.entry());
        }
        register.add(disclosed.index(), disclosed.entry());
    }

    /// Collects anew the evidence of these subjects.
    private void prove(Set<Subject> roots) {
        for (Subject root : roots) {
            var entries = new TreeMap<Long, Disclosed>();
            if (register.identity().root(root).equals(root)) {
                for (Entry entry : attachment.speakingOf(register.identity().same(root))) {
                    if (byId.get(entry.id()) instanceof Disclosed each) {
                        entries.put(each.index(), each);
                    }
                }
            }
            if (entries.isEmpty()) {
                evidence.remove(root.id());
            } else {
                evidence.put(root.id(), new Evidence(root.id(), List.copyOf(entries.values())));
            }
        }
    }

    private void fold(boolean turned) {
        var changed = new HashSet<>(register.changed());
        if (turned) {
            changed.addAll(register.people());
        }
        for (Subject subject : changed) {
            PublicFile file = PublicFiles.of(register, subject).orElse(null);
            if (file == null) {
                files.remove(subject);
            } else if (!file.equals(files.get(subject))) {
                files.put(subject, file);
            }
        }
    }
}
