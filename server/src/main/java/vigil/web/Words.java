package vigil.web;

import java.time.LocalDate;
import java.util.Map;
import vigil.claim.Problem;
import vigil.claim.When;
import vigil.text.Dates;
import vigil.text.Texts;

/// The sentences of the desk in one language, and what is said about dates and problems in it.
public record Words(Texts texts) {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "source.name"),
            Map.entry("kind", "source.kind"),
            Map.entry("author", "source.author"),
            Map.entry("published", "source.published"),
            Map.entry("language", "source.language"),
            Map.entry("address", "source.address"),
            Map.entry("visibility", "desk.seen-by"),
            Map.entry("source", "person.source"),
            Map.entry("quote", "person.quote"),
            Map.entry("reason", "person.reason"),
            Map.entry("passphrase", "door.passphrase"),
            Map.entry("compartments", "team.rooms"),
            Map.entry("until", "consent.until"),
            Map.entry("status", "consent.answer"),
            Map.entry("basis", "consent.basis"),
            Map.entry("givenBy", "consent.given-by"),
            Map.entry("scope", "consent.scope"),
            Map.entry("evidence", "consent.evidence"),
            Map.entry("note", "consent.note"),
            Map.entry("recipient", "consent.recipient"),
            Map.entry("why", "person.back.why"));

    public static Words in(String language) {
        return new Words(Texts.of(language));
    }

    public String language() {
        return texts.language().tag();
    }

    public String direction() {
        return texts.language().dir();
    }

    public boolean has(String key) {
        return texts.has(key);
    }

    /// The sentence `key` with its places filled.
    public String say(String key, Object... filling) {
        return texts.get(key, filling);
    }

    public String day(When when) {
        return new Dates(texts).words(when);
    }

    public String day(LocalDate day) {
        return day(When.day(day));
    }

    /// A field by the label it has on the page; anything else (a file, a person) by its own name.
    private String where(String where) {
        String name = where.substring(where.lastIndexOf('.') + 1);
        String label = FIELDS.getOrDefault(name, "fact.part." + name);
        return has(label) ? say(label) : where;
    }

    /// What is wrong, where, and how to mend it.
    public String problem(Problem problem) {
        return texts.problem(new Problem(problem.code(), where(problem.where()), problem.found()));
    }
}
