package vigil.edition.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;
import vigil.audience.PublicFile.PublicStay;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Provision;
import vigil.claim.When;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.edition.site.Listing.Row;
import vigil.edition.site.Listing.Told;
import vigil.text.Dates;
import vigil.text.Language;
import vigil.text.Phrase;
import vigil.text.Provisions;
import vigil.text.Texts;
import vigil.text.Vocabularies;

/// What is known of a place of detention, an offence or a proceeding from the files of the people it concerns; each
/// line stands with its source in those files.
final class Things {
    private static final int MOST_TOLD = 40;

    /// Those who are at a place now.
    private record Here(String place, Id id) implements Derived<Boolean> {
        @Override
        public Boolean from(Contents contents) {
            return contents.file(id).orElseThrow().stays().stream()
                    .anyMatch(stay -> stay.current() && place.equals(stay.place()));
        }
    }

    private final Texts texts;
    private final Contents contents;
    private final People people;

    Things(Texts texts, Contents contents) {
        this.texts = texts;
        this.contents = contents;
        this.people = new People(contents);
    }

    /// The people of a group in the order of the language, under headings where it has parts.
    Map<String, List<Id>> parts(Group group) {
        var members = Groups.members(contents, group);
        var known = Set.copyOf(members);
        var ordered = members.size() < 2
                ? members
                : Roll.order(contents, texts.language()).stream()
                        .filter(known::contains)
                        .toList();
        var parts = new LinkedHashMap<String, List<Id>>();
        for (Id id : ordered) {
            for (String heading : headings(group, id)) {
                parts.computeIfAbsent(heading, h -> new ArrayList<>()).add(id);
            }
        }
        return sorted(group, parts);
    }

    /// How many pages the people of a group take; under an offence somebody may stand with several of its parts.
    static int pages(Contents contents, Group group) {
        return contents.get(new Pages(group));
    }

    private record Pages(Group group) implements Derived<Integer> {
        @Override
        public Integer from(Contents contents) {
            if (group.facet() != Facet.OFFENCES) {
                return Paging.pages(Groups.members(contents, group).size());
            }
            var english = new Things(Texts.of(Language.EN), contents);
            return Paging.pages(Groups.members(contents, group).stream()
                    .mapToInt(id -> english.headings(group, id).size())
                    .sum());
        }
    }

    private Set<String> headings(Group group, Id id) {
        return switch (group.facet()) {
            case FACILITIES ->
                Set.of(texts.get(
                        contents.get(new Here(group.key(), id)) ? "site.facility.now" : "site.facility.before"));
            case OFFENCES -> {
                var headings = new TreeSet<String>();
                for (Provision provision : Facet.provisions(contents.file(id).orElseThrow())) {
                    if (Facet.article(provision).equals(group.key())) {
                        headings.add(new Provisions(texts).words(provision));
                    }
                }
                yield headings;
            }
            default -> Set.of("");
        };
    }

    private Map<String, List<Id>> sorted(Group group, Map<String, List<Id>> parts) {
        if (group.facet() == Facet.OFFENCES) {
            return new java.util.TreeMap<>(parts);
        }
        var sorted = new LinkedHashMap<String, List<Id>>();
        String now = texts.get("site.facility.now");
        if (parts.containsKey(now)) {
            sorted.put(now, parts.get(now));
        }
        parts.forEach(sorted::putIfAbsent);
        return sorted;
    }

    /// What else the files say of it, each value once, in the order of the people.
    List<Row> facts(Group group) {
        return switch (group.facet()) {
            case FACILITIES -> {
                var kinds = new LinkedHashSet<Phrase>();
                files(group)
                        .forEach(file -> file.stays().stream()
                                .filter(stay -> group.key().equals(stay.place()) && stay.placeKind() != null)
                                .forEach(stay -> kinds.add(label("place-kind", stay.placeKind()))));
                yield rows(Map.of("site.facility.kind", kinds));
            }
            case PROCEEDINGS -> {
                var courts = new LinkedHashSet<Phrase>();
                files(group)
                        .forEach(file -> Facet.facts(file, Fact.Prosecuted.class).stream()
                                .filter(fact -> fact.proceeding().strip().equals(group.key()) && fact.court() != null)
                                .forEach(fact -> courts.add(Phrase.quoted(String.valueOf(fact.court()), ""))));
                yield rows(Map.of("site.proceeding.court", courts));
            }
            case OFFENCES -> offence(group);
            default -> List.of();
        };
    }

    private List<Row> offence(Group group) {
        var maxima = new LinkedHashSet<Phrase>();
        var said = new LinkedHashSet<Phrase>();
        for (PublicFile file : files(group)) {
            var telling = new Telling(file, texts, people);
            for (PublicPoint point : file.points()) {
                switch (point.fact()) {
                    case Fact.Threatened fact
                    when fact.provision() != null && of(group, fact.provision()) ->
                        maxima.add(telling.values(point, "provision", "maximum").withoutNotes());
                    case Fact.Charged fact
                    when of(group, fact.provision()) && fact.accusation() != null ->
                        said.add(texts.phrase(
                                "site.charges.quoted",
                                telling.values(point, "accusation").withoutNotes()));
                    default -> {}
                }
            }
        }
        var rows = new LinkedHashMap<String, Set<Phrase>>();
        rows.put("site.charges.maximum", maxima);
        rows.put("site.charges.accusation", said);
        return rows(rows);
    }

    private static boolean of(Group group, @Nullable Provision provision) {
        return provision != null && Facet.article(provision).equals(group.key());
    }

    private List<Row> rows(Map<String, Set<Phrase>> values) {
        return values.entrySet().stream()
                .filter(row -> !row.getValue().isEmpty())
                .map(row -> new Row(
                        texts.get(row.getKey()),
                        row.getValue().stream().limit(12).toList()))
                .toList();
    }

    private Phrase label(String vocabulary, @Nullable String code) {
        return Phrase.plain(Vocabularies.label(
                vocabulary, String.valueOf(code), texts.language().tag()));
    }

    /// Ill-treatment that people tell of from the time in which they were at this place and nowhere else.
    List<Told> told(Group group) {
        if (group.facet() != Facet.FACILITIES) {
            return List.of();
        }
        var told = new HashMap<Told, When>();
        for (PublicFile file : files(group)) {
            var telling = new Telling(file, texts, people);
            for (PublicPoint point : file.points(Fact.IllTreated.class)) {
                When when = point.fact().when();
                if (when != null && during(file, group.key(), when)) {
                    told.put(told(telling, point, when), when);
                }
            }
        }
        return told.entrySet().stream()
                .sorted(Map.Entry.<Told, When>comparingByValue().reversed())
                .limit(MOST_TOLD)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Told told(Telling telling, PublicPoint point, When when) {
        Phrase who = people.link(telling.file.id(), texts.language(), "../people/");
        return new Told(
                telling.dates.datetime(when),
                new Dates(texts).brief(when).text(),
                telling.beside(point).withoutNotes(),
                who);
    }

    /// Whether a day lies wholly within a stay at the place, and within no stay anywhere else.
    static boolean during(PublicFile file, String place, When when) {
        return file.stays().stream().anyMatch(stay -> place.equals(stay.place()) && holds(stay, when))
                && file.stays().stream().noneMatch(stay -> !place.equals(stay.place()) && holds(stay, when));
    }

    private static boolean holds(PublicStay stay, When when) {
        LocalDate from = stay.from() == null ? null : stay.from().latest();
        LocalDate to = stay.to() == null ? null : stay.to().earliest();
        boolean ends = stay.current()
                || to != null && when.latest() != null && !when.latest().isAfter(to);
        return from != null
                && ends
                && when.earliest() != null
                && !when.earliest().isBefore(from);
    }

    private List<PublicFile> files(Group group) {
        return Groups.members(contents, group).stream()
                .map(id -> contents.file(id).orElseThrow())
                .toList();
    }
}
