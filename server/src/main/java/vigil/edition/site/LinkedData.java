package vigil.edition.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.ledger.Json;

/// A dossier for machines that read pages: schema.org in JSON-LD. Health, religion, ethnicity, relatives and what the
/// State says of the person are not in it: harvesters keep it for ever, and out of its context.
final class LinkedData {
    private static final Pattern PLAIN = Pattern.compile("\\d{4}(-(0\\d|1[0-2])(-\\d\\d)?)?");

    private LinkedData() {}

    /// The text of the script element: JSON in which nothing ends the element or begins another.
    static String of(Portrait portrait, String register, Optional<String> address) {
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", "https://schema.org");
        page.put("@type", "ProfilePage");
        page.put("inLanguage", portrait.texts().language().tag());
        page.put("dateModified", portrait.file().asOf());
        page.put("publisher", Map.of("@type", "Organization", "name", register));
        address.ifPresent(url -> page.put("url", url));
        page.put("mainEntity", person(portrait));
        return Json.write(page).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static Map<String, Object> person(Portrait portrait) {
        PublicFile file = portrait.file();
        var person = new TreeMap<String, Object>();
        person.put("@type", "Person");
        person.put("identifier", file.id().text());
        person.put("name", portrait.name().name());
        put(person, "alternateName", others(portrait));
        put(person, "birthDate", date(file, Fact.Born.class));
        put(person, "deathDate", date(file, Fact.Died.class));
        put(person, "jobTitle", texts(file, Fact.Occupied.class, fact -> ((Fact.Occupied) fact).occupation()));
        put(person, "nationality", texts(file, Fact.National.class, fact -> ((Fact.National) fact).country()));
        person.put("disambiguatingDescription", portrait.since().text());
        put(
                person,
                "subjectOf",
                file.sources().stream()
                        .filter(source -> source.address() != null)
                        .map(source -> Map.<String, Object>of(
                                "@type",
                                "CreativeWork",
                                "name",
                                source.title(),
                                "url",
                                String.valueOf(source.address())))
                        .toList());
        return person;
    }

    private static List<String> others(Portrait portrait) {
        return portrait.file().points(Fact.Named.class).stream()
                .map(point -> ((Fact.Named) point.fact()).name())
                .filter(name -> !name.equals(portrait.name().name()))
                .distinct()
                .toList();
    }

    private static List<String> texts(
            PublicFile file, Class<? extends Fact> kind, java.util.function.Function<Fact, String> text) {
        return file.points(kind).stream()
                .map(point -> text.apply(point.fact()))
                .distinct()
                .collect(Collectors.toList());
    }

    /// A day, month or year; of what is said less plainly schema.org has no way to speak.
    private static @Nullable String date(PublicFile file, Class<? extends Fact> kind) {
        return file.points(kind).stream()
                .map(point -> point.fact().when())
                .filter(when -> when != null && plain(when))
                .map(When::edtf)
                .findFirst()
                .orElse(null);
    }

    private static boolean plain(When when) {
        return PLAIN.matcher(when.edtf()).matches();
    }

    private static void put(Map<String, Object> person, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            person.put(name, value);
        }
    }
}
