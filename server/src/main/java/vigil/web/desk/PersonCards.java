package vigil.web.desk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vigil.audience.Consents;
import vigil.casefile.CaseFile;
import vigil.casefile.Point;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.web.Words;
import vigil.web.sight.View;

/// Makes the cards of a person's page.
final class PersonCards {
    /// Sources that are offered besides those of the person.
    private static final int MOST_SOURCES = 100;

    private final View view;
    private final Words words;
    private final FactLines lines;
    private final Map<Subject, Consents> consents = new HashMap<>();

    PersonCards(View view, Words words) {
        this.view = view;
        this.words = words;
        this.lines = new FactLines(words, view);
    }

    PersonPage.PointCard point(Point<?> point) {
        return new PersonPage.PointCard(
                lines.line(point.fact()),
                point.disagreed(),
                point.claims().stream().map(this::claim).toList());
    }

    PersonPage.ClaimCard claim(Claim claim) {
        Source source = view.register().source(claim.source());
        var published = source.published();
        return new PersonPage.ClaimCard(
                claim.id().text(),
                lines.line(claim.fact()),
                source.title(),
                published == null ? "" : words.day(published),
                claim.passages().stream().map(Passage::quote).toList(),
                words.say("visibility." + visibility(claim)),
                words.say(
                        "person.recorded",
                        claim.by(),
                        words.day(claim.at().atZone(ZoneOffset.UTC).toLocalDate())),
                view.about(claim).stream().map(this::said).toList(),
                view.isPublic(claim.id()),
                cover(claim));
    }

    /// Why an open claim may not be published; empty if it may.
    String cover(Claim claim) {
        if (!(claim.visibility() instanceof vigil.claim.Visibility.Open)
                || consents(claim).covers(claim)) {
            return "";
        }
        return new EntryWords(view, words).cover(consents(claim).answer(claim));
    }

    private Consents consents(Claim claim) {
        Subject person = view.register().identity().root(claim.subject());
        return consents.computeIfAbsent(person, view::consents);
    }

    private static String visibility(Claim claim) {
        return switch (claim.visibility()) {
            case vigil.claim.Visibility.Open _ -> "open";
            case vigil.claim.Visibility.Team _ -> "team";
            case vigil.claim.Visibility.Sealed _ -> "sealed";
        };
    }

    private String said(Curation curation) {
        return switch (curation) {
            case Curation.Withdraw withdraw -> words.say("person.withdrawn", withdraw.by(), withdraw.reason());
            case Curation.Dispute dispute -> words.say("person.disputed", dispute.by(), dispute.reason());
            case Curation.Prefer prefer -> words.say("person.preferred", prefer.by(), prefer.reason());
            default -> "";
        };
    }

    /// Where readers see the person.
    String publicPage(CaseFile file) {
        boolean named = view.register().claims(file.subject()).stream()
                .anyMatch(claim -> claim.fact() instanceof Fact.Named && view.isPublic(claim.id()));
        return named ? PublicAddress.person(words, file.subject().id()) : "";
    }

    List<FactField.Option> kinds() {
        return FactForm.kinds().stream()
                .map(kind -> new FactField.Option(kind.getSimpleName(), lines.kind(kind)))
                .sorted(Comparator.comparing(FactField.Option::label))
                .toList();
    }

    /// The sources that speak of this person first, then those that came last.
    List<FactField.Option> sources(CaseFile file) {
        var all = new LinkedHashSet<Source>();
        view.register()
                .claims(file.subject())
                .forEach(claim -> all.add(view.register().source(claim.source())));
        all.addAll(view.newestSources(MOST_SOURCES));
        var options = new ArrayList<FactField.Option>();
        all.forEach(source -> options.add(new FactField.Option(source.id().text(), source.title())));
        return options;
    }
}
