package vigil.audience;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vigil.audience.PublicFile.PublicCodefendant;
import vigil.audience.PublicFile.PublicDays;
import vigil.audience.PublicFile.PublicPart;
import vigil.audience.PublicFile.PublicPoint;
import vigil.audience.PublicFile.PublicReading;
import vigil.audience.PublicFile.PublicSource;
import vigil.audience.PublicFile.PublicStatus;
import vigil.audience.PublicFile.PublicStay;
import vigil.casefile.CaseFile;
import vigil.casefile.Finding;
import vigil.casefile.Point;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.When;

/// Makes public files out of released entries: the only way out. It is handed nothing else, so
/// nothing else can come out.
public final class PublicFiles {
    private final Register register;

    private PublicFiles(Register register) {
        this.register = register;
    }

    /// Everyone who has a public name, in the order in which they were first released.
    public static List<PublicFile> of(Released released) {
        return of(Register.of(released.plain(), released.date()));
    }

    /// The same files from a register that was folded over disclosed entries (as the verifier has it).
    public static List<PublicFile> of(Register register) {
        var files = new PublicFiles(register);
        return register.people().stream()
                .filter(files::named)
                .map(register::file)
                .map(files::file)
                .toList();
    }

    /// The file of whoever `subject` stands for; nothing if nobody of that name is public.
    static Optional<PublicFile> of(Register register, Subject subject) {
        var files = new PublicFiles(register);
        return subject.equals(register.identity().root(subject)) && files.named(subject)
                ? Optional.of(files.file(register.file(subject)))
                : Optional.empty();
    }

    private boolean named(Subject subject) {
        return register.claims(subject).stream().anyMatch(claim -> claim.fact() instanceof Fact.Named);
    }

    private PublicFile file(CaseFile file) {
        var notes = new Notes();
        var points = file.points().stream().map(point -> point(point, notes)).toList();
        var status = file.status();
        return new PublicFile(
                file.subject().id(),
                file.subjects().stream()
                        .filter(subject -> !subject.equals(file.subject()))
                        .map(Subject::id)
                        .toList(),
                asOf(file).toString(),
                new PublicStatus(
                        status.kind().word(),
                        status.since(),
                        status.place(),
                        status.term() == null ? null : status.term().text(),
                        notes.of(status.claims())),
                new PublicDays(
                        file.days().least(),
                        file.days().most(),
                        file.days().inUse() < 0 ? null : (long) file.days().inUse()),
                points,
                file.stays().stream()
                        .map(stay -> new PublicStay(
                                stay.place(),
                                stay.placeKind(),
                                stay.from(),
                                stay.to(),
                                stay.current(),
                                notes.of(stay.claims())))
                        .toList(),
                file.codefendants().stream()
                        .filter(other -> named(other.subject()))
                        .map(other -> new PublicCodefendant(other.subject().id(), notes.of(other.claims())))
                        .toList(),
                notes.sources());
    }

    /// The day of the edition where days are still counted. Else nothing here will be different tomorrow, and it is the
    /// day on which the newest claim became public.
    private LocalDate asOf(CaseFile file) {
        return file.counting()
                ? file.asOf()
                : register.claims(file.subject()).stream()
                        .map(claim -> claim.at().atZone(ZoneOffset.UTC).toLocalDate())
                        .max(Comparator.naturalOrder())
                        .orElse(file.asOf());
    }

    private static PublicPoint point(Point<?> point, Notes notes) {
        var parts = new ArrayList<PublicPart>();
        point.parts().forEach((name, finding) -> parts.add(part(name, finding, notes)));
        return new PublicPoint(point.fact(), CaseFile.happened(point.fact()), parts, notes.of(point.claims()));
    }

    private static PublicPart part(String name, Finding<Object> finding, Notes notes) {
        var others = finding.contradicting().stream()
                .map(other -> new PublicReading(text(other.value()), notes.of(other.claims())))
                .toList();
        return new PublicPart(name, text(finding.value()), notes.of(finding.supporting()), others);
    }

    private static String text(Object value) {
        return value instanceof When when ? when.edtf() : value.toString();
    }

    /// Numbers the sources of one file in the order in which its points cite them.
    private final class Notes {
        private final TreeMap<Integer, Source> byNumber = new TreeMap<>();
        private final java.util.HashMap<Id, Integer> numbers = new java.util.HashMap<>();

        List<Long> of(Collection<Claim> claims) {
            return claims.stream()
                    .map(claim -> number(claim.source()))
                    .distinct()
                    .sorted()
                    .toList();
        }

        private long number(Id source) {
            return numbers.computeIfAbsent(source, id -> {
                int number = numbers.size() + 1;
                byNumber.put(number, register.source(id));
                return number;
            });
        }

        List<PublicSource> sources() {
            return byNumber.values().stream().map(PublicFiles::source).toList();
        }
    }

    private static PublicSource source(Source source) {
        return new PublicSource(
                source.id(),
                source.title(),
                source.kind(),
                source.author(),
                source.published(),
                source.language(),
                source.address(),
                source.archived(),
                source.exhibit(),
                source.shown());
    }
}
