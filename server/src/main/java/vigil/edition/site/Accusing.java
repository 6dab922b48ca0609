package vigil.edition.site;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.claim.Provision;
import vigil.edition.site.Dossier.Charge;
import vigil.edition.site.Dossier.Charges;
import vigil.edition.site.Dossier.Proceeding;
import vigil.text.Inline;
import vigil.text.Phrase;
import vigil.text.Provisions;

/// The part of a dossier that says what the state accuses the person of, and in which proceeding. The
/// state's words stand in quotation marks, as an accusation, never as ours.
final class Accusing {
    private final Telling telling;
    private final Provisions provisions;

    Accusing(Telling telling) {
        this.telling = telling;
        this.provisions = new Provisions(telling.texts);
    }

    Charges charges() {
        var charged = telling.file.points(Fact.Charged.class);
        Set<Provision> shown = new HashSet<>();
        charged.forEach(point -> shown.add(provision(point)));
        var rows = charged.stream().map(this::row).toList();
        boolean dated = rows.stream().anyMatch(row -> !row.date().isEmpty());
        boolean measured = rows.stream().anyMatch(row -> !row.maximum().isEmpty());
        return new Charges(caption(shown), dated, measured, rows, more(shown), proceedings());
    }

    private static Provision provision(PublicPoint point) {
        return ((Fact.Charged) point.fact()).provision();
    }

    /// The name of the code, if all stand in one.
    private String caption(Set<Provision> shown) {
        var codes = shown.stream().map(this::code).distinct().toList();
        return codes.size() == 1 ? codes.getFirst() : "";
    }

    private String code(Provision provision) {
        ULocale state = new ULocale("", provision.jurisdiction().toUpperCase(Locale.ROOT));
        String country = provision.jurisdiction().equals("xx")
                ? ""
                : state.getDisplayCountry(telling.texts.language().locale());
        String code = provisions.code(provision);
        return country.isEmpty() ? code : telling.texts.get("site.list", country, code);
    }

    private Charge row(PublicPoint point) {
        Provision provision = provision(point);
        String href = new Group(Facet.OFFENCES, Facet.article(provision)).path(1);
        return new Charge(provisions.words(provision), href, date(point), accusation(point), maximum(provision));
    }

    private Phrase date(PublicPoint point) {
        return Telling.part(point, "when")
                .map(when -> telling.words(point, when, when.value()).then(telling.ofDate(point)))
                .orElse(Phrase.EMPTY);
    }

    /// The numbers of the sources stand behind the quotation, not in it.
    private Phrase accusation(PublicPoint point) {
        Phrase notes = new Phrase(telling.values(point, "accusation").parts().stream()
                .filter(part -> part instanceof Inline.Note || part instanceof Inline.Differs)
                .toList());
        return Telling.part(point, "accusation")
                .map(part -> telling.texts.phrase("site.charges.quoted", telling.words(point, part, part.value())))
                .orElse(Phrase.EMPTY)
                .then(notes.isEmpty() ? telling.notes(point.notes()) : notes);
    }

    private Phrase maximum(Provision provision) {
        return telling.list(
                "site.list.or",
                telling.file.points(Fact.Threatened.class).stream()
                        .filter(point -> provision.equals(((Fact.Threatened) point.fact()).provision()))
                        .map(point -> telling.values(point, "maximum"))
                        .toList());
    }

    private List<Proceeding> proceedings() {
        return Facet.PROCEEDINGS.keys(telling.file).stream()
                .map(key -> new Proceeding(Phrase.quoted(key, ""), new Group(Facet.PROCEEDINGS, key).path(1)))
                .toList();
    }

    private List<Phrase> more(Set<Provision> shown) {
        var more = new ArrayList<Phrase>();
        for (PublicPoint point : telling.file.points()) {
            boolean says = switch (point.fact()) {
                case Fact.Accused _, Fact.Prosecuted _, Fact.Involved _ -> true;
                case Fact.Threatened threatened ->
                    threatened.provision() == null || !shown.contains(threatened.provision());
                default -> false;
            };
            if (says) {
                more.add(telling.sentence(point));
            }
        }
        return more;
    }
}
