package vigil.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Provision;
import vigil.claim.When;

/// What happened to a person, as `Event`, and what they are accused of, as `CourtCaseParty`: one for each saying.
final class FtmEvents {
    /// Words for an event: what, where, in somebody's words.
    private record Told(
            String name,
            @Nullable String location,
            @Nullable String summary) {}

    /// One fact, and what names it for ever.
    record Saying(String id, Fact fact) {}

    private FtmEvents() {}

    static List<FtmEntity> of(Saying saying, String person, @Nullable String address) {
        return switch (saying.fact()) {
            case Fact.Charged charged -> party(saying, person, address, charged(charged));
            case Fact.Accused accused -> party(saying, person, address, "accused of: " + accused.accusation());
            case Fact.Prosecuted prosecuted -> prosecuted(saying, prosecuted, person, address);
            default -> {
                @Nullable Told told = told(saying.fact());
                yield told == null ? List.of() : List.of(event(saying, told, person, address));
            }
        };
    }

    private static @Nullable Told told(Fact fact) {
        return switch (fact) {
            case Fact.Searched searched -> new Told("Search", searched.place(), searched.by());
            case Fact.Arrested arrested -> new Told("Arrest", arrested.place(), arrested.by());
            case Fact.Held held -> new Told("In custody", held.facility(), null);
            case Fact.Transferred moved -> new Told("Transfer", moved.to(), moved.from());
            case Fact.CustodyOrdered order -> new Told("Custody ordered", order.court(), order.measure());
            case Fact.HearingSet set -> new Told("Hearing set", set.court(), null);
            case Fact.HearingHeld hearing -> new Told("Hearing", hearing.court(), hearing.outcome());
            case Fact.Sentenced sentence ->
                new Told(
                        "Sentence",
                        sentence.court(),
                        sentence.term() == null ? null : sentence.term().text());
            case Fact.Acquitted acquitted -> new Told("Acquittal", acquitted.court(), null);
            case Fact.Freed freed -> new Told("Release from custody", null, freed.grounds());
            case Fact.IllTreated ill -> new Told("Ill-treatment", null, ill.account());
            case Fact.HungerStrike strike -> new Told("Hunger strike", null, strike.account());
            case Fact.Died died -> new Told("Death", died.place(), null);
            default -> null;
        };
    }

    private static FtmEntity event(Saying saying, Told told, String person, @Nullable String address) {
        var properties = new LinkedHashMap<String, Set<String>>();
        properties.put("name", Set.of(told.name()));
        properties.put("involved", Set.of(person));
        put(properties, "location", told.location());
        put(properties, "summary", told.summary());
        put(properties, "sourceUrl", address);
        if (saying.fact() instanceof Fact.Held) {
            properties.put("keywords", Set.of("custody"));
        }
        @Nullable When when = saying.fact().when();
        if (when != null) {
            properties.putAll(FtmDates.of(when));
            properties.put("description", Set.of("edtf:" + when.edtf()));
        }
        return new FtmEntity(saying.id(), "Event", properties);
    }

    private static String charged(Fact.Charged charged) {
        Provision provision = charged.provision();
        return provision.canonical() + (charged.accusation() == null ? "" : ", accused of: " + charged.accusation());
    }

    /// A party needs a case; where the source names none it is the case against this person, as far as this claim goes.
    private static List<FtmEntity> party(Saying saying, String person, @Nullable String address, String description) {
        String id = saying.id();
        var court = new LinkedHashMap<String, Set<String>>();
        court.put("name", Set.of("Criminal case"));
        put(court, "sourceUrl", address);
        return List.of(
                new FtmEntity(id + "-case", "CourtCase", court),
                party(id, id + "-case", saying, person, address, description));
    }

    private static List<FtmEntity> prosecuted(
            Saying saying, Fact.Prosecuted prosecuted, String person, @Nullable String address) {
        String id = saying.id();
        var court = new LinkedHashMap<String, Set<String>>();
        court.put("name", Set.of(prosecuted.proceeding()));
        put(court, "court", prosecuted.court());
        put(court, "sourceUrl", address);
        return List.of(
                new FtmEntity(id + "-case", "CourtCase", court),
                party(id, id + "-case", saying, person, address, null));
    }

    private static FtmEntity party(
            String id, String court, Saying saying, String person, @Nullable String address, @Nullable String said) {
        var properties = new LinkedHashMap<String, Set<String>>();
        properties.put("party", Set.of(person));
        properties.put("case", Set.of(court));
        properties.put("role", Set.of("defendant"));
        put(properties, "description", said);
        put(properties, "sourceUrl", address);
        @Nullable When when = saying.fact().when();
        Map<String, Set<String>> dates = when == null ? Map.of() : FtmDates.of(when);
        if (dates.containsKey("date")) {
            properties.put("date", java.util.Objects.requireNonNull(dates.get("date")));
        }
        return new FtmEntity(id, "CourtCaseParty", properties);
    }

    private static void put(Map<String, Set<String>> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, Set.of(value));
        }
    }
}
