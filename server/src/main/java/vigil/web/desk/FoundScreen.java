package vigil.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.casefile.CaseFile;
import vigil.claim.Id;
import vigil.search.Asked;
import vigil.search.Hit;
import vigil.search.Why;
import vigil.search.names.How;
import vigil.web.Answer;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.PeopleFinder;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// People found by name, in any script, or by what is said of them; narrowed by status and country.
final class FoundScreen {
    private static final List<String> FACETS = List.of("status", "country");
    private static final int MOST = 50;
    private final Gate gate;
    private final PeopleFinder finder;

    FoundScreen(Gate gate, PeopleFinder finder) {
        this.gate = gate;
        this.finder = finder;
    }

    Answer page(Visit visit) {
        View view = gate.view(visit.viewer());
        Words words = visit.words();
        String sought = visit.query("q").strip();
        var chosen = new LinkedHashMap<String, String>();
        FACETS.stream()
                .filter(facet -> !visit.query(facet).isEmpty())
                .forEach(facet -> chosen.put(facet, visit.query(facet)));
        var answer = finder.find(view, visit.editor().compartments(), new Asked(sought, chosen, MOST));
        String instead = Optional.ofNullable(answer.didYouMean()).orElse("");
        return Pages.answer(
                "desk/found.jte",
                new FoundPage(
                        Frame.of(visit, "persons", words.say("find.title", sought)),
                        sought,
                        answer.people(),
                        answer.hits().stream()
                                .flatMap(hit -> row(view, hit, words).stream())
                                .toList(),
                        facets(sought, chosen, answer.facets(), words),
                        chosen.entrySet().stream()
                                .map(each -> new FoundPage.Chosen(each.getKey(), each.getValue()))
                                .toList(),
                        instead,
                        address(instead, chosen)));
    }

    /// Nothing where the name that was found is not one of theirs any more.
    private static Optional<FoundPage.Row> row(View view, Hit hit, Words words) {
        return view.person(new Id(hit.id()))
                .filter(file -> bears(view, file, hit))
                .map(file -> {
                    var name = view.name(file.subject(), words.texts().language());
                    String status = file.status().kind().word();
                    return new FoundPage.Row(
                            "/desk/persons/" + file.subject().id(),
                            name.name(),
                            name.language(),
                            PersonsScreen.born(view.register().claims(file.subject()), words),
                            words.say("status." + status),
                            status,
                            why(hit, name.name(), words));
                });
    }

    private static boolean bears(View view, CaseFile file, Hit hit) {
        return hit.name().isEmpty()
                || view.names(file.subject()).stream()
                        .anyMatch(name -> name.name().equals(hit.name()));
    }

    /// Nothing has to be explained where a word stands there as it was asked for, under the name that is shown.
    private static List<String> why(Hit hit, String shown, Words words) {
        var why = new ArrayList<String>();
        if (!hit.name().isEmpty() && !hit.name().equals(shown)) {
            why.add(words.say("find.under", hit.name()));
        }
        hit.why().stream()
                .filter(each -> each.how() != How.EXACT)
                .map(each -> sentence(each, words))
                .distinct()
                .forEach(why::add);
        return why;
    }

    static String sentence(Why why, Words words) {
        String how = why.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say("find.how." + how, why.asked(), why.answered());
    }

    private static List<FoundPage.Facet> facets(
            String sought, Map<String, String> chosen, Map<String, Map<String, Integer>> counts, Words words) {
        var facets = new ArrayList<FoundPage.Facet>();
        for (String facet : FACETS) {
            counts.getOrDefault(facet, Map.of()).forEach((value, count) -> {
                boolean on = value.equals(chosen.get(facet));
                var then = new LinkedHashMap<>(chosen);
                if (on) {
                    then.remove(facet);
                } else {
                    then.put(facet, value);
                }
                String label = facet.equals("status") ? words.say("status." + value.toLowerCase(Locale.ROOT)) : value;
                facets.add(new FoundPage.Facet(label, count, address(sought, then), on));
            });
        }
        return facets;
    }

    private static String address(String sought, Map<String, String> chosen) {
        var address = new StringBuilder("/desk/persons?q=" + encoded(sought));
        chosen.forEach(
                (facet, value) -> address.append("&").append(facet).append("=").append(encoded(value)));
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
