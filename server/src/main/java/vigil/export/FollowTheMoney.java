package vigil.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.ledger.Hash;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// People, what happened to them and the proceedings against them as FollowTheMoney entities (standards/04 section 3),
/// one JSON object to a line. Affiliations, relatives, health, third persons and by whom somebody is recognised stay
/// here:
/// they tell religion, politics or somebody else's name.
public final class FollowTheMoney {
    private FollowTheMoney() {}

    /// Writes what somebody may see; returns how many entities.
    public static long write(List<Entry> seen, LocalDate asOf, OutputStream out) throws IOException {
        long count = 0;
        for (FtmEntity entity : entities(seen, asOf)) {
            out.write(entity.line().getBytes(StandardCharsets.UTF_8));
            count++;
        }
        return count;
    }

    static List<FtmEntity> entities(List<Entry> entries, LocalDate asOf) {
        Register register = Register.of(entries, asOf);
        var entities = new ArrayList<FtmEntity>();
        for (Subject person : register.people()) {
            var known = new FtmPerson(id(person));
            for (Claim claim : register.claims(person)) {
                @Nullable String address = address(register, claim);
                known.learn(claim.fact(), address);
                var saying = new FtmEvents.Saying("vigil-" + claim.id(), claim.fact());
                entities.addAll(FtmEvents.of(saying, id(person), address));
            }
            entities.add(known.entity());
        }
        return entities;
    }

    /// One person of an edition and what happened to them, a line for each entity.
    public static String lines(PublicFile file) {
        String person = id(Subject.person(file.id()));
        var known = new FtmPerson(person);
        var entities = new ArrayList<FtmEntity>();
        for (PublicFile.PublicPoint point : file.points()) {
            @Nullable String address = address(file, point);
            known.learn(point.fact(), address);
            var saying = new FtmEvents.Saying(person + "-" + digest(point.fact()), point.fact());
            entities.addAll(FtmEvents.of(saying, person, address));
        }
        entities.addFirst(known.entity());
        return entities.stream().map(FtmEntity::line).collect(java.util.stream.Collectors.joining());
    }

    /// A fact has no identifier of its own in a public file.
    private static String digest(Fact fact) {
        return Hash.of(Json.bytes(Records.write((Record) fact))).hex().substring(0, 20);
    }

    private static @Nullable String address(PublicFile file, PublicFile.PublicPoint point) {
        return point.notes().stream()
                .map(note -> file.sources().get((int) (note - 1)))
                .filter(PublicFile.PublicSource::shown)
                .map(PublicFile.PublicSource::address)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String address(Register register, Claim claim) {
        try {
            Source source = register.source(claim.source());
            return source.shown() ? source.address() : null;
        } catch (vigil.claim.Refusal sourceNotVisible) {
            return null;
        }
    }

    static String id(Subject subject) {
        return "vigil-" + subject.id();
    }

    /// What is said about a person apart from events.
    private static final class FtmPerson {
        private static final Map<String, String> ROLES = Map.of(
                "journalist", "role.journo",
                "lawyer", "role.lawyer",
                "activist", "role.act",
                "human rights defender", "role.act",
                "politician", "role.pol");

        private final String id;
        private final Map<String, Set<String>> properties = new LinkedHashMap<>();

        FtmPerson(String id) {
            this.id = id;
        }

        void learn(Fact fact, @Nullable String address) {
            switch (fact) {
                case Fact.Named named -> add(property(named), named.name());
                case Fact.Born born -> {
                    date("birthDate", born.when());
                    add("birthPlace", born.place());
                }
                case Fact.Died died -> date("deathDate", died.when());
                case Fact.Occupied occupied -> {
                    add("position", occupied.occupation());
                    add("topics", ROLES.get(occupied.occupation().toLowerCase(java.util.Locale.ROOT)));
                }
                case Fact.National national -> country(national.country());
                default -> {
                    return;
                }
            }
            add("sourceUrl", address);
        }

        private static String property(Fact.Named named) {
            return switch (named.nameKind() == null ? "" : named.nameKind()) {
                case "birth", "former", "married" -> "previousName";
                case "pseudonym", "self-chosen", "religious" -> "alias";
                case "nick", "initials" -> "weakAlias";
                default -> "name";
            };
        }

        private void date(String property, @Nullable When when) {
            if (when != null) {
                @Nullable String date = FtmDates.single(when.edtf());
                add(property, date);
                if (!when.edtf().equals(date)) {
                    add("notes", property + " edtf:" + when.edtf());
                }
            }
        }

        /// A country is two letters there; a word would be dropped by whoever reads it.
        private void country(String country) {
            add(
                    country.matches("[A-Za-z]{2}") ? "nationality" : "notes",
                    country.matches("[A-Za-z]{2}")
                            ? country.toLowerCase(java.util.Locale.ROOT)
                            : "nationality: " + country);
        }

        private void add(String property, @Nullable String value) {
            if (value != null) {
                properties.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(value);
            }
        }

        FtmEntity entity() {
            return new FtmEntity(id, "Person", properties);
        }
    }
}
