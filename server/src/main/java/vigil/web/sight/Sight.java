package vigil.web.sight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.audience.Clearance;
import vigil.audience.Cleared;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.ledger.Line;

/// Everything computed from what one kind of viewer sees: the register and the agenda, brought up to date for those
/// whom a line of the ledger concerns. For one thread at a time.
final class Sight {
    private final Eyes eyes;
    private final Published published;
    private final Register register;
    private final Agenda agenda = new Agenda();
    private final TreeMap<Long, Source> sources = new TreeMap<>();
    private final TreeMap<Long, Entry> links = new TreeMap<>();
    private final TreeMap<Long, Tombstone> stones = new TreeMap<>();
    private List<Line> ledger = List.of();
    private LocalDate day;
    private boolean begun;

    Sight(Set<String> compartments, Published published, LocalDate day) {
        this.eyes = new Eyes(compartments);
        this.published = published;
        this.day = day;
        this.register = Register.empty(day);
    }

    /// Takes in what changed in the ledger and what day it is; says who may be other than before.
    Set<Subject> follow(Change change, List<Line> now, LocalDate today) {
        ledger = now;
        Change seen = eyes.follow(change, now);
        seen.gone().forEach(line -> keep(line, false));
        seen.come().forEach(line -> keep(line, true));
        boolean turned = !today.equals(day);
        day = today;
        register.turnTo(today);
        Set<Subject> touched = new HashSet<>(register.changed());
        seen.gone().forEach(line -> touched.addAll(concerned(line.entry())));
        seen.come().forEach(line -> touched.addAll(concerned(line.entry())));
        if (!begun || turned) {
            touched.addAll(register.people());
            begun = true;
        }
        Set<Subject> all = withThoseLinked(touched);
        all.forEach(agenda::remove); // all leave before any comes: somebody may take the place of another
        all.forEach(this::arrange);
        return all;
    }

    private void keep(Line line, boolean comes) {
        if (comes) {
            register.add(line.position(), line.entry());
        } else {
            register.remove(line.position(), line.entry());
        }
        switch (line.entry()) {
            case Cite cite -> put(sources, line, cite.source(), comes);
            case SamePerson same -> put(links, line, same, comes);
            case NotSamePerson not -> put(links, line, not, comes);
            case Tombstone stone -> put(stones, line, stone, comes);
            default -> {}
        }
    }

    private static <T> void put(TreeMap<Long, T> map, Line line, T value, boolean comes) {
        if (comes) {
            map.put(line.position(), value);
        } else {
            map.remove(line.position());
        }
    }

    /// Whom an entry concerns other than through the register.
    private Set<Subject> concerned(Entry entry) {
        Set<Subject> concerned = new HashSet<>(Eyes.peopleOf(entry));
        for (Id id : Published.entries(entry)) {
            if (eyes.claim(id) instanceof Line line) {
                concerned.add(((Claim) line.entry()).subject());
            } else if (entry instanceof Withhold) {
                concerned.addAll(citing(id));
            }
        }
        return concerned;
    }

    /// Of whom claims speak that cite the source which the entry describes.
    private Set<Subject> citing(Id cite) {
        Set<Id> described = new HashSet<>();
        Set<Subject> citing = new HashSet<>();
        for (Line line : ledger) {
            if (line.entry() instanceof Cite each && each.id().equals(cite)) {
                described.add(each.source().id());
            } else if (line.entry() instanceof Claim claim && described.contains(claim.source())) {
                citing.add(claim.subject());
            }
        }
        return citing;
    }

    private Set<Subject> withThoseLinked(Set<Subject> touched) {
        var all = linked(touched);
        List.copyOf(all).forEach(each -> all.add(register.identity().root(each)));
        return all;
    }

    /// These subjects and everybody to whom a chain of words on who is who leads from them, for the viewer or for
    /// readers: one such word that becomes public can join or part others than the two whom it names.
    private Set<Subject> linked(Set<Subject> subjects) {
        var linked = new HashSet<Subject>();
        var open = new ArrayDeque<>(subjects);
        while (!open.isEmpty()) {
            Subject each = open.poll();
            if (linked.add(each)) {
                open.addAll(register.identity().same(each));
                open.addAll(published.sameForReaders(Set.of(each)));
                eyes.aboutPerson(each).forEach(line -> open.addAll(ends(line.entry())));
            }
        }
        return linked;
    }

    private static Set<Subject> ends(Entry entry) {
        return switch (entry) {
            case SamePerson same -> Set.of(same.one(), same.other());
            case NotSamePerson not -> Set.of(not.one(), not.other());
            default -> Set.of();
        };
    }

    private void arrange(Subject subject) {
        var place = register.place(subject);
        boolean isPerson = subject.kind() == Subject.Kind.PERSON;
        if (place.isPresent() && isPerson && register.identity().root(subject).equals(subject)) {
            agenda.put(standing(subject, place.getAsLong()));
        }
    }

    private Standing standing(Subject person, long place) {
        List<Claim> claims = register.claims(person);
        List<String> names = claims.stream()
                .map(Claim::fact)
                .filter(Fact.Named.class::isInstance)
                .map(fact -> ((Fact.Named) fact).name())
                .toList();
        Clearance clearance = clearance(Set.of(person));
        var plan = clearance.plan(person::equals);
        boolean named = !names.isEmpty();
        return new Standing(
                place,
                person,
                Standing.folded(names),
                named ? silent(claims) : null,
                Due.of(
                        person,
                        place,
                        named ? claims : List.of(),
                        clearance.consents().of(person)),
                !plan.isEmpty(),
                (int) plan.lines().stream()
                        .filter(line -> line.entry() instanceof Claim)
                        .count(),
                about(person, clearance.uncovered()),
                about(person, clearance.expired()));
    }

    private int about(Subject person, List<Claim> claims) {
        return (int) claims.stream()
                .filter(claim -> register.identity().root(claim.subject()).equals(person))
                .count();
    }

    /// When somebody last said anything of a person who was not freed and has not died.
    private @Nullable LocalDate silent(List<Claim> claims) {
        boolean over = claims.stream()
                .anyMatch(claim -> claim.fact() instanceof Fact.Freed || claim.fact() instanceof Fact.Died);
        return over
                ? null
                : claims.stream()
                        .map(this::spoken)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /// When the source spoke, or else when it was recorded.
    private LocalDate spoken(Claim claim) {
        When said = claim.said() == null ? register.source(claim.source()).published() : claim.said();
        return said == null || said.latest() == null
                ? claim.at().atZone(ZoneOffset.UTC).toLocalDate()
                : said.latest();
    }

    /// What may become public of some people, and what may not, by what the viewer sees.
    Clearance clearance(Set<Subject> people) {
        return cleared(around(people));
    }

    /// What may become public for these people.
    Cleared plan(Set<Subject> people) {
        return cleared(linesOfAct(people)).plan(people::contains);
    }

    /// What would become public for these people, and what is taken back for others.
    Preview preview(Set<Subject> people, Id id, Instant at) {
        List<Line> lines = linesOfAct(people);
        Clearance clearance = cleared(lines);
        Cleared plan = clearance.plan(people::contains);
        return new Preview(plan, new Prospect(published, lines).differences(plan, clearance.gone(), id, at));
    }

    /// Everything that an act for these people may touch: whatever has to be taken back goes with it, and stones that
    /// were not set yet.
    private List<Line> linesOfAct(Set<Subject> people) {
        var touched = new HashSet<>(people);
        agenda.expired().forEach(each -> touched.add(each.person()));
        stones.values().stream()
                .filter(stone -> !published.releases().isSettled(stone.id()))
                .forEach(stone -> touched.add(stone.person()));
        return around(touched);
    }

    private Clearance cleared(List<Line> lines) {
        return Clearance.of(lines, published.releases(), register.identity(), day);
    }

    /// Everything that speaks of these people or of somebody who is linked to them.
    private List<Line> around(Set<Subject> people) {
        return about(linked(people));
    }

    /// Entries that speak of any of these subjects, in the order of recording, and the sources they cite.
    List<Line> about(Set<Subject> subjects) {
        var lines = new TreeMap<Long, Line>();
        var cited = new HashSet<Id>();
        for (Subject subject : subjects) {
            eyes.aboutPerson(subject).forEach(line -> lines.put(line.position(), line));
            for (Claim claim : register.recorded(subject)) {
                Line line = Objects.requireNonNull(eyes.claim(claim.id()));
                lines.put(line.position(), line);
                eyes.aboutClaim(claim.id()).forEach(each -> lines.put(each.position(), each));
                published.speakingOf(claim.id()).forEach(each -> lines.put(each.position(), each));
                if (cited.add(claim.source())) {
                    eyes.cites(claim.source()).forEach(each -> lines.put(each.position(), each));
                }
            }
        }
        return List.copyOf(lines.values());
    }

    List<Source> newestSources(int most) {
        return sources.descendingMap().values().stream().limit(most).toList();
    }

    List<Entry> links() {
        return List.copyOf(links.values());
    }

    List<Entry> entries() {
        return ledger.stream().map(Line::entry).filter(eyes::sees).toList();
    }

    Eyes eyes() {
        return eyes;
    }

    Register register() {
        return register;
    }

    Agenda agenda() {
        return agenda;
    }
}
