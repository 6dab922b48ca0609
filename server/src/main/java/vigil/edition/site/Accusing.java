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
        boolean dated = charged.stream().anyMatch(point -> point.fact().when() != null);
        return new Charges(
                caption(shown), dated, charged.stream().map(this::row).toList(), more(shown));
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
        return country.isEmpty() ? code : telling.texts.get("site.list.plain", country, code);
    }

    private Charge row(PublicPoint point) {
        Provision provision = provision(point);
        Phrase notes = telling.values(point, "", "accusation");
        Phrase accusation = Telling.part(point, "accusation").isEmpty()
                ? telling.values(point, "")
                : telling.texts.phrase("site.charges.quoted", notes);
        return new Charge(
                provisions.words(provision), telling.values(point, "", "when"), accusation, maximum(provision));
    }

    private Phrase maximum(Provision provision) {
        return Phrase.join(
                "; ",
                telling.file.points(Fact.Threatened.class).stream()
                        .filter(point -> provision.equals(((Fact.Threatened) point.fact()).provision()))
                        .map(point -> telling.values(point, "", "maximum"))
                        .toList());
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
